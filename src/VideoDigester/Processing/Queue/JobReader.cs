using VideoDigester.Storage.Jobs;

namespace VideoDigester.Processing.Queue;

/// <summary>Jobs as callers see them.</summary>
internal static class JobReader
{
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.SchemaTooNew"/>: a newer release queued it, or its request is damaged.</exception>
    public static Job Read(StoredJob stored) => new()
    {
        Id = stored.Id,
        Request = JobRequestJson.Read(stored.Request, stored.Id),
        State = stored.State,
        Target = stored.Target,
        Site = stored.Site,
        Priority = stored.Priority,
        SubscriptionId = stored.SubscriptionId,
        CreatedAt = stored.CreatedAt,
        AvailableAt = stored.AvailableAt,
        StartedAt = stored.StartedAt,
        FinishedAt = stored.FinishedAt,
        Attempts = stored.Attempts,
        Failures = stored.Failures,
        Worker = stored.Worker,
        LeaseUntil = stored.LeaseUntil,
        StopRequested = stored.StopRequested,
        Progress = stored.Progress,
        Result = stored.Result,
        Error = stored.Error,
    };
}
