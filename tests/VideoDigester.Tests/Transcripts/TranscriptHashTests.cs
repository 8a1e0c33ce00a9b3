using System.Security.Cryptography;
using System.Text;
using VideoDigester.Transcripts;

namespace VideoDigester.Tests.Transcripts;

/// <summary>Stored hashes must stay what they are: the format is written down, and written here once more without the buffers.</summary>
public sealed class TranscriptHashTests
{
    [Fact]
    public void Of_nothing_it_is_that_of_no_bytes() => Assert.Equal("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", TranscriptHash.Compute([]));

    [Theory]
    [InlineData(1, 0)]
    [InlineData(3, 40)]
    [InlineData(2_000, 40)]
    [InlineData(300, 700)]
    [InlineData(4, 60_000)]
    public void It_is_of_the_times_the_speakers_and_the_texts_in_their_order(int count, int length)
    {
        List<TranscriptSegment> segments =
        [
            .. from i in Enumerable.Range(0, count)
               select new TranscriptSegment(
                   TimeSpan.FromTicks(i * 12_345_678L), TimeSpan.FromTicks((i + 1) * 12_345_678L), new string((char)('a' + (i % 26)), length * (i % 3) / 2) + "…é😀", (i % 4) switch { 0 => null, 1 => "", _ => $"Ånn {i}" }),
        ];

        Assert.Equal(Written(segments), TranscriptHash.Compute(segments));
    }

    [Fact]
    public void Nobody_and_a_name_of_no_letters_are_two_things()
    {
        static string Of(string? speaker) => TranscriptHash.Compute([new TranscriptSegment(TimeSpan.Zero, TimeSpan.Zero, "a", speaker)]);

        Assert.NotEqual(Of(null), Of(""));
    }

    private static string Written(IEnumerable<TranscriptSegment> segments)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        foreach (var segment in segments)
        {
            writer.Write((long)segment.Start.TotalMilliseconds);
            writer.Write((long)segment.End.TotalMilliseconds);
            foreach (var text in (string?[])[segment.Speaker, segment.Text])
            {
                writer.Write(text is null ? -1L : Encoding.UTF8.GetByteCount(text));
                writer.Write(Encoding.UTF8.GetBytes(text ?? ""));
            }
        }

        writer.Flush();
        return Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray()));
    }
}
