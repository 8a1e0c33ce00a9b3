namespace VideoDigester.Text.Passages;

/// <summary>A stretch of a transcript of about 430 characters: what a model cites.</summary>
/// <param name="FirstSegment">The position of its first segment.</param>
/// <param name="LastSegment">The position of its last segment, inclusive.</param>
/// <param name="From">Where it begins in the <see cref="SpokenText"/>.</param>
/// <param name="To">Where it ends there, exclusive; more than <paramref name="From"/>.</param>
internal readonly record struct Passage(int FirstSegment, int LastSegment, int From, int To)
{
    /// <summary>How many characters it has.</summary>
    public int Length => To - From;
}
