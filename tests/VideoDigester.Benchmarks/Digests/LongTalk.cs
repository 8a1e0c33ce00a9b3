using System.Text;
using VideoDigester.Digests;

namespace VideoDigester.Benchmarks.Digests;

/// <summary>
/// A transcript of any length that behaves like speech for the writer: words by Zipf's law, topics of some minutes with words of their own,
/// sentences of uneven length over cues of four seconds. The same length gives the same transcript.
/// </summary>
internal static class LongTalk
{
    private const int Vocabulary = 20_000;
    private const int TopicWords = 60;
    private const int WordsPerCue = 10;

    public static DigestSource Of(TimeSpan length)
    {
        var random = new Random(42);
        var segments = new List<TranscriptSegment>();
        var (left, topicUntil, topic) = (0, TimeSpan.Zero, 0);
        for (var start = TimeSpan.Zero; start < length; start += TimeSpan.FromSeconds(4))
        {
            if (start >= topicUntil)
            {
                topic++;
                topicUntil = start + TimeSpan.FromMinutes(random.Next(3, 9));
            }

            segments.Add(new TranscriptSegment(start, start + TimeSpan.FromSeconds(4), Cue(random, topic, ref left)));
        }

        var id = new VideoId("example", "long-talk");
        var info = new TranscriptInfo
        {
            VideoId = id,
            Language = "en",
            Source = TranscriptSourceKind.Automatic,
            Format = CaptionFormat.Vtt,
            SegmentCount = segments.Count,
            WordCount = segments.Count * WordsPerCue,
            ContentHash = "",
            FetchedAt = DateTimeOffset.UnixEpoch,
        };
        var metadata = new VideoMetadata { Id = id, Url = "https://videos.example/watch/long-talk", FetchedAt = DateTimeOffset.UnixEpoch, Duration = length };
        return new DigestSource(metadata, new Transcript(info, segments));
    }

    private static string Cue(Random random, int topic, ref int left)
    {
        var cue = new StringBuilder();
        for (var i = 0; i < WordsPerCue; i++)
        {
            var begins = left == 0;
            left = begins ? random.Next(6, 25) : left - 1;
            var word = random.Next(4) == 0 ? Word(Vocabulary + (topic * TopicWords) + random.Next(TopicWords)) : Word((int)Math.Pow(Vocabulary, random.NextDouble()));
            cue.Append(i == 0 ? "" : " ").Append(begins ? char.ToUpperInvariant(word[0]) + word[1..] : word).Append(left == 0 ? "." : "");
        }

        return cue.ToString();
    }

    // Pronounceable and one to one: the number in base 50 over syllables.
    private static string Word(int number)
    {
        var word = new StringBuilder();
        do
        {
            word.Append("bdfgklmnrt"[number % 10]).Append("aeiou"[number / 10 % 5]);
            number /= 50;
        }
        while (number > 0);
        return word.ToString();
    }
}
