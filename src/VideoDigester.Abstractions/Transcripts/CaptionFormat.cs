namespace VideoDigester;

/// <summary>The caption formats that are read.</summary>
public enum CaptionFormat
{
    /// <summary>YouTube's JSON, with word times.</summary>
    Json3,

    /// <summary>WebVTT (W3C), YouTube's rolling form included.</summary>
    Vtt,

    /// <summary>SubRip.</summary>
    Srt,

    /// <summary>Timed Text Markup Language (W3C).</summary>
    Ttml,

    /// <summary>YouTube's first XML format.</summary>
    Srv1,

    /// <summary>YouTube's second XML format.</summary>
    Srv2,

    /// <summary>YouTube's third XML format, also called YTT.</summary>
    Srv3,
}
