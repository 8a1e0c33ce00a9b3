using System.Text;

namespace VideoDigester.Transcripts;

/// <summary>Recognises what is often stored under the name of a caption file and is none.</summary>
internal static class ForeignContent
{
    private const int Looked = 1024;

    /// <summary>Throws where the content is known to be something else.</summary>
    public static void Refuse(ReadOnlySpan<byte> body)
    {
        var start = body.TrimStart(" \t\r\n\f\u0000"u8);
        if (start.IsEmpty || LooksBinary(body))
            throw CaptionFailure.NotCaptions("The file holds binary data, not captions.");
        var head = Encoding.UTF8.GetString(start[..Math.Min(start.Length, Looked)]);
        if (NameOfForeignCaptions(head) is { } name)
            throw CaptionFailure.Unsupported(name);
        if (head.StartsWith("#EXTM3U", StringComparison.Ordinal))
            throw CaptionFailure.NotCaptions("The file is an HLS playlist, not captions.");
        if (IsHtml(head))
            throw CaptionFailure.NotCaptions("The file is an HTML page, not captions.");
    }

    private static string? NameOfForeignCaptions(string head) =>
        Is(head, "[Script Info]") || Is(head, "[V4+ Styles]") || Is(head, "[V4 Styles]") || Is(head, "Dialogue:") ? "Advanced SubStation Alpha (ASS)"
        : Is(head, "Scenarist_SCC") ? "Scenarist closed captions (SCC)"
        : Is(head, "<SAMI") ? "SAMI"
        : Is(head, "{1}{") || Is(head, "{0}{") ? "MicroDVD"
        : Is(head, "[ti:") || Is(head, "[ar:") || Is(head, "[00:") ? "lyrics (LRC)"
        : null;

    private static bool IsHtml(string head) =>
        Is(head, "<!doctype html") || Is(head, "<html") || Is(head, "<head") || Is(head, "<body")
        || (head.StartsWith('<') && head.Contains("<html", StringComparison.OrdinalIgnoreCase));

    private static bool Is(string head, string start) => head.StartsWith(start, StringComparison.OrdinalIgnoreCase);

    /// <summary>Text has hardly a control character besides tabs, line ends and form feeds; WebVTT may hold stray zero bytes.</summary>
    private static bool LooksBinary(ReadOnlySpan<byte> body)
    {
        var sample = body[..Math.Min(body.Length, Looked)];
        if (sample.StartsWith("WEBVTT"u8))
            return false;
        var controls = 0;
        foreach (var value in sample)
            if (value < 0x20 && value is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f'))
                controls++;
        return controls * 20 > sample.Length;
    }
}
