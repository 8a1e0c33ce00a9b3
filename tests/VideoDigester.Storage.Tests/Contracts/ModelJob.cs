namespace VideoDigester.Storage.Tests.Contracts;

/// <summary>A job of <see cref="QueueModel"/>. Times are hours.</summary>
internal sealed class ModelJob
{
    public required JobId Id { get; init; }

    public required string Key { get; init; }

    public required string Site { get; init; }

    public required string Flow { get; init; }

    public required int Order { get; init; }

    public required JobState State { get; set; }

    public required JobPriority Priority { get; set; }

    public required long Turn { get; set; }

    public required double AvailableAt { get; set; }

    public double LeaseUntil { get; set; }

    public JobState? Stop { get; set; }

    /// <summary>Whether the last failure that is known is the site's refusal.</summary>
    public bool IsRefused { get; set; }

    public int Attempts { get; set; }

    public int Failures { get; set; }

    public int LostLeases { get; set; }

    public long Fence { get; set; }

    public bool IsUnfinished => State is JobState.Scheduled or JobState.Queued or JobState.Running or JobState.Paused;
}
