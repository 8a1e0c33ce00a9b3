using System.Globalization;
using VideoDigester;

namespace LibraryMcp.Tools;

/// <summary>Where the next part of a transcript begins: the number of a segment, and which transcript it counts in. Captions may be replaced between two parts.</summary>
internal static class TranscriptCursor
{
    private const int MarkLength = 12;

    public static string Of(int segment, Transcript transcript) => string.Create(CultureInfo.InvariantCulture, $"{Mark(transcript)}.{segment}");

    /// <returns>The number of the segment; 0 without a cursor.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>: it is no cursor, or one of another transcript.</exception>
    public static int Parse(string? cursor, Transcript transcript)
    {
        if (cursor is null)
            return 0;
        if (cursor.Split('.') is not [{ Length: MarkLength } mark, var number] || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var segment))
            throw ArgumentText.Invalid("'cursor' is not a cursor: it is the 'next' of the part before.");
        if (mark != Mark(transcript) || segment >= transcript.Segments.Count)
            throw ArgumentText.Invalid("'cursor' is of another transcript, or the captions were replaced since: begin again without it.");
        return segment;
    }

    private static string Mark(Transcript transcript) => transcript.Info.ContentHash[..MarkLength];
}
