namespace VideoDigester;

/// <summary>How to import files from disk.</summary>
public sealed record ImportOptions
{
    /// <summary>Languages whose captions are read, as BCP 47 tags; <c>en</c> takes <c>en-GB</c> too. Empty reads every caption file.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>
    /// Whether videos of a folder come back that were removed from the library (<see cref="IVideoLibrary.RemoveAsync"/>). False unless set: they are <see cref="IngestOutcome.Skipped"/>. A file that is
    /// named by itself is asked for, and its video comes back without this.
    /// </summary>
    public bool Restore { get; init; }
}
