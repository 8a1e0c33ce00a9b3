namespace VideoDigester.Search.Snippets;

/// <summary>A part of a text.</summary>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends, exclusive.</param>
internal readonly record struct SnippetStretch(int From, int To)
{
    /// <summary>How many characters it has.</summary>
    public int Length => To - From;
}
