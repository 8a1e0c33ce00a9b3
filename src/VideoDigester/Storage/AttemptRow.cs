using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage;

/// <summary>A row of the log with what it names.</summary>
internal sealed class AttemptRow
{
    public required LogRow Log { get; init; }

    public Guid? DigestId { get; init; }

    public Guid? JobId { get; init; }

    public string? Provider { get; init; }

    public string? Model { get; init; }
}
