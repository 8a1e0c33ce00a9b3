namespace VideoDigester;

/// <summary>How to import files from disk.</summary>
public sealed record ImportOptions
{
    /// <summary>Languages whose captions are read, as BCP 47 tags; <c>en</c> takes <c>en-GB</c> too. Empty reads every caption file.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];
}
