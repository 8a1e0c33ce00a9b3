namespace VideoDigester;

/// <summary>How a transcript is written.</summary>
public enum TranscriptFormat
{
    /// <summary>Plain text, one cue a line, without times.</summary>
    Text,

    /// <summary>WebVTT; reading it again gives the same cues.</summary>
    Vtt,

    /// <summary>SubRip; reading it again gives the same cues.</summary>
    Srt,

    /// <summary>One JSON object with times in seconds.</summary>
    Json,
}
