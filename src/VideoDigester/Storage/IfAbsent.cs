namespace VideoDigester.Storage;

/// <summary>What to do with a record of a video that the library does not hold.</summary>
internal enum IfAbsent
{
    /// <summary>It is added: somebody asked for it, also where it was removed before.</summary>
    Add,

    /// <summary>It is added unless it was removed from the library on purpose.</summary>
    AddUnlessRemoved,

    /// <summary>It is refused: what is brought up to date and was removed meanwhile does not come back.</summary>
    Refuse,
}
