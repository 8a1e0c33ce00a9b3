using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using VideoDigester;

namespace WebLibrary.Api.Routes;

/// <summary>What of the library's records does not leave the host.</summary>
internal static class Shown
{
    // The file goes to programs, not into web pages.
    private static readonly JsonSerializerOptions Letters = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Without the file that the video was imported from.</summary>
    public static Video WithoutPaths(this Video video) => video with { SourcePath = null };

    /// <summary>The same of an export.</summary>
    public static byte[] WithoutPaths(byte[] export)
    {
        var video = JsonNode.Parse(export)!.AsObject();
        video.Remove("sourcePath");
        return JsonSerializer.SerializeToUtf8Bytes(video, Letters);
    }
}
