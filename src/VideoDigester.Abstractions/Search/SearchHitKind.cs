namespace VideoDigester;

/// <summary>What kind of text was found.</summary>
public enum SearchHitKind
{
    /// <summary>A passage of a transcript.</summary>
    Passage = 0,

    /// <summary>The title of a video.</summary>
    Title,

    /// <summary>A part of a description.</summary>
    Description,

    /// <summary>The title, the overview or an item of a digest.</summary>
    Digest,
}
