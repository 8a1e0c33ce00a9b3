namespace VideoDigester.Transcripts;

/// <summary>
/// Reads WebVTT as the W3C's parser does: a line with an arrow begins a cue or, malformed, ends one; text reaches to the next blank line
/// or arrow; settings, identifiers, comments, styles and regions are passed over.
/// </summary>
/// <remarks>
/// Beyond the W3C: the signature may be absent where cues are there; a comma may stand for the point in a time; in files of YouTube, which
/// name <c>Kind: captions</c>, a cue's text may follow a blank line; a second header inside the file (joined HLS pieces) moves the cues behind it by its
/// <c>X-TIMESTAMP-MAP</c>, counted from the map of the first header if that has one.
/// <para>
/// Truncated is a file that ends (1) inside a character; (2) in its first line, a beginning of <c>WEBVTT</c>; (3) without a line end in
/// a line with an arrow, in a beginning of a timing line, or inside a tag or a character reference of a cue's text; (4) after a cue's timing line,
/// with no text and no blank line behind it; (5) in a cue's text, without a blank line behind it, where YouTube wrote the file (<c>Kind: captions</c> or word times):
/// it ends every cue with one. A last line without a line end is complete in every other file, since editors write such files.
/// </para>
/// </remarks>
internal static class VttReader
{
    /// <summary>Whether a file begins with the signature of WebVTT.</summary>
    public static bool HasSignature(ReadOnlySpan<byte> body) =>
        body.StartsWith("WEBVTT"u8) && (body.Length == 6 || body[6] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n');

    public static CaptionDocument Read(ReadOnlySpan<byte> body, bool mergesRolling)
    {
        if (body.Length < 6 && "WEBVTT"u8.StartsWith(body))
            throw CaptionFailure.Truncated("its first line");
        using var sheet = new CueSheet(body.Length, joinsRows: true);
        var parser = new VttParser(body, sheet);
        parser.Run();
        if (!parser.HasSeenTiming && !HasSignature(body))
            throw CaptionFailure.NotCaptions("The file has neither the signature of WebVTT nor a cue.");
        var laidOut = CollapsedCaptions.TryLayOut(sheet);
        if (sheet.HasJoinedRows)
            sheet.CollapseJoinedRows();
        var isRolling = RollingCaptions.IsRolling(sheet, parser.IsOfYouTube, out var hasHolds) && (mergesRolling || parser.IsOfYouTube);
        return new CaptionDocument(
            CaptionFormat.Vtt,
            parser.Language,
            isRolling ? sheet.HasWordTimes || hasHolds : sheet.HasWordTimes && parser.IsOfYouTube,
            laidOut ?? (isRolling ? new RollingCaptionMerger(sheet).Merge() : SegmentList.Of(sheet)));
    }
}
