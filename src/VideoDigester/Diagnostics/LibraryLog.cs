using Microsoft.Extensions.Logging;

namespace VideoDigester.Diagnostics;

/// <summary>The events of the library. Ids are stable; no transcript text, no secret.</summary>
internal static partial class LibraryLog
{
    [LoggerMessage(EventId = 1001, EventName = "VideoKept", Level = LogLevel.Debug, Message = "{Outcome} {VideoId} with {SegmentCount} segments")]
    public static partial void VideoKept(this ILogger logger, VideoId videoId, IngestOutcome outcome, int segmentCount);

    [LoggerMessage(EventId = 1002, EventName = "IngestFailed", Level = LogLevel.Warning, Message = "{Target} was not kept: {Code}, {Reason}")]
    public static partial void IngestFailed(this ILogger logger, string target, ErrorCode code, string reason);

    [LoggerMessage(EventId = 1101, EventName = "MeaningNotSearched", Level = LogLevel.Warning, Message = "A search was by words only: {Code}, {Reason}")]
    public static partial void MeaningNotSearched(this ILogger logger, ErrorCode code, string reason);

    [LoggerMessage(EventId = 1102, EventName = "PassagesNotEmbedded", Level = LogLevel.Warning, Message = "Passages are without a vector until the next run: {Code}, {Reason}")]
    public static partial void PassagesNotEmbedded(this ILogger logger, ErrorCode code, string reason);

    [LoggerMessage(EventId = 1201, EventName = "WorkerStarted", Level = LogLevel.Information, Message = "The worker {Worker} takes up to {Concurrency} jobs at a time")]
    public static partial void WorkerStarted(this ILogger logger, string worker, int concurrency);

    [LoggerMessage(EventId = 1202, EventName = "WorkerStopped", Level = LogLevel.Information, Message = "The worker {Worker} has stopped")]
    public static partial void WorkerStopped(this ILogger logger, string worker);

    [LoggerMessage(EventId = 1203, EventName = "JobSettled", Level = LogLevel.Debug, Message = "The job {JobId} on {Target} is {State} ({Code})")]
    public static partial void JobSettled(this ILogger logger, JobId jobId, string target, JobState state, ErrorCode? code);

    [LoggerMessage(EventId = 1204, EventName = "JobLost", Level = LogLevel.Warning, Message = "The job {JobId} is no longer {Worker}'s: its lease ran out. Another worker does it")]
    public static partial void JobLost(this ILogger logger, JobId jobId, string worker);

    [LoggerMessage(EventId = 1205, EventName = "JobBroke", Level = LogLevel.Error, Message = "The job {JobId} ended with an error that nobody expected: {Reason}")]
    public static partial void JobBroke(this ILogger logger, Exception exception, JobId jobId, string reason);

    [LoggerMessage(EventId = 1206, EventName = "JobNotSettled", Level = LogLevel.Warning, Message = "The end of job {JobId} could not be written down yet: {Reason}")]
    public static partial void JobNotSettled(this ILogger logger, JobId jobId, string reason);

    [LoggerMessage(EventId = 1207, EventName = "QueueNotAsked", Level = LogLevel.Warning, Message = "The queue cannot be asked for jobs now: {Reason}")]
    public static partial void QueueNotAsked(this ILogger logger, Exception exception, string reason);

    [LoggerMessage(EventId = 1208, EventName = "HeartbeatFailed", Level = LogLevel.Warning, Message = "Leases could not be renewed: {Code}, {Reason}")]
    public static partial void HeartbeatFailed(this ILogger logger, Exception exception, ErrorCode code, string reason);

    [LoggerMessage(EventId = 1209, EventName = "ToolMissing", Level = LogLevel.Error, Message = "The worker {Worker} leaves jobs that need yt-dlp to others for a minute: {Reason}")]
    public static partial void ToolMissing(this ILogger logger, string worker, string reason);

    [LoggerMessage(EventId = 1210, EventName = "HousekeepingFailed", Level = LogLevel.Warning, Message = "What is due beside jobs could not be looked after: {Reason}")]
    public static partial void HousekeepingFailed(this ILogger logger, Exception exception, string reason);

    [LoggerMessage(EventId = 1211, EventName = "WorkNotHeard", Level = LogLevel.Warning, Message = "Workers are not told of work by other processes, and look at their intervals: {Reason}")]
    public static partial void WorkNotHeard(this ILogger logger, string reason);

    [LoggerMessage(EventId = 1212, EventName = "WorkHeardAgain", Level = LogLevel.Information, Message = "Workers are told of work by other processes again")]
    public static partial void WorkHeardAgain(this ILogger logger);

    [LoggerMessage(EventId = 1213, EventName = "ProviderLacking", Level = LogLevel.Error, Message = "The worker {Worker} leaves jobs for {Site} to others for ten minutes: {Reason}")]
    public static partial void ProviderLacking(this ILogger logger, string worker, string site, string reason);

    [LoggerMessage(EventId = 1301, EventName = "CacheFailed", Level = LogLevel.Warning, Message = "The cache failed at a {Kind}, which was read from the library: {Reason}")]
    public static partial void CacheFailed(this ILogger logger, Exception exception, string kind, string reason);

    [LoggerMessage(EventId = 1302, EventName = "DistributedCacheSlow", Level = LogLevel.Warning, Message = "The distributed cache did not answer within {Timeout}. It is left alone, and tried again every {Pause}")]
    public static partial void DistributedCacheSlow(this ILogger logger, TimeSpan timeout, TimeSpan pause);
}
