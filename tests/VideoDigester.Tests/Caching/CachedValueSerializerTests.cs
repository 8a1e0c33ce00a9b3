using System.Buffers;
using System.Collections;
using System.Reflection;
using System.Text;
using VideoDigester.Caching;

namespace VideoDigester.Tests.Caching;

/// <summary>What goes to the distributed cache comes back as it was, and what does not come from there is no value.</summary>
public sealed class CachedValueSerializerTests
{
    private const int Rounds = 200;

    [Fact]
    public void Videos_come_back_with_all_their_members() => ComeBack<Video>();

    [Fact]
    public void Choices_of_transcripts_come_back() => ComeBack<TranscriptInfo>();

    [Fact]
    public void Words_come_back() => ComeBack<IReadOnlyList<TranscriptSegment>>();

    [Fact]
    public void Digests_come_back_with_all_their_members() => ComeBack<Digest>();

    [Fact]
    public void Lists_of_digests_come_back() => ComeBack<IReadOnlyList<Digest>>();

    [Fact]
    public void Pages_of_videos_come_back() => ComeBack<Page<VideoSummary>>();

    [Fact]
    public void Pages_of_hits_come_back() => ComeBack<SearchPage<SearchHit>>();

    [Fact]
    public void Pages_of_videos_with_hits_come_back() => ComeBack<SearchPage<VideoSearchHit>>();

    [Fact]
    public void Similar_videos_come_back() => ComeBack<IReadOnlyList<SimilarVideo>>();

    [Fact]
    public void Names_come_back() => ComeBack<string>();

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("17")]
    [InlineData("{\"Metadata\":{}}")]
    [InlineData("{\"Metadata\":{\"Id\":\"no id\",\"Url\":\"\",\"FetchedAt\":\"2026-03-01T00:00:00Z\"},\"AddedAt\":\"2026-03-01T00:00:00Z\",\"UpdatedAt\":\"2026-03-01T00:00:00Z\"}")]
    [InlineData("{\"Metadata\":{\"Id\":\"a:b\",\"Url\":\"\",\"FetchedAt\":\"2026-03-01T00:00:00Z\",\"Duration\":\"00:01\"},\"AddedAt\":\"2026-03-01T00:00:00Z\",\"UpdatedAt\":\"2026-03-01T00:00:00Z\"}")]
    [InlineData("{\"Metadata\"")]
    [InlineData("\u0000\u0001")]
    public void What_is_no_video_is_no_value(string text) =>
        Assert.Null(new CachedValueSerializer<Video>().Deserialize(new ReadOnlySequence<byte>(Encoding.UTF8.GetBytes(text))).Value);

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"Items\":null,\"Next\":null}")]
    [InlineData("{\"Items\":[]}")]
    public void What_is_no_page_is_no_value(string text) =>
        Assert.Null(new CachedValueSerializer<Page<VideoSummary>>().Deserialize(new ReadOnlySequence<byte>(Encoding.UTF8.GetBytes(text))).Value);

    [Fact]
    public void Whatever_becomes_of_the_bytes_there_is_a_value_or_none()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        var serializer = new CachedValueSerializer<Video>();
        for (var round = 0; round < 2_000; round++)
        {
            var bytes = Bytes(serializer, new RecordSamples(random).Of<Video>());
            for (var change = random.Next(1, 5); change > 0; change--)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            var left = bytes.AsMemory(0, random.Next(bytes.Length / 2, bytes.Length + 1));
            try
            {
                serializer.Deserialize(new ReadOnlySequence<byte>(left));
            }
            catch (Exception exception)
            {
                Assert.Fail($"seed {seed}: {exception} for {Encoding.UTF8.GetString(left.Span)}");
            }
        }
    }

    private static void ComeBack<T>()
        where T : class
    {
        var seed = Environment.TickCount;
        var samples = new RecordSamples(new Random(seed));
        var serializer = new CachedValueSerializer<T>();
        for (var round = 0; round < Rounds; round++)
        {
            var value = samples.Of<T>();
            var back = serializer.Deserialize(new ReadOnlySequence<byte>(Bytes(serializer, value))).Value;
            AssertSame(value, back, $"seed {seed}, round {round}: {typeof(T).Name}");
        }
    }

    private static byte[] Bytes<T>(CachedValueSerializer<T> serializer, T value)
        where T : class
    {
        var target = new ArrayBufferWriter<byte>();
        serializer.Serialize(new CachedValue<T>(value), target);
        return target.WrittenSpan.ToArray();
    }

    // Records with lists are equal where they have the same list; here it is what they hold that counts.
    private static void AssertSame(object? expected, object? actual, string where)
    {
        if (expected is null || actual is null || expected is string || expected.GetType().IsPrimitive || expected is IFormattable)
            Assert.True(Equals(expected, actual), $"{where} is {actual} and not {expected}");
        else if (expected is IEnumerable items)
        {
            var (ours, theirs) = (items.Cast<object?>().ToList(), ((IEnumerable)actual).Cast<object?>().ToList());
            Assert.True(ours.Count == theirs.Count, $"{where} has {theirs.Count} and not {ours.Count}");
            for (var at = 0; at < ours.Count; at++)
                AssertSame(ours[at], theirs[at], $"{where}[{at}]");
        }
        else
        {
            Assert.Equal(expected.GetType(), actual.GetType());
            foreach (var member in expected.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public))
                AssertSame(member.GetValue(expected), member.GetValue(actual), $"{where}.{member.Name}");
        }
    }
}
