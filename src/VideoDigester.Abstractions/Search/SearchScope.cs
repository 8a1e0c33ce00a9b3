namespace VideoDigester;

/// <summary>Which texts are searched. Values can be combined.</summary>
[Flags]
public enum SearchScope
{
    /// <summary>What was said: the current transcripts.</summary>
    Transcripts = 1,

    /// <summary>Titles and descriptions.</summary>
    Videos = 2,

    /// <summary>The current digests: their titles, overviews and items.</summary>
    Digests = 4,

    /// <summary>All texts.</summary>
    All = Transcripts | Videos | Digests,
}
