using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using VideoDigester.Testing.Models;

namespace VideoDigester.EndToEnd.Tests.Models;

/// <summary>A request as it came over the wire, for snapshots: the headers that matter, without the key, and the body in lines.</summary>
internal static class WireText
{
    private static readonly string[] Headers = ["Content-Type", "Authorization", "x-api-key", "anthropic-version"];

    private static readonly JsonSerializerOptions Lines = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(ModelServer server)
    {
        var call = Assert.Single(server.Calls);
        var headers = Headers.Where(call.Headers.ContainsKey).Select(name => $"{name}: {call.Headers[name].Replace(Requests.Secret, "KEY", StringComparison.Ordinal)}");
        return $"{string.Join('\n', headers)}\n\n{JsonNode.Parse(call.Body)!.ToJsonString(Lines)}";
    }
}
