using System.Globalization;

namespace VideoDigester.Tests.Digests;

/// <summary>
/// Transcripts of any length: topics with words of their own among the words of all, drawn by Zipf's law, in cues of a few seconds.
/// The same seed gives the same talk.
/// </summary>
internal static class SyntheticTalk
{
    private const int CommonWords = 60;
    private const int TopicWords = 40;

    public static IReadOnlyList<TranscriptSegment> Create(double hours, double topicMinutes = 5, int seed = 1, bool punctuated = true)
    {
        var random = new Random(seed);
        var segments = new List<TranscriptSegment>();
        var (time, sinceStop) = (0.0, 0);
        while (time < hours * 3600)
        {
            var topic = (int)(time / (topicMinutes * 60));
            var words = new List<string>();
            for (var i = random.Next(6, 12); i > 0; i--)
            {
                var word = random.NextDouble() < 0.6 ? Word('a', 0, Zipf(random, CommonWords)) : Word('t', topic, Zipf(random, TopicWords));
                words.Add(sinceStop == 0 && punctuated ? char.ToUpperInvariant(word[0]) + word[1..] : word);
                sinceStop++;
                if (punctuated && sinceStop > 8 && random.NextDouble() < 0.2)
                    (words[^1], sinceStop) = (words[^1] + ".", 0);
            }

            var length = 1.5 + (random.NextDouble() * 3);
            segments.Add(Fixtures.Segment(Math.Round(time, 3), Math.Round(time + length, 3), string.Join(' ', words)));
            time += length + (random.NextDouble() < 0.1 ? random.NextDouble() : 0);
        }

        return segments;
    }

    private static int Zipf(Random random, int count) => (int)Math.Pow(count, random.NextDouble());

    // Common words are short, as they are in every language.
    private static string Word(char kind, int topic, int rank)
    {
        const string Consonants = "bdfgklmnprstvz";
        const string Vowels = "aeiou";
        var number = kind == 'a' ? rank : 1000 + (topic * TopicWords) + rank;
        var word = kind == 'a' ? "" : "q";
        for (; number > 0; number /= Consonants.Length * Vowels.Length)
            word += string.Create(CultureInfo.InvariantCulture, $"{Consonants[number % Consonants.Length]}{Vowels[number / Consonants.Length % Vowels.Length]}");
        return word;
    }
}
