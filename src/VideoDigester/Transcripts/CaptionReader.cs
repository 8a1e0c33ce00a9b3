namespace VideoDigester.Transcripts;

/// <summary>
/// Reads caption files of every format. The content decides: a WebVTT file that is called <c>.srt</c> is read as WebVTT.
/// A file is read whole or not at all.
/// </summary>
internal static class CaptionReader
{
    /// <summary>Reads a caption file.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="format">What its name says; used where the content leaves it open.</param>
    /// <param name="mergesRolling">Whether captions that roll are merged wherever they come from. A recogniser that hears the same words again means that; only what YouTube wrote is merged where this is false.</param>
    /// <exception cref="VideoDigesterException">
    /// <see cref="ErrorCode.EmptyBody"/>, <see cref="ErrorCode.NotCaptions"/>, <see cref="ErrorCode.TruncatedCaptions"/>,
    /// <see cref="ErrorCode.UnsupportedCaptions"/>.
    /// </exception>
    public static CaptionDocument Read(ReadOnlySpan<byte> bytes, CaptionFormat format, bool mergesRolling = true)
    {
        var body = CaptionEncoding.ToUtf8(bytes, format);
        if (SegmentText.IsBlank(body))
            throw CaptionFailure.Empty("The caption file is empty.");
        ForeignContent.Refuse(body);
        var actual = ActualFormat(body, format);
        var document = actual switch
        {
            CaptionFormat.Vtt => VttReader.Read(body, mergesRolling),
            CaptionFormat.Srt => SrtReader.Read(body, mergesRolling),
            CaptionFormat.Json3 => Json3Reader.Read(body),
            _ => XmlCaptionReader.Read(body, actual),
        };
        return document.Segments.Count > 0 ? document : throw CaptionFailure.Empty("The caption file holds no words.");
    }

    /// <summary>A WebVTT file that lost its signature looks like SubRip; the points in its times tell.</summary>
    private static CaptionFormat ActualFormat(ReadOnlySpan<byte> body, CaptionFormat declared) => CaptionFormats.DetectUtf8(body) switch
    {
        null => declared,
        CaptionFormat.Srt when declared == CaptionFormat.Vtt && SrtReader.FirstTimingLine(body).IndexOf((byte)',') < 0 => CaptionFormat.Vtt,
        { } detected => detected,
    };
}
