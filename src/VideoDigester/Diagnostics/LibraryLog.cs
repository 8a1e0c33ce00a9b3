using Microsoft.Extensions.Logging;

namespace VideoDigester.Diagnostics;

/// <summary>The events of the library. Ids are stable; no transcript text, no secret.</summary>
internal static partial class LibraryLog
{
    [LoggerMessage(EventId = 1001, EventName = "VideoKept", Level = LogLevel.Debug, Message = "{Outcome} {VideoId} with {SegmentCount} segments")]
    public static partial void VideoKept(this ILogger logger, VideoId videoId, ImportOutcome outcome, int segmentCount);

    [LoggerMessage(EventId = 1002, EventName = "ImportFailed", Level = LogLevel.Warning, Message = "{Path} was not imported: {Code}, {Reason}")]
    public static partial void ImportFailed(this ILogger logger, string path, ErrorCode code, string reason);
}
