namespace VideoDigester;

/// <summary>Which videos that are similar to another are wanted.</summary>
public sealed record SimilarQuery
{
    /// <summary>The most that can be asked for.</summary>
    public const int MaxLimit = 50;

    /// <summary>How many videos at most: 1 to 50.</summary>
    public int Limit { get; init; } = 10;

    /// <summary>Whether only transcripts and titles in the language of the video count, its variants included. False unless set: names and numbers are the same in many languages, and vectors know meanings.</summary>
    public bool SameLanguage { get; init; }

    /// <summary>Whether videos of the same channel are left out. False unless set.</summary>
    public bool OtherChannels { get; init; }
}
