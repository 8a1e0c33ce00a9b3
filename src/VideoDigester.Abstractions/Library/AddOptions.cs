namespace VideoDigester;

/// <summary>How to add the video at an address.</summary>
public sealed record AddOptions
{
    /// <summary>
    /// Languages whose captions are wanted, the most wanted first, as BCP 47 tags; <c>en</c> takes <c>en-GB</c> too. Empty wants the language
    /// spoken in the video. Where there is nothing in a wanted language, the video's own is taken.
    /// </summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Whether captions that the site translated by machine will do for a wanted language. False unless set; they draw rate limits.</summary>
    public bool AllowTranslated { get; init; }

    /// <summary>
    /// A video that the library holds and whose site was asked less than this ago is not asked about again. Zero always asks;
    /// null, the default, is what the options of the library say (an hour unless set); negative is an <see cref="ErrorCode.InvalidRequest"/>. What is
    /// wanted and not there is asked for all the same.
    /// </summary>
    public TimeSpan? MaxAge { get; init; }

    /// <summary>
    /// Whether a video that was removed from the library (<see cref="IVideoLibrary.RemoveAsync"/>) stays away; the result is <see cref="IngestOutcome.Skipped"/> then. False unless set: who names
    /// an address asks for its video, and it comes back. For who goes through lists of addresses by programs of their own.
    /// </summary>
    public bool SkipRemoved { get; init; }
}
