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
}
