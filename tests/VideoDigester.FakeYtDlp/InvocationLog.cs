using System.Globalization;
using System.Text.Json.Nodes;

namespace VideoDigester.FakeYtDlp;

/// <summary>
/// Notes each invocation as a file of JSON in the folder that <c>FAKE_YTDLP_LOG</c> names, so that a test can ask how it was called. Files sort by time; one that
/// is killed while it writes leaves no half of one.
/// </summary>
internal static class InvocationLog
{
    private static readonly string[] Variables = ["http_proxy", "https_proxy", "ftp_proxy", "all_proxy", "no_proxy", "HTTPS_PROXY", "NO_PROXY"];

    public static void Append(string phase, string[] arguments)
    {
        if (Environment.GetEnvironmentVariable("FAKE_YTDLP_LOG") is not { Length: > 0 } path)
            return;
        var line = new JsonObject
        {
            ["phase"] = phase,
            ["arguments"] = new JsonArray([.. arguments.Select(argument => (JsonNode)argument)]),
            ["workingDirectory"] = Environment.CurrentDirectory,
            ["processId"] = Environment.ProcessId,
            ["environment"] = new JsonObject([.. Variables.Select(name => KeyValuePair.Create(name, (JsonNode?)Environment.GetEnvironmentVariable(name)))]),
        };
        var name = Path.Combine(Directory.CreateDirectory(path).FullName, string.Create(CultureInfo.InvariantCulture, $"{DateTime.UtcNow.Ticks:D20}-{Environment.ProcessId}"));
        File.WriteAllText(name + ".draft", line.ToJsonString());
        File.Move(name + ".draft", name + ".json");
    }
}
