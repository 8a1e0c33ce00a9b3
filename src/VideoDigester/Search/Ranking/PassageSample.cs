using VideoDigester.Storage.Search;

namespace VideoDigester.Search.Ranking;

/// <summary>Some passages from all over the library, evenly spread: how often words are there is estimated from them, so that the database need not count. Immutable.</summary>
internal sealed class PassageSample
{
    /// <summary>How many are read at most.</summary>
    public const int Size = 4_096;

    // A signature says of about one term in 150 that is not there that it is.
    private const double FalseShare = 0.007;

    // In how many of the sample each hash is.
    private readonly int[] _counts = new int[PassageSignature.HashCount];

    private PassageSample(long last, double total, IReadOnlyList<SampledPassage> passages)
    {
        (Last, Total, Passages) = (last, total, passages);
        foreach (var passage in passages)
            PassageSignature.Count(passage.Signature, _counts);
    }

    /// <summary>What is read of an empty library.</summary>
    public static PassageSample Empty { get; } = new(0, 0, []);

    /// <summary>The greatest key of a passage when it was read.</summary>
    public long Last { get; }

    /// <summary>How many passages there are, about.</summary>
    public double Total { get; }

    /// <summary>Those read.</summary>
    public IReadOnlyList<SampledPassage> Passages { get; }

    /// <summary>Reads a sample.</summary>
    public static async Task<PassageSample> ReadAsync(SearchReader reader, long first, long last)
    {
        const int AtOnce = 1_024;
        var count = (int)Math.Min(Size, last - first + 1);
        var ids = new long[count];
        for (var i = 0; i < count; i++)
            ids[i] = count == 1 ? first : first + (long)Math.Round((double)(last - first) * i / (count - 1));
        var passages = new List<SampledPassage>(count);
        foreach (var some in ids.Chunk(AtOnce))
            passages.AddRange(await reader.SignaturesAsync(some).ConfigureAwait(false));
        return new PassageSample(last, (double)(last - first + 1) * passages.Count / count, passages);
    }

    /// <summary>Whether it still stands for the library, whose greatest key may be another now.</summary>
    public bool StandsFor(long last) => Passages.Count > 0 && last >= Last && last - Last <= Last / 10;

    /// <summary>In what share of the library's passages the hashes of a word are, about: its own share and that of other words with these hashes. Null of what is no word.</summary>
    public double? ShareOf(SearchExpression part)
    {
        if (part is not SearchExpression.Word word || Passages.Count == 0)
            return null;

        // Two ways to write a word are seldom in one passage.
        var count = word.Terms.Sum(term => _counts[PassageSignature.HashOf(term)]);
        return Math.Clamp(((double)count / Passages.Count) - (FalseShare * word.Terms.Count), 0, 1);
    }
}
