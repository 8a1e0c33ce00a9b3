namespace VideoDigester.Text.Analysis.Stemming;

/// <summary>A stemmer that is nothing but tables: each is applied once, one after the other.</summary>
internal abstract class SuffixStemmer(params SuffixRules[] steps) : Stemmer
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Endings { get; } = [.. steps.SelectMany(step => step.Suffixes).Distinct()];

    /// <inheritdoc/>
    public override int Stem(Span<char> word, int length)
    {
        foreach (var step in steps)
            step.Apply(word, ref length);
        return length;
    }
}
