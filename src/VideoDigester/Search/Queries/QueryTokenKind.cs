namespace VideoDigester.Search.Queries;

/// <summary>What a part of a query's text is.</summary>
internal enum QueryTokenKind
{
    /// <summary>The end of the text.</summary>
    End,

    /// <summary>A word, with the stars behind it.</summary>
    Word,

    /// <summary>What stands between quotes, with its spaces as single ones.</summary>
    Phrase,

    /// <summary>The name of a field with its colon; the value stands directly behind it.</summary>
    Field,

    /// <summary>A hyphen in front of what must not be there. Something stands directly behind it.</summary>
    Minus,

    /// <summary>What joins alternatives.</summary>
    Or,

    /// <summary>The word AND, which is none where it stands between two words.</summary>
    And,

    /// <summary>The beginning of a group.</summary>
    Open,

    /// <summary>The end of a group.</summary>
    Close,
}
