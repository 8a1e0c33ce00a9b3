using Microsoft.Extensions.Logging;

namespace VideoDigester.Diagnostics;

/// <summary>The events of the library. Ids are stable; no transcript text, no secret.</summary>
internal static partial class LibraryLog
{
    [LoggerMessage(EventId = 1001, EventName = "VideoKept", Level = LogLevel.Debug, Message = "{Outcome} {VideoId} with {SegmentCount} segments")]
    public static partial void VideoKept(this ILogger logger, VideoId videoId, IngestOutcome outcome, int segmentCount);

    [LoggerMessage(EventId = 1002, EventName = "IngestFailed", Level = LogLevel.Warning, Message = "{Target} was not kept: {Code}, {Reason}")]
    public static partial void IngestFailed(this ILogger logger, string target, ErrorCode code, string reason);
}
