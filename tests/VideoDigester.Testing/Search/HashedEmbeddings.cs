using System.Collections.Concurrent;

namespace VideoDigester.Testing.Search;

/// <summary>
/// Vectors without a model: each word is a direction that its hash chooses, words of one meaning by a small table the same one, and a text is the sum of its words. Enough to find a
/// passage without a word in common; deterministic on all machines. Counts what it is asked; safe for concurrent use.
/// </summary>
public sealed class HashedEmbeddings : IEmbeddingProvider
{
    private const int Size = 256;
    private const int DirectionsOfWord = 4;

    private static readonly string[][] Meanings =
    [
        ["car", "automobile", "vehicle", "auto"],
        ["doctor", "physician", "medic"],
        ["big", "large", "huge", "enormous"],
        ["fast", "quick", "rapid", "speedy"],
        ["begin", "start", "commence"],
        ["buy", "purchase", "acquire"],
        ["child", "kid", "children"],
        ["film", "movie", "picture"],
        ["ship", "boat", "vessel"],
        ["money", "cash", "funds"],
        ["house", "home", "dwelling"],
        ["teach", "instruct", "educate"],
        ["road", "street", "highway"],
        ["engine", "motor"],
        ["repair", "fix", "mend"],
    ];

    private static readonly Dictionary<string, string> MeaningOf = Meanings.SelectMany(words => words.Select(word => (word, words[0]))).ToDictionary(pair => pair.word, pair => pair.Item2);

    private static readonly HashSet<string> Empty = ["a", "an", "and", "are", "as", "at", "be", "by", "for", "how", "i", "in", "is", "it", "my", "of", "on", "or", "that", "the", "this", "to", "was", "we", "with", "you", "your"];

    private readonly ConcurrentQueue<(IReadOnlyList<string> Texts, EmbeddingPurpose Purpose)> _calls = new();

    /// <summary>What happens before a call is answered: throw here, or wait. Null for nothing.</summary>
    public Func<IReadOnlyList<string>, EmbeddingPurpose, int, CancellationToken, Task>? Before { get; set; }

    /// <inheritdoc />
    public EmbeddingModel Model { get; init; } = new("hashed-1") { Provider = "tests", Dimensions = Size };

    /// <summary>All calls, in the order in which they came.</summary>
    public IReadOnlyList<(IReadOnlyList<string> Texts, EmbeddingPurpose Purpose)> Calls => [.. _calls];

    /// <summary>The vector of a text. One without words has one all the same.</summary>
    public static float[] VectorOf(string text)
    {
        var vector = new float[Size];
        foreach (var word in WordsOf(text).DefaultIfEmpty("(nothing)"))
        {
            var state = Hash(word);
            for (var direction = 0; direction < DirectionsOfWord; direction++)
            {
                state = Mix(state);
                vector[state % Size] += (state & 0x8000_0000) == 0 ? 1 : -1;
            }
        }

        // Opposite words may leave nothing.
        vector[0] += 0.001f;
        return vector;
    }

    /// <inheritdoc />
    public async Task<EmbeddingResponse> EmbedAsync(IReadOnlyList<string> texts, EmbeddingPurpose purpose, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(texts);
        _calls.Enqueue((texts, purpose));
        if (Before is not null)
            await Before(texts, purpose, _calls.Count, cancellationToken);
        return new EmbeddingResponse { Vectors = [.. texts.Select(text => (ReadOnlyMemory<float>)VectorOf(text))] };
    }

    private static IEnumerable<string> WordsOf(string text)
    {
        var letters = new string([.. text.Select(character => char.IsLetterOrDigit(character) ? char.ToLowerInvariant(character) : ' ')]);
        return from word in letters.Split(' ', StringSplitOptions.RemoveEmptyEntries)
               where !Empty.Contains(word)
               let singular = word.Length > 3 && word[^1] == 's' ? word[..^1] : word
               select MeaningOf.GetValueOrDefault(word) ?? MeaningOf.GetValueOrDefault(singular) ?? singular;
    }

    // FNV-1a: string.GetHashCode differs from process to process.
    private static uint Hash(string word)
    {
        var hash = 2166136261u;
        foreach (var character in word)
            hash = (hash ^ character) * 16777619;
        return hash;
    }

    private static uint Mix(uint state)
    {
        state ^= state << 13;
        state ^= state >> 17;
        return state ^ (state << 5);
    }
}
