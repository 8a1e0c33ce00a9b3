using System.Text;

namespace VideoDigester.Testing.YtDlp;

/// <summary>What the site answers on a path.</summary>
public sealed record SiteAnswer
{
    public int Status { get; init; } = 200;

    public string ContentType { get; init; } = "text/html; charset=utf-8";

    public byte[] Body { get; init; } = [];

    /// <summary>More header lines, each with its line end.</summary>
    public string Headers { get; init; } = "";

    /// <summary>After how many bytes of the body the connection is cut, or null.</summary>
    public int? CutAfter { get; init; }

    /// <summary>Whether the connection is held open without any answer.</summary>
    public bool Hangs { get; init; }

    /// <summary>Whether the body is sent again and again, without a length.</summary>
    public bool IsEndless { get; init; }

    public static SiteAnswer Html(string body) => new() { Body = Encoding.UTF8.GetBytes(body) };

    public static SiteAnswer Vtt(string body) => new() { Body = Encoding.UTF8.GetBytes(body), ContentType = "text/vtt" };

    public static SiteAnswer Redirect(string location) => new() { Status = 302, Headers = $"Location: {location}\r\n" };

    public static SiteAnswer Fails(int status, string headers = "") => new() { Status = status, Headers = headers, Body = Encoding.UTF8.GetBytes("sorry") };
}
