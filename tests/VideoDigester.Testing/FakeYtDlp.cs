using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Xunit;

namespace VideoDigester.Testing;

/// <summary>
/// A program that takes the command line of yt-dlp and plays a scenario. Each instance has a path of its own, and knows the processes that came of it.
/// For Unix: the path is that of a small script.
/// </summary>
public sealed class FakeYtDlp : IDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };

    private readonly TemporaryFolder _folder = new();

    public FakeYtDlp(FakeScenario? scenario = null)
    {
        Skip.If(OperatingSystem.IsWindows(), "The fake yt-dlp is started through a shell script.");
        Environment = new Dictionary<string, string?> { ["FAKE_YTDLP_SCENARIO"] = ScenarioPath, ["FAKE_YTDLP_LOG"] = _folder.PathOf("log") };
        ExecutablePath = _folder.PathOf("yt-dlp");
        Play(scenario ?? new FakeScenario());
        WriteScript();
    }

    /// <summary>The program itself, which needs <see cref="Environment"/>.</summary>
    public static string ProgramPath { get; } = Repository.PathOf(
        "tests", "VideoDigester.FakeYtDlp", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", "FakeYtDlp");

    /// <summary>What to give as the path of yt-dlp.</summary>
    public string ExecutablePath { get; }

    /// <summary>What <see cref="ExecutablePath"/> sets.</summary>
    public IReadOnlyDictionary<string, string?> Environment { get; }

    /// <summary>The folder of the script, the scenario and the log; room for files of the test.</summary>
    public TemporaryFolder Folder => _folder;

    /// <summary>The calls so far, in order; without one that was killed while it wrote its line.</summary>
    public IReadOnlyList<FakeInvocation> Invocations => Directory.Exists(Environment["FAKE_YTDLP_LOG"])
        ? [.. Directory.GetFiles(Environment["FAKE_YTDLP_LOG"]!, "*.json").Order(StringComparer.Ordinal).Select(file => JsonSerializer.Deserialize<FakeInvocation>(File.ReadAllText(file), Json)!)]
        : [];

    private string ScenarioPath => _folder.PathOf("scenario.json");

    /// <summary>Changes what is played from the next call on.</summary>
    public void Play(FakeScenario scenario)
    {
        var json = JsonSerializer.SerializeToNode(scenario, Json)!.AsObject();
        // In the file the name of a phase and that of what it prints would be the same.
        json["version"] = scenario.YtDlpVersion;
        json["versionPhase"] = JsonSerializer.SerializeToNode(scenario.Version, Json);
        // By another name first: a call may be reading.
        File.WriteAllText(ScenarioPath + ".new", json.ToJsonString());
        File.Move(ScenarioPath + ".new", ScenarioPath, overwrite: true);
    }

    /// <summary>The processes of this instance and all that came of them, however far they have gone. On Linux; elsewhere none is found.</summary>
    public IReadOnlyList<int> FindProcesses() => MarkedProcesses.Find("FAKE_YTDLP_SCENARIO", ScenarioPath);

    /// <summary>Ends what a failed test left.</summary>
    public void Dispose()
    {
        MarkedProcesses.Kill("FAKE_YTDLP_SCENARIO", ScenarioPath);
        _folder.Dispose();
    }

    private void WriteScript()
    {
        var script = new StringBuilder("#!/bin/sh\n");
        foreach (var (name, value) in Environment)
            script.Append("export ").Append(name).Append('=').Append(Quoted(value!)).Append('\n');
        script.Append("exec ").Append(Quoted(ProgramPath)).Append(" \"$@\"\n");
        var draft = _folder.Write("yt-dlp.draft", script.ToString());
        // Copied by another process: a file that this one has written may, for a moment, be open in a program that another test starts, and cannot be run then.
        using var copy = Process.Start("install", ["-m", "700", draft, ExecutablePath]);
        copy.WaitForExit();
    }

    private static string Quoted(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
