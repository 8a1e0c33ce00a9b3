namespace VideoDigester.Transcripts;

/// <summary>
/// Reads SubRip in its dialects: a timing line begins a cue, everything up to the next one is its text, less the number in front of that. Blank lines
/// inside a text, missing blank lines between cues and missing numbers do no harm.
/// </summary>
/// <remarks>
/// A line with an arrow that begins like a time and is none ends the cue before it and is skipped with its text; any other arrow is text.
/// <para>
/// Truncated is a file that ends (1) inside a character; (2) without a line end in a timing line, or in the beginning of one behind a cue's number; (3) after a timing
/// line, with no text and no blank line behind it; (4) in the number of a next cue (one more than the number before, behind a blank line);
/// (5) without a line end inside a tag. A last text without a line end is complete, since editors write such files.
/// </para>
/// </remarks>
internal static class SrtReader
{
    public static CaptionDocument Read(ReadOnlySpan<byte> body, bool mergesRolling)
    {
        if (!HasTimingLine(body))
            throw LooksCutOff(body)
                ? CaptionFailure.Truncated("its first cue")
                : CaptionFailure.NotCaptions("The file holds no timing line.");
        using var sheet = new CueSheet(body.Length);
        new SrtParser(body, sheet).Run();
        if (!RollingCaptions.IsRolling(sheet, isOfYouTube: false, out var hasHolds) || !mergesRolling)
            return new CaptionDocument(CaptionFormat.Srt, null, IsAutomatic: false, SegmentList.Of(sheet));
        return new CaptionDocument(CaptionFormat.Srt, null, hasHolds || sheet.HasWordTimes, new RollingCaptionMerger(sheet).Merge());
    }

    /// <summary>Whether there is any timing line.</summary>
    public static bool HasTimingLine(ReadOnlySpan<byte> body) => !FirstTimingLine(body).IsEmpty;

    /// <summary>The first timing line, empty where there is none.</summary>
    public static ReadOnlySpan<byte> FirstTimingLine(ReadOnlySpan<byte> body)
    {
        while (body.IndexOf("-->"u8) is >= 0 and var arrow)
        {
            var from = body[..arrow].LastIndexOfAny((byte)'\n', (byte)'\r') + 1;
            var rest = body[from..];
            var line = TextLines.Take(ref rest, out _);
            if (TryReadTiming(line, out _, out _))
                return line;
            body = rest;
        }

        return default;
    }

    /// <summary>Reads a timing line; coordinates may follow it.</summary>
    public static bool TryReadTiming(ReadOnlySpan<byte> line, out long start, out long end)
    {
        end = 0;
        if (!CaptionClock.TryReadLoose(ref line, out start))
            return false;
        line = line.TrimStart(" \t"u8);
        if (!line.StartsWith("-->"u8))
            return false;
        line = line[3..];
        return CaptionClock.TryReadLoose(ref line, out end) && (line.IsEmpty || line[0] is (byte)' ' or (byte)'\t' or (byte)'\r');
    }

    /// <summary>Whether a line is a cue's number, and which.</summary>
    public static bool TryReadNumber(ReadOnlySpan<byte> line, out int number)
    {
        number = 0;
        if (line is [> (byte)'9' and < 0x80, ..])
            return false;
        line = SegmentText.Trim(line);
        if (line.Length is 0 or > 9)
            return false;
        foreach (var digit in line)
        {
            if (digit is < (byte)'0' or > (byte)'9')
                return false;
            number = (number * 10) + digit - '0';
        }

        return true;
    }

    private static bool LooksCutOff(ReadOnlySpan<byte> body)
    {
        var isFirst = true;
        while (!body.IsEmpty)
        {
            var line = TextLines.Take(ref body, out var isTerminated);
            if (SegmentText.IsBlank(line))
                continue;
            if (isFirst && TryReadNumber(line, out _))
            {
                isFirst = false;
                continue;
            }

            return body.IsEmpty && !isTerminated && CaptionClock.IsBeginningOfTiming(line);
        }

        return !isFirst;
    }
}
