using System.Text;
using System.Text.RegularExpressions;

namespace VideoDigester.Transcripts;

/// <summary>Tells caption formats by file name and by content.</summary>
internal static partial class CaptionFormats
{
    /// <summary>The formats in the order in which they are preferred: exact times and speakers before formats that round or drop them.</summary>
    public static IReadOnlyList<CaptionFormat> RichestFirst { get; } =
        [CaptionFormat.Json3, CaptionFormat.Srv3, CaptionFormat.Vtt, CaptionFormat.Ttml, CaptionFormat.Srt, CaptionFormat.Srv2, CaptionFormat.Srv1];

    private static readonly int[] Ranks = [.. Enum.GetValues<CaptionFormat>().Select(format => RichestFirst.ToList().IndexOf(format))];

    private const int Looked = 64 * 1024;

    /// <summary>The format of a file name's extension, with or without its dot, or null.</summary>
    public static CaptionFormat? FromExtension(string extension) => extension.TrimStart('.').ToUpperInvariant() switch
    {
        "JSON3" => CaptionFormat.Json3,
        "VTT" or "WEBVTT" => CaptionFormat.Vtt,
        "SRT" => CaptionFormat.Srt,
        "TTML" or "DFXP" or "TTML2" or "TT" => CaptionFormat.Ttml,
        "SRV1" => CaptionFormat.Srv1,
        "SRV2" => CaptionFormat.Srv2,
        "SRV3" or "YTT" => CaptionFormat.Srv3,
        _ => null,
    };

    /// <summary>The place of a format in <see cref="RichestFirst"/>.</summary>
    public static int RankOf(CaptionFormat format) => Ranks[(int)format];

    /// <summary>The extension that yt-dlp gives a format, without a dot.</summary>
    public static string ExtensionOf(CaptionFormat format) => format switch
    {
        CaptionFormat.Json3 => "json3",
        CaptionFormat.Vtt => "vtt",
        CaptionFormat.Srt => "srt",
        CaptionFormat.Ttml => "ttml",
        CaptionFormat.Srv1 => "srv1",
        CaptionFormat.Srv2 => "srv2",
        CaptionFormat.Srv3 => "srv3",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "No such caption format."),
    };

    /// <summary>The format of a content, or null where it is none that is read here.</summary>
    public static CaptionFormat? Detect(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return DetectUtf8(CaptionEncoding.ToUtf8(bytes, CaptionFormat.Srt));
        }
        catch (VideoDigesterException)
        {
            return null;
        }
    }

    /// <summary>The same for a content that is UTF-8 without a byte order mark.</summary>
    public static CaptionFormat? DetectUtf8(ReadOnlySpan<byte> body)
    {
        if (VttReader.HasSignature(body))
            return CaptionFormat.Vtt;
        var start = body.TrimStart(" \t\r\n"u8);
        var head = start[..Math.Min(start.Length, Looked)];
        return head switch
        {
            [(byte)'<', ..] => DetectXml(Encoding.UTF8.GetString(head)),
            [(byte)'{', ..] => head.IndexOf("\"events\""u8) >= 0 || head.IndexOf("\"wireMagic\""u8) >= 0 ? CaptionFormat.Json3 : null,
            _ => SrtReader.HasTimingLine(head) ? CaptionFormat.Srt : null,
        };
    }

    private static CaptionFormat? DetectXml(string head)
    {
        var root = RootElement().Match(head);
        return root.Groups["name"].Value switch
        {
            "transcript" => CaptionFormat.Srv1,
            "tt" => CaptionFormat.Ttml,
            "timedtext" => root.Value.Contains("format=\"3\"", StringComparison.Ordinal) || head.Contains("<p ", StringComparison.Ordinal)
                ? CaptionFormat.Srv3
                : CaptionFormat.Srv2,
            _ => null,
        };
    }

    /// <summary>The first start tag: neither a comment, a declaration nor a processing instruction.</summary>
    [GeneratedRegex(@"\A(?>\s+|<\?(?>[^?]+|\?(?!>))*\?>|<!--(?>[^-]+|-(?!->))*-->)*<(?:[\w.-]+:)?(?<name>[\w.-]+)[^>]*", RegexOptions.CultureInvariant)]
    private static partial Regex RootElement();
}
