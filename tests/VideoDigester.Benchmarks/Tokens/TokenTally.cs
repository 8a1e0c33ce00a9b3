using Microsoft.ML.Tokenizers;
using VideoDigester.Text;

namespace VideoDigester.Benchmarks.Tokens;

/// <summary>The passages of one language counted by two vocabularies and estimated.</summary>
internal sealed class TokenTally
{
    private readonly List<double> _ratios = [];
    private long _characters;
    private long _newer;
    private long _older;
    private long _estimated;

    /// <summary>How many passages were counted.</summary>
    public int Passages => _ratios.Count;

    /// <summary>Tokens a character, of o200k_base, of cl100k_base and as estimated.</summary>
    public (double Newer, double Older, double Estimated) PerCharacter => ((double)_newer / _characters, (double)_older / _characters, (double)_estimated / _characters);

    /// <summary>The share of passages whose estimate is at least the larger count.</summary>
    public double Covered => (double)_ratios.Count(ratio => ratio >= 1) / _ratios.Count;

    /// <summary>The mean of estimate to larger count.</summary>
    public double MeanRatio => _ratios.Average();

    /// <summary>The least of estimate to larger count.</summary>
    public double LeastRatio => _ratios.Min();

    public void Add(string passage, Tokenizer newer, Tokenizer older)
    {
        var (first, second, estimate) = (newer.CountTokens(passage), older.CountTokens(passage), TokenEstimate.Of(passage));
        _characters += passage.Length;
        _newer += first;
        _older += second;
        _estimated += estimate;
        _ratios.Add((double)estimate / Math.Max(first, second));
    }
}
