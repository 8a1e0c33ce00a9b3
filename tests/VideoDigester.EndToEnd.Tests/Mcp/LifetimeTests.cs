using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using VideoDigester.EndToEnd.Tests.Console;
using VideoDigester.Testing;

namespace VideoDigester.EndToEnd.Tests.Mcp;

/// <summary>How a server begins and ends, and what it leaves.</summary>
public sealed class LifetimeTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly ConsoleLibrary _library = new();

    public void Dispose() => _library.Dispose();

    [Theory]
    [InlineData("2024-11-05")]
    [InlineData("2025-06-18")]
    [InlineData("2025-11-25")]
    public async Task Older_clients_are_served_and_standard_output_carries_nothing_but_the_protocol(string version)
    {
        await using var server = RawServer.Start(_library);

        var hello = await server.ShakeHandsAsync(version);
        await server.SendAsync("this is no message");
        await server.SendAsync(1, "tools/call", Call("list_videos"));
        await server.SendAsync(2, "resources/read", new JsonObject { ["uri"] = "videodigester://transcripts/example%3Anobody" });
        var answers = new Dictionary<int, JsonElement>();
        while (answers.Count < 2)
            if (await server.ReadAsync() is var message && message.TryGetProperty("id", out var id) && id.ValueKind is JsonValueKind.Number)
                answers[id.GetInt32()] = message;
        server.Process.StandardInput.Close();
        var run = await server.EndAsync();

        Assert.Equal(version, hello.GetProperty("result").GetProperty("protocolVersion").GetString());
        Assert.Equal("""{"videos":[]}""", answers[1].GetProperty("result").GetProperty("content")[0].GetProperty("text").GetString());
        Assert.Equal(-32002, answers[2].GetProperty("error").GetProperty("code").GetInt32());
        Assert.Equal("", run.Ended(0).Output);
    }

    [Fact]
    public async Task Progress_comes_before_the_result_and_is_whole_at_the_end()
    {
        await _library.WithTalkAsync();
        await using var server = RawServer.Start(_library);
        await server.ShakeHandsAsync("2025-11-25");
        var call = Call("make_digest", ("videoId", ConsoleLibrary.TalkId));
        call["_meta"] = new JsonObject { ["progressToken"] = "steps" };

        await server.SendAsync(1, "tools/call", call);
        var told = new List<(double Progress, double Total)>();
        JsonElement message;
        while (!(message = await server.ReadAsync()).TryGetProperty("id", out _))
        {
            var step = message.GetProperty("params");
            Assert.Equal("steps", step.GetProperty("progressToken").GetString());
            told.Add((step.GetProperty("progress").GetDouble(), step.GetProperty("total").GetDouble()));
        }

        Assert.True(message.TryGetProperty("result", out _));
        Assert.InRange(told.Count, 2, 100);
        Assert.Equal(0, told[0].Progress);
        Assert.Equal(told[^1].Total, told[^1].Progress);
    }

    [SkippableTheory]
    [InlineData("2025-11-25")]
    [InlineData(RawServer.WithoutHandshake)]
    public async Task A_call_that_is_given_up_ends_with_its_program_and_the_server_goes_on(string version)
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "Processes are looked up in /proc.");
        using var fake = new FakeYtDlp(new FakeScenario { Metadata = new FakePhase { Hang = true, Children = 2 } });
        await using var server = RawServer.Start(_library, "--yt-dlp", fake.ExecutablePath);
        if (version != RawServer.WithoutHandshake)
            await server.ShakeHandsAsync(version);
        await server.SendAsync(1, "tools/call", Call("add_video", ("address", "https://videos.example/1")), version);
        await UntilAsync(() => fake.FindProcesses().Count >= 3);

        await server.SendAsync("""{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":1}}""");

        await UntilAsync(() => fake.FindProcesses().Count == 0);
        await server.SendAsync(2, "tools/call", Call("list_videos"), version);
        Assert.Equal(2, (await server.ReadAsync()).GetProperty("id").GetInt32());
    }

    [SkippableFact]
    public async Task The_end_of_its_input_is_the_end_of_the_server_and_of_what_it_started()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "Processes are looked up in /proc.");
        using var fake = new FakeYtDlp(new FakeScenario { Metadata = new FakePhase { Hang = true, Children = 2 } });
        await using var server = RawServer.Start(_library, "--yt-dlp", fake.ExecutablePath);
        await server.ShakeHandsAsync("2025-06-18");
        await server.SendAsync(1, "tools/call", Call("add_video", ("address", "https://videos.example/1")));
        await UntilAsync(() => fake.FindProcesses().Count >= 3);

        server.Process.StandardInput.Close();
        var run = await server.EndAsync();

        run.Ended(0);
        Assert.Empty(fake.FindProcesses());
    }

    [SkippableFact]
    public async Task So_is_Ctrl_C()
    {
        await Interrupts.RequireAsync();
        await using var server = RawServer.Start(_library);
        await server.ShakeHandsAsync("2025-06-18");

        await Interrupts.SendAsync(server.Process);
        var run = await server.EndAsync();

        Assert.Equal(("", ""), (run.Ended(0).Output, run.Error));
    }

    [Fact]
    public async Task A_library_that_cannot_be_used_is_told_before_anything_begins()
    {
        await File.WriteAllTextAsync(_library.Database, "This is no database, and it is longer than the head of one. " + new string('x', 200));
        await using var server = RawServer.Start(_library);

        var run = (await server.EndAsync()).Ended(1);

        Assert.StartsWith("DatabaseInvalid: ", run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Output);
    }

    private static JsonObject Call(string tool, params (string Name, string Value)[] arguments) => new()
    {
        ["name"] = tool,
        ["arguments"] = new JsonObject(arguments.Select(argument => KeyValuePair.Create<string, JsonNode?>(argument.Name, argument.Value))),
    };

    private static async Task UntilAsync(Func<bool> condition)
    {
        for (var watch = Stopwatch.StartNew(); !condition();)
        {
            Assert.True(watch.Elapsed < Patience, "It did not come to pass.");
            await Task.Delay(20);
        }
    }
}
