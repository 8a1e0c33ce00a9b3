using System.Diagnostics;
using System.Text.Json.Nodes;

namespace VideoDigester.FakeYtDlp;

/// <summary>Starts processes that sleep and outlive this one: in its tree or detached from it by a double fork and a session of their own.</summary>
internal sealed class Children(JsonObject phase)
{
    private const string Sleep = "sleep 600";

    public void Start()
    {
        var detach = (bool?)phase["detach"] ?? false;
        var holdPipes = (bool?)phase["childrenHoldPipes"] ?? false;
        var command = (detach ? "exec setsid --fork " : "exec ") + Sleep + (holdPipes ? "" : " </dev/null >/dev/null 2>&1");
        for (var left = (int?)phase["children"] ?? 0; left > 0; left--)
        {
            using var child = Process.Start("/bin/sh", ["-c", command]);
            if (detach)
                child.WaitForExit();
        }
    }
}
