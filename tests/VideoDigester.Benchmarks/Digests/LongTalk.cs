using System.Text;
using VideoDigester.Benchmarks.Quality;
using VideoDigester.Digests;

namespace VideoDigester.Benchmarks.Digests;

/// <summary>
/// A transcript of any length that behaves like speech for the writer: words by Zipf's law, topics of some minutes with words of their own,
/// sentences of uneven length over cues of four seconds. The same length gives the same transcript; another style gives the same words in other letters.
/// </summary>
internal static class LongTalk
{
    private const int Vocabulary = 20_000;
    private const int TopicWords = 60;
    private const int WordsPerCue = 10;

    // Han words have one character or two, as most of those of Chinese.
    private const int HanCharacters = 500;
    private const int FirstHan = 0x4E00;

    public static DigestSource Of(TimeSpan length, TalkStyle style = TalkStyle.Punctuated)
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

            segments.Add(new TranscriptSegment(start, start + TimeSpan.FromSeconds(4), Cue(random, topic, style, ref left)));
        }

        var metadata = new VideoMetadata { Id = new VideoId("example", "long-talk"), Url = "https://videos.example/watch/long-talk", FetchedAt = DateTimeOffset.UnixEpoch, Duration = length };
        return TalkSource.Of(metadata, segments, style switch { TalkStyle.Han => "zh", TalkStyle.Thai => "th", _ => "en" });
    }

    private static string Cue(Random random, int topic, TalkStyle style, ref int left)
    {
        var cue = new StringBuilder();
        for (var i = 0; i < WordsPerCue; i++)
        {
            var begins = left == 0;
            left = begins ? random.Next(6, 25) : left - 1;
            var number = random.Next(4) == 0 ? Vocabulary + (topic * TopicWords) + random.Next(TopicWords) : (int)Math.Pow(Vocabulary, random.NextDouble());
            Append(cue, number, style, begins, ends: left == 0);
        }

        return cue.ToString();
    }

    private static void Append(StringBuilder cue, int number, TalkStyle style, bool begins, bool ends)
    {
        var isSpaced = style is TalkStyle.Punctuated or TalkStyle.Unpunctuated || (style is TalkStyle.Thai && begins);
        cue.Append(isSpaced && cue.Length > 0 ? " " : "");
        var word = style switch
        {
            TalkStyle.Han => HanWord(number),
            TalkStyle.Thai => Word(number, "กขคจชดตนมร", "าีูะุ"),
            _ => Word(number, "bdfgklmnrt", "aeiou"),
        };
        var isSentence = style is TalkStyle.Punctuated && begins;
        cue.Append(isSentence ? char.ToUpperInvariant(word[0]) + word[1..] : word).Append((style, ends) switch
        {
            (TalkStyle.Punctuated, true) => ".",
            (TalkStyle.Han, true) => "。",
            _ => "",
        });
    }

    // Pronounceable and one to one: the number in base 50 over syllables.
    private static string Word(int number, string consonants, string vowels)
    {
        var word = new StringBuilder();
        do
        {
            word.Append(consonants[number % 10]).Append(vowels[number / 10 % 5]);
            number /= 50;
        }
        while (number > 0);
        return word.ToString();
    }

    private static string HanWord(int number)
    {
        var word = new StringBuilder();
        do
        {
            word.Append((char)(FirstHan + (number % HanCharacters)));
            number /= HanCharacters;
        }
        while (number > 0);
        return word.ToString();
    }
}
