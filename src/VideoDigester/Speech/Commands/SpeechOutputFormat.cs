namespace VideoDigester;

/// <summary>The formats that a command-line recogniser may write.</summary>
public enum SpeechOutputFormat
{
    /// <summary>
    /// JSON as whisper.cpp writes it (<c>transcription</c> with <c>offsets</c> in milliseconds) or as openai-whisper and its like do (<c>segments</c> with <c>start</c> and <c>end</c> in seconds).
    /// </summary>
    Json,

    /// <summary>WebVTT.</summary>
    Vtt,

    /// <summary>SubRip.</summary>
    Srt,
}
