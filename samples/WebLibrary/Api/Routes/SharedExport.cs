using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using WebLibrary.Api.Json;

namespace WebLibrary.Api.Routes;

/// <summary>An export for others: without the host's files that the video was imported from.</summary>
internal static class SharedExport
{
    private static readonly string[] Sources = ["sourcePath", "sourceUrl"];

    // It goes to programs, not into web pages.
    private static readonly JsonSerializerOptions Letters = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Of(byte[] export)
    {
        var video = JsonNode.Parse(export)!;
        LeaveOutFiles(video);
        return JsonSerializer.SerializeToUtf8Bytes(video, Letters);
    }

    private static void LeaveOutFiles(JsonNode? node)
    {
        if (node is JsonArray list)
            foreach (var item in list)
                LeaveOutFiles(item);
        if (node is not JsonObject members)
            return;
        foreach (var name in Sources)
            if (members[name] is JsonValue source && source.TryGetValue<string>(out var text) && !WebAddress.Is(text))
                members[name] = null;

        // What a kind of digest has besides is its own, whatever its members are called.
        foreach (var (_, member) in members.Where(member => member.Key != "fields"))
            LeaveOutFiles(member);
    }
}
