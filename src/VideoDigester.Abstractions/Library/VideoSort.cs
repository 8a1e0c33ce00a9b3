namespace VideoDigester;

/// <summary>The order of a list of videos. Videos without the value come last in either direction; ties are broken by the order of adding.</summary>
public enum VideoSort
{
    /// <summary>By the time the library first kept the video.</summary>
    Added,

    /// <summary>By the time of publication.</summary>
    Published,

    /// <summary>By title, by Unicode code point.</summary>
    Title,

    /// <summary>By running time.</summary>
    Duration,

    /// <summary>By views when last observed.</summary>
    Views,
}
