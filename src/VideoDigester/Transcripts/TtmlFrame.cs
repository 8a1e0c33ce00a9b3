namespace VideoDigester.Transcripts;

/// <summary>An open element of a TTML document and its place in time, in milliseconds.</summary>
internal struct TtmlFrame
{
    /// <summary>When the element begins.</summary>
    public long Begin;

    /// <summary>When it ends at the latest: by its own end, its duration, or an element around it. Null while nothing says.</summary>
    public long? Limit;

    /// <summary>Whether <see cref="Limit"/> is its own.</summary>
    public bool HasOwnEnd;

    /// <summary>Whether it is never active: it begins after the end of what it lies in.</summary>
    public bool IsNever;

    /// <summary>Whether its children follow each other; otherwise they are parallel.</summary>
    public bool IsSequence;

    /// <summary>Where its next child begins, in a sequence; null where a child before goes on for ever.</summary>
    public long? Cursor;

    /// <summary>When the latest of its children ends; null when one goes on as long as the element itself.</summary>
    public long? ChildrenEnd;

    /// <summary>Whether white space stays as it stands.</summary>
    public bool IsPreserving;

    /// <summary>Whether text in it is text of a paragraph.</summary>
    public bool IsContent;

    /// <summary>Whether its text is left out: metadata, ruby annotations.</summary>
    public bool IsOmitted;

    /// <summary>Who speaks, or null.</summary>
    public string? Speaker;

    /// <summary>When it ends, seen from outside.</summary>
    public readonly long? End => HasOwnEnd ? Limit : ChildrenEnd is { } children && Limit is { } limit ? Math.Min(children, limit) : ChildrenEnd ?? Limit;
}
