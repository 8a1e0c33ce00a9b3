namespace VideoDigester;

/// <summary>How to refresh a video.</summary>
public sealed record RefreshOptions
{
    /// <summary>
    /// Languages whose captions are wanted, as BCP 47 tags; <c>en</c> takes <c>en-GB</c> too. For a video from disk, empty reads every caption file;
    /// for one from an address, see <see cref="AddOptions.Languages"/>.
    /// </summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Whether captions that the site translated by machine will do for a wanted language. False unless set.</summary>
    public bool AllowTranslated { get; init; }

    /// <summary>A video whose site was asked less than this ago is left as it is. Zero, the default, always asks; negative is an <see cref="ErrorCode.InvalidRequest"/>. Videos from disk are always read.</summary>
    public TimeSpan MaxAge { get; init; }

    /// <summary>
    /// Whether the captions of a video from an address are fetched again though the library holds some. False unless set: counts change
    /// every day and captions hardly ever, and sites limit how often captions are asked for. Captions are asked for all the same where the library holds none in the wanted languages.
    /// </summary>
    public bool RefetchTranscripts { get; init; }
}
