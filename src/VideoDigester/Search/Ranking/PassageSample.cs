using System.Collections.Concurrent;
using VideoDigester.Search.Queries;
using VideoDigester.Storage.Search;

namespace VideoDigester.Search.Ranking;

/// <summary>
/// Some passages from all over the library, evenly spread: how often words are there is estimated from them, so that the database need not count. Safe for concurrent use.
/// </summary>
internal sealed class PassageSample
{
    /// <summary>How many are read at most.</summary>
    public const int Size = 4_096;

    // A signature says of about one term in 150 that is not there that it is.
    private const double FalseShare = 0.007;

    // Of each hash the passages that have it, in their order, those of all hashes one behind the other; and where those of a hash begin.
    private readonly SampledTerm[] _terms;
    private readonly int[] _starts = new int[PassageSignature.HashCount + 1];

    // What turned out to be common when it was counted.
    private readonly ConcurrentDictionary<SearchExpression, double> _common = new(SameExpression.Comparer);

    private PassageSample(long last, double total, IReadOnlyList<SampledPassage> passages)
    {
        (Last, Total, Keys) = (last, total, [.. passages.Select(passage => passage.Id)]);
        foreach (var passage in passages)
            PassageSignature.Count(passage.Signature, _starts.AsSpan(1));
        for (var hash = 0; hash < PassageSignature.HashCount; hash++)
            _starts[hash + 1] += _starts[hash];
        _terms = new SampledTerm[_starts[^1]];
        var next = _starts.AsSpan(0, PassageSignature.HashCount).ToArray();
        for (var at = 0; at < passages.Count; at++)
        {
            var reader = new SignatureReader(passages[at].Signature);
            while (reader.Read())
                _terms[next[reader.Hash & (PassageSignature.HashCount - 1)]++] = new SampledTerm((ushort)at, (ushort)reader.Times);
        }
    }

    /// <summary>What is read of an empty library.</summary>
    public static PassageSample Empty { get; } = new(0, 0, []);

    /// <summary>The greatest key of a passage when it was read.</summary>
    public long Last { get; }

    /// <summary>How many passages there are, about.</summary>
    public double Total { get; }

    /// <summary>The keys of those read.</summary>
    public IReadOnlyList<long> Keys { get; }

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
    public bool StandsFor(long last) => Keys.Count > 0 && last >= Last && last - Last <= Last / 10;

    /// <summary>Which of the passages have a hash, in their order, and how often.</summary>
    public ReadOnlySpan<SampledTerm> PassagesWith(ushort hash) => _terms.AsSpan(_starts[hash].._starts[hash + 1]);

    /// <summary>In what share of the library's passages the hashes of a word are, about: its own share and that of other words with these hashes. Null of what is no word.</summary>
    public double? ShareOf(SearchExpression part)
    {
        if (part is not SearchExpression.Word word || Keys.Count == 0)
            return null;

        // Two ways to write a word are seldom in one passage.
        var count = word.Terms.Sum(term => PassagesWith(PassageSignature.HashOf(term)).Length);
        return Math.Clamp(((double)count / Keys.Count) - (FalseShare * word.Terms.Count), 0, 1);
    }

    /// <summary>In how many passages a word is that was found to be common, about; null where nothing is known of it.</summary>
    public double? CommonFrequencyOf(SearchExpression part) => _common.TryGetValue(part, out var passages) ? passages : null;

    /// <summary>Remembers a common word, so that no later query counts it. There are few: a passage has room for some 80 words.</summary>
    public void RememberCommon(SearchExpression.Word word, double passages) => _common[word] = passages;
}
