namespace VideoDigester;

/// <summary>What became of one record of the application that this library replaces.</summary>
public sealed record LegacyImportResult
{
    /// <summary>What the record is about.</summary>
    public required LegacyRecordKind Kind { get; init; }

    /// <summary>The record's id in its own database.</summary>
    public required string Key { get; init; }

    /// <summary>What was done. <see cref="IngestOutcome.Skipped"/>: it is not kept, and <see cref="Error"/> says why, unless its video was removed from this library on purpose.</summary>
    public required IngestOutcome Outcome { get; init; }

    /// <summary>What the record is called here: the user's name, the channel's name, the video, the digest; null where it has no name here.</summary>
    public string? Name { get; init; }

    /// <summary>Why the record, or a part of it, is not kept, or null.</summary>
    public Failure? Error { get; init; }

    /// <summary>Fields of a video that could not be used.</summary>
    public IReadOnlyList<IgnoredField> IgnoredFields { get; init; } = [];
}
