namespace VideoDigester.Digests.Grounding;

/// <summary>What may be wrong with an item that a writer claims.</summary>
internal enum ComplaintKind
{
    /// <summary>It has no kind, no words or no evidence, or its fields cannot be read.</summary>
    Empty,

    /// <summary>It cites a segment or a chapter that does not exist.</summary>
    NoSuchSegment,

    /// <summary>Its quote does not stand in the cited segments to the letter.</summary>
    QuoteNotFound,

    /// <summary>It stands for a part of the video and rests on words that are said elsewhere, or the part lies outside the video.</summary>
    OutsideItsPart,

    /// <summary>Its part begins where one before it begins, or earlier.</summary>
    OutOfOrder,

    /// <summary>Another item of its kind says the same or quotes the same place.</summary>
    Duplicate,

    /// <summary>The evidence does not hold a number.</summary>
    UnsupportedNumber,

    /// <summary>The evidence does not hold a name.</summary>
    UnsupportedName,

    /// <summary>The evidence does not hold a month or a day of the week.</summary>
    UnsupportedDate,

    /// <summary>The text denies what the evidence says.</summary>
    NegationAdded,

    /// <summary>The text says what the evidence denies.</summary>
    NegationLost,

    /// <summary>The evidence holds too few of the words that carry the text.</summary>
    UnsupportedWords,
}
