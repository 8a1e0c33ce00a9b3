namespace VideoDigester.Transcripts;

/// <summary>The failures of reading captions.</summary>
internal static class CaptionFailure
{
    public static VideoDigesterException Empty(string message) => new(ErrorCode.EmptyBody, message);

    public static VideoDigesterException NotCaptions(string message, Exception? inner = null) => new(ErrorCode.NotCaptions, message, inner);

    public static VideoDigesterException Truncated(string where, Exception? inner = null) =>
        new(ErrorCode.TruncatedCaptions, $"The caption file is cut off: it ends in {where}. Fetch it again.", inner);

    /// <summary>Evidence needs times, and none are made up.</summary>
    public static VideoDigesterException WithoutTimes() =>
        new(ErrorCode.UnsupportedCaptions, "The recogniser's JSON has segments without times. Let it write times, or WebVTT or SubRip.");

    public static VideoDigesterException Unsupported(string name) =>
        new(ErrorCode.UnsupportedCaptions, $"The captions are {name}, which is not read here. Fetch them as VTT, SRT, TTML, json3 or srv1 to srv3.");
}
