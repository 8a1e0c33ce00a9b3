using System.Text.Json;
using VideoDigester.Testing;
using VideoDigester.Transcripts;
using static VideoDigester.Tests.Transcripts.TranscriptFixture;

namespace VideoDigester.Tests.Transcripts;

public sealed class TranscriptFormatterTests
{
    private static readonly Transcript Talk = Of(
        Segment(160, 2310, "Bees dance <to> tell"),
        Segment(2310, 2310, "where R&D is --> \"there\"\nand back", "Ada & Co"),
        Segment(90_000_007, 360_000_001.9, "  蜂は踊る 🐝  "));

    [Fact]
    public Task Every_format_is_written() =>
        Verifier.Verify(string.Join("\n=====\n", Enum.GetValues<TranscriptFormat>().Select(format => TranscriptFormatter.Format(Talk, format))));

    [Fact]
    public void Json_of_any_length_is_one_document()
    {
        var segments = Enumerable.Range(0, 5000).Select(i => Segment(i * 10, i * 10 + 5, $"line {i} with some words")).ToArray();

        using var document = JsonDocument.Parse(TranscriptFormatter.Format(Of(segments), TranscriptFormat.Json));

        Assert.Equal(5000, document.RootElement.GetProperty("segments").GetArrayLength());
        Assert.Equal(0.01m, document.RootElement.GetProperty("segments")[1].GetProperty("start").GetDecimal());
    }

    [Fact]
    public void Equal_transcripts_have_equal_hashes_and_any_change_shows()
    {
        TranscriptSegment[] segments = [Segment(0, 1000, "ab"), Segment(1000, 2000, "c", "d")];
        TranscriptSegment[][] others =
        [
            [Segment(0, 1000, "a"), Segment(1000, 2000, "bc", "d")], [Segment(0, 1001, "ab"), Segment(1000, 2000, "c", "d")], [Segment(0, 1000, "ab"), Segment(1000, 2000, "cd")],
            [Segment(0, 1000, "ab"), Segment(1000, 2000, "c", "")], [Segment(0, 1000, "ab")], [],
        ];

        var hash = TranscriptHash.Compute(segments);

        Assert.Equal(hash, TranscriptHash.Compute([.. segments]));
        Assert.Matches("^[0-9a-f]{64}$", hash);
        Assert.Equal(others.Length + 1, others.Select(TranscriptHash.Compute).Append(hash).Distinct().Count());
    }
}
