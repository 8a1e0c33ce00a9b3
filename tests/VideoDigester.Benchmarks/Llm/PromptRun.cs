using Microsoft.ML.Tokenizers;
using VideoDigester.Benchmarks.Quality;
using VideoDigester.Digests;
using VideoDigester.Digests.Writers.Llm;
using VideoDigester.Digests.Writers.Llm.Chunks;
using VideoDigester.Text;
using VideoDigester.Transcripts;

namespace VideoDigester.Benchmarks.Llm;

/// <summary>What a prompt adds to the words of a talk, in tokens: the first hour of real conversations, by type of digest.</summary>
internal static class PromptRun
{
    private const int Step = 20;

    private static readonly TimeSpan Length = TimeSpan.FromHours(1);

    public static async Task<int> RunAsync(DataFolder data)
    {
        var provider = new CountingProvider(TiktokenTokenizer.CreateForEncoding("o200k_base"));
        var counter = new TokenCounter(provider);
        var planner = new DigestPlanner(provider.Model, counter, new DigestForms([]), new DigestOptions());
        var sources = await SourcesAsync(data);
        foreach (var type in (ReadOnlySpan<DigestType>)[DigestType.Highlights, DigestType.Chapters, DigestType.Detailed, DigestType.Summary])
        {
            var overheads = new List<double>();
            foreach (var source in sources)
            {
                var plan = planner.Plan(source, type, null);
                var sent = plan.Chunks.Sum(chunk => counter.Of(plan.Task.Digest(chunk)));
                overheads.Add((sent / (double)counter.Of(SpokenText.Join(source.Segments).Text)) - 1);
            }

            overheads.Sort();
            Figures.Print($"{type.Name,-10} {sources.Count} talks of an hour: {100 * overheads[overheads.Count / 2]:0.0} % more than their words in the median, {100 * overheads[^1]:0.0} % at most");
        }

        return 0;
    }

    private static async Task<IReadOnlyList<DigestSource>> SourcesAsync(DataFolder data)
    {
        using var talks = await data.UnpackAsync("corpus/talks.tar.xz");
        var sources = new List<DigestSource>();
        foreach (var file in Directory.EnumerateFiles(talks.Path, "*.vtt", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Where((_, at) => at % Step == 0))
        {
            var segments = CaptionReader.Read(await File.ReadAllBytesAsync(file), CaptionFormat.Vtt).Segments;
            if (segments[^1].End >= Length)
                sources.Add(TalkSource.Of([.. segments.TakeWhile(segment => segment.End <= Length)], video => video with { Title = "A conversation of an hour" }));
        }

        return sources;
    }

    /// <summary>A provider that counts and never answers.</summary>
    private sealed class CountingProvider(Tokenizer tokenizer) : ILlmProvider
    {
        public LlmModel Model { get; } = new("counting") { ContextWindow = 128_000, SupportsJsonSchema = true };

        public Task<LlmResponse> CompleteAsync(LlmRequest request, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public int? CountTokens(string text) => tokenizer.CountTokens(text);
    }
}
