using System.Text;
using System.Text.Json.Nodes;

namespace VideoDigester.FakeYtDlp;

/// <summary>Notes each invocation as a line of JSON in the file that <c>FAKE_YTDLP_LOG</c> names, so that a test can ask how it was called.</summary>
internal static class InvocationLog
{
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
        };
        // One write to a file opened for appending: lines of concurrent invocations do not mix.
        using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        file.Write(Encoding.UTF8.GetBytes(line.ToJsonString() + "\n"));
    }
}
