using System.Diagnostics;
using System.Globalization;
using VideoDigester.Testing;
using Xunit.Abstractions;

namespace VideoDigester.Tests.Library;

/// <summary>Transcripts and metadata far beyond any real ones, through everything. A million cues: <c>VIDEODIGESTER_CUES=1000000</c>.</summary>
public sealed class HugeVideoTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int WidestPiece = 1024 * 1024;
    private const int MegabytesOfOneCue = 5;
    private const int Names = 100_000;

    private static readonly int Cues = int.Parse(Environment.GetEnvironmentVariable("VIDEODIGESTER_CUES") ?? "60000", CultureInfo.InvariantCulture);
    private static readonly DigestType[] Types = [DigestType.Highlights, DigestType.Chapters, DigestType.Detailed, DigestType.Summary];

    private readonly TemporaryFolder _folder = new();
    private readonly TemporaryLibrary _library = new(configure: options => options.Ingest.MaxCaptionBytes = 1L << 30);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await _library.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_transcript_of_very_many_cues_goes_through_everything_and_is_never_held_twice()
    {
        var id = await ImportAsync(writer =>
        {
            for (var cue = 0; cue < Cues; cue++)
                Cue(writer, TimeSpan.FromSeconds(cue * 3), $"The {Word(cue)} of the {Word(cue * 7)} harbour, line {cue}.");
        });

        var transcript = (await _library.Library.FindTranscriptAsync(id))!;
        Assert.Equal((Cues, $"line {Cues - 1}."), (transcript.Segments.Count, transcript.Segments[^1].Text[^$"line {Cues - 1}.".Length..]));
        foreach (var format in Enum.GetValues<ExportFormat>())
        {
            var export = new WidestWriteStream();
            await _library.Library.ExportAsync(id, format, export);
            Assert.InRange(export.Length, Cues * 20L, Cues * 400L);
            Assert.InRange(export.Widest, 1, WidestPiece);
        }

        foreach (var format in Enum.GetValues<TranscriptFormat>())
        {
            var written = new WidestWriteStream();
            await using (var writer = new StreamWriter(written))
                TranscriptFormatter.Write(transcript, format, writer);
            Assert.InRange(written.Length, Cues * 20L, Cues * 400L);
        }

        foreach (var type in Types)
            await DigestAsync(id, type, atLeast: 3);
    }

    [Fact]
    public async Task A_single_cue_of_megabytes_is_kept_to_the_letter()
    {
        var words = string.Join(' ', Enumerable.Range(0, MegabytesOfOneCue * 1024 * 1024 / 8).Select(Word));
        var id = await ImportAsync(writer => Cue(writer, TimeSpan.Zero, words));

        Assert.Equal(words, Assert.Single((await _library.Library.FindTranscriptAsync(id))!.Segments).Text);
        await DigestAsync(id, DigestType.Summary, atLeast: 1);
    }

    [Fact]
    public async Task Very_many_cues_at_the_same_time_are_all_kept_in_their_order()
    {
        var count = Math.Min(Cues, 100_000);
        var id = await ImportAsync(writer =>
        {
            for (var cue = 0; cue < count; cue++)
                Cue(writer, TimeSpan.FromSeconds(1), $"{Word(cue)} is said by voice {cue}.");
        });

        var segments = (await _library.Library.FindTranscriptAsync(id))!.Segments;
        Assert.Equal(Enumerable.Range(0, count).Select(cue => $"{Word(cue)} is said by voice {cue}."), segments.Select(segment => segment.Text));
        await DigestAsync(id, DigestType.Chapters, atLeast: 1);
    }

    [Fact]
    public async Task Very_many_tags_and_chapters_are_all_kept()
    {
        _folder.WriteInfo(
            "huge",
            ("duration", Names),
            ("tags", Enumerable.Range(0, Names).Select(at => $"tag {at}")),
            ("chapters", Enumerable.Range(0, Names).Select(at => new { start_time = at, end_time = at + 1, title = $"Chapter {at}" })));

        var id = Assert.Single(await _library.ImportAsync(_folder.Path)).Id!.Value;
        var video = (await _library.Library.FindAsync(id))!;

        Assert.Equal(Enumerable.Range(0, Names).Select(at => $"tag {at}"), video.Metadata.Tags);
        Assert.Equal((Names, $"Chapter {Names - 1}"), (video.Metadata.Chapters.Count, video.Metadata.Chapters[^1].Title));
        Assert.Equal(IngestOutcome.Unchanged, (await _library.Library.RefreshAsync(id)).Outcome);
    }

    private async Task<VideoId> ImportAsync(Action<TextWriter> writeCues)
    {
        _folder.WriteInfo("huge", ("duration", Cues * 3));
        await using (var captions = File.CreateText(_folder.PathOf("huge.en.vtt")))
        {
            captions.Write("WEBVTT\n\n");
            writeCues(captions);
        }

        var watch = Stopwatch.StartNew();
        var result = Assert.Single(await _library.ImportAsync(_folder.Path));
        output.WriteLine($"imported in {watch.Elapsed}");
        Assert.Null(result.Error);
        return result.Id!.Value;
    }

    private async Task DigestAsync(VideoId id, DigestType type, int atLeast)
    {
        var watch = Stopwatch.StartNew();
        var digest = (await _library.Digests.DigestAsync(new DigestRequest(id, type))).Digest;
        output.WriteLine($"{type} in {watch.Elapsed}");
        Assert.True(digest.Items.Count >= atLeast, $"{type} has {digest.Items.Count} items.");
        Assert.All(digest.Items, item => Assert.NotEmpty(item.Evidence));
    }

    private static void Cue(TextWriter writer, TimeSpan start, string text)
    {
        var end = start + TimeSpan.FromSeconds(2.9);
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"{(int)start.TotalHours:00}:{start:mm\\:ss\\.fff} --> {(int)end.TotalHours:00}:{end:mm\\:ss\\.fff}\n{text}\n\n"));
    }

    /// <summary>A word of its own for each of some thousand numbers.</summary>
    private static string Word(int number) => string.Create(7, number % 20_000, static (word, value) =>
    {
        for (var at = 0; at < word.Length; at++, value = (value / 5) + (at * 3))
            word[at] = (at % 2 == 0 ? "bdgkl" : "aeiou")[value % 5];
    });
}
