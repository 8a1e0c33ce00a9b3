using VideoDigester.Digests;
using VideoDigester.Digests.Writers.Extractive;

namespace VideoDigester.Tests.Digests;

public sealed class DigestRequestIdentityTests
{
    private static readonly DigestSource Source = Fixtures.Source(SampleTalk.Segments, duration: 120);
    private static readonly ExtractiveWriter Writer = new();

    [Fact]
    public void The_same_request_has_the_same_identity() =>
        Assert.Equal(HashOf(Source, DigestType.Chapters), HashOf(Fixtures.Source(SampleTalk.Segments, duration: 120), DigestType.Chapters));

    [Fact]
    public void An_identity_is_a_lower_case_sha256() => Assert.Matches("^[0-9a-f]{64}$", HashOf(Source, DigestType.Chapters));

    [Fact]
    public void Types_differ() => Assert.Equal(4, Fixtures.Types.Select(type => HashOf(Source, type)).Distinct().Count());

    [Fact]
    public void Another_transcript_is_another_identity()
    {
        var other = Source with { Transcript = Source.Transcript with { Info = Source.Transcript.Info with { ContentHash = "other" } } };

        Assert.NotEqual(HashOf(Source, DigestType.Summary), HashOf(other, DigestType.Summary));
    }

    [Fact]
    public void Each_part_of_the_metadata_that_decides_counts_alone()
    {
        string Of(string? title, string[] tags, params Chapter[] chapters) =>
            HashOf(Source with { Video = Source.Video with { Title = title, Tags = tags, Chapters = chapters } }, DigestType.Summary);

        string[] hashes =
        [
            Of("a", ["b"]), Of("a\ntag=1 b", []), Of("a", [], Fixtures.Chapter(0, 9, "b")), Of("a", [], Fixtures.Chapter(0, 8, "b")), Of("a", [], Fixtures.Chapter(1, 9, "b")),
            Of("a", [], Fixtures.Chapter(0, 9, "b"), Fixtures.Chapter(9, 10, "c")), Of("a", [], Fixtures.Chapter(0, 9, "b\nchapter=9000 10000 1 c")),
        ];

        Assert.Equal(hashes.Length, hashes.Distinct().Count());
    }

    [Fact]
    public void What_the_author_named_counts_for_every_type()
    {
        var chapters = Fixtures.Source(SampleTalk.Segments, duration: 120, chapters: [Fixtures.Chapter(0, 120, "All")]);
        var title = Source with { Video = Source.Video with { Title = "Salt" } };
        var tags = Source with { Video = Source.Video with { Tags = ["salt"] } };

        foreach (var type in Fixtures.Types)
            Assert.Equal(4, new[] { Source, chapters, title, tags }.Select(source => HashOf(source, type)).Distinct().Count());
    }

    [Fact]
    public void The_viewers_curve_counts_for_highlights_only()
    {
        var other = Fixtures.Source(SampleTalk.Segments, duration: 120, heatmap: [new HeatmapPoint(TimeSpan.Zero, TimeSpan.FromSeconds(120), 1)]);

        Assert.NotEqual(HashOf(Source, DigestType.Highlights), HashOf(other, DigestType.Highlights));
        Assert.Equal(HashOf(Source, DigestType.Chapters), HashOf(other, DigestType.Chapters));
    }

    [Fact]
    public void Everything_that_decides_what_is_written_counts()
    {
        var request = new DigestRequest(Source.Video.Id, DigestType.Summary);
        var info = Source.Transcript.Info;
        string HashWith(StubWriter writer, TranscriptInfo? other = null) =>
            DigestRequestIdentity.Of(Source with { Transcript = Source.Transcript with { Info = other ?? info } }, request, writer).Hash;
        var stub = new StubWriter("p", "m", "1", "{}");

        string[] hashes =
        [
            HashWith(stub),
            HashWith(stub with { Provider = "q" }),
            HashWith(stub with { Model = "n" }),
            HashWith(stub with { Version = "2" }),
            HashWith(stub with { Options = "{\"a\":1}" }),
            HashWith(stub, info with { Language = "de" }),
            HashWith(stub, info with { Source = TranscriptSourceKind.Speech }),
            HashWith(stub with { Provider = "pm", Model = "" }),
            DigestRequestIdentity.Of(Source, request with { Language = "fr" }, stub).Hash,
        ];

        Assert.Equal(hashes.Length, hashes.Distinct().Count());
    }

    private sealed record StubWriter(string Provider, string Model, string Version, string Options) : IDigestWriter
    {
        public bool IsMetered => true;

        public bool Translates => true;

        public IReadOnlyCollection<DigestType> Types => Fixtures.Types;

        public string VersionOf(DigestType type) => Version;

        public string DescribeInputs(VideoMetadata video, DigestRequest request) => "";

        public Task<DigestEstimate> EstimateAsync(DigestSource source, DigestRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<DigestDraft> WriteAsync(DigestWork work, CancellationToken cancellationToken) => throw new NotSupportedException();
    }

    private static string HashOf(DigestSource source, DigestType type) => DigestRequestIdentity.Of(source, new DigestRequest(source.Video.Id, type), Writer).Hash;
}
