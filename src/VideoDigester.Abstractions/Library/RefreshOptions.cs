namespace VideoDigester;

/// <summary>How to refresh a video.</summary>
public sealed record RefreshOptions
{
    /// <summary>Languages whose captions are read, as BCP 47 tags; <c>en</c> takes <c>en-GB</c> too. Empty reads every caption file.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];
}
