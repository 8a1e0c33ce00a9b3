using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using VideoDigester.Benchmarks.Quality;
using VideoDigester.Benchmarks.Tokens;
using VideoDigester.Storage;
using VideoDigester.Testing;
using VideoDigester.Testing.Llm;
using VideoDigester.Transcripts;

namespace VideoDigester.Benchmarks.Llm;

/// <summary>What is kept of an honest model on real captions of every language and format: it quotes the first words of passages and repeats them, so that whatever is dropped is our mistake.</summary>
internal static class HonestRun
{
    private const int FewestSegments = 20;

    private static readonly DigestType[] Types = [DigestType.Summary, DigestType.Chapters];

    public static async Task<int> RunAsync(DataFolder data)
    {
        var provider = new ScriptedProvider(HonestModel.Answer) { Model = new LlmModel("honest") { ContextWindow = 16_000, SupportsJsonSchema = true } };
        await using var library = new TemporaryLibrary(build: builder => builder.AddLlmProvider("honest", _ => provider));
        var (transcripts, kept, dropped) = (0, 0, 0);
        foreach (var file in Directory.EnumerateFiles(data.PathOf("captions"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (await ReadAsync(file) is not { } segments)
                continue;
            var id = new VideoId("example", string.Create(CultureInfo.InvariantCulture, $"talk-{++transcripts}"));
            await KeepAsync(library, id, segments, CodeOf(CaptionLanguages.Of(file)));
            foreach (var type in Types)
            {
                var digest = (await library.Digests.DigestAsync(new DigestRequest(id, type) { Provider = "honest" })).Digest;
                (kept, dropped) = (kept + digest.Items.Count, dropped + digest.Dropped);
            }
        }

        Figures.Print($"{transcripts} transcripts, {transcripts * Types.Length} digests, {provider.Calls} calls: {kept} items kept, {dropped} dropped ({100.0 * kept / (kept + dropped):0.00} % kept)");
        return 0;
    }

    private static async Task<IReadOnlyList<TranscriptSegment>?> ReadAsync(string file)
    {
        try
        {
            return CaptionFormats.FromExtension(Path.GetExtension(file)) is { } format
                && CaptionReader.Read(await File.ReadAllBytesAsync(file), format).Segments is { Count: >= FewestSegments } segments ? segments : null;
        }
        catch (VideoDigesterException)
        {
            // Files that show how captions can be broken.
            return null;
        }
    }

    private static async Task KeepAsync(TemporaryLibrary library, VideoId id, IReadOnlyList<TranscriptSegment> segments, string language)
    {
        var attempt = new Attempt($"{id}", DateTimeOffset.UnixEpoch);
        var metadata = new VideoMetadata { Id = id, Url = $"https://videos.example/watch/{id.Key}", FetchedAt = DateTimeOffset.UnixEpoch };
        var transcript = TalkSource.Of(metadata, segments, language).Transcript;
        await library.Services.GetRequiredService<VideoStore>().SaveAsync(metadata, null, attempt, CancellationToken.None);
        await library.Services.GetRequiredService<TranscriptStore>().SaveAsync(transcript with { Info = transcript.Info with { ContentHash = id.Key } }, attempt, CancellationToken.None);
    }

    private static string CodeOf(string? language) =>
        CultureInfo.GetCultures(CultureTypes.NeutralCultures).FirstOrDefault(culture => culture.EnglishName.Equals(language, StringComparison.OrdinalIgnoreCase))?.TwoLetterISOLanguageName ?? LanguageTag.Undetermined;
}
