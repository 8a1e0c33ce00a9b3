using System.Text;
using System.Text.Json;
using VideoDigester.Testing.Models;

namespace VideoDigester.EndToEnd.Tests.Console;

public sealed class ModelDigestTests : IAsyncLifetime
{
    private readonly ConsoleLibrary _library = new ConsoleLibrary().WithKeys();

    public Task InitializeAsync() => _library.WithTalkAsync();

    public Task DisposeAsync()
    {
        _library.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData("highlights")]
    [InlineData("chapters")]
    [InlineData("detailed")]
    [InlineData("summary")]
    public async Task A_model_of_OpenAI_writes_every_type_and_every_item_stands_on_words_of_the_transcript(string type)
    {
        await using var server = await OpenAiServer.StartAsync(ModelConsole.Honest);
        var spoken = string.Join(' ', (await _library.RunJsonAsync("transcript", ConsoleLibrary.TalkId)).Line.GetProperty("segments").EnumerateArray()
            .Select(segment => segment.GetProperty("text").GetString()));

        var digest = (await _library.RunJsonAsync(["digest", ConsoleLibrary.TalkId, "--type", type, .. ModelConsole.To(server), "--price-input", "2", "--price-output", "8"])).Ended(0).Line;

        JsonAssert.HasFields(
            digest, "id", "videoId", "type", "provider", "model", "language", "cached", "overview", "items", "usage", "coverage", "grounding", "dropped");
        Assert.Equal((type, "openai", "gpt-test"), (Text(digest, "type"), Text(digest, "provider"), Text(digest, "model")));
        Assert.Equal(1, digest.GetProperty("coverage").GetDouble());
        Assert.NotEqual(0, digest.GetProperty("items").GetArrayLength());
        Assert.All(digest.GetProperty("items").EnumerateArray(), item => Assert.Contains(item.GetProperty("quote").GetString()!, spoken, StringComparison.Ordinal));
        var usage = digest.GetProperty("usage");
        JsonAssert.HasFields(usage, "inputTokens", "cachedInputTokens", "outputTokens", "cost");
        Assert.Equal(((2m * usage.GetProperty("inputTokens").GetInt64()) + (8m * usage.GetProperty("outputTokens").GetInt64())) / 1_000_000, usage.GetProperty("cost").GetDecimal());
        Assert.All(server.Calls, call => Assert.Equal(("gpt-test", $"Bearer {ModelConsole.Key}", null), (call.Model, call.Headers["Authorization"], call.Temperature)));
    }

    [Fact]
    public async Task A_model_of_Ollama_writes_and_is_told_how_large_its_window_is()
    {
        await using var server = await OllamaServer.StartAsync(ModelConsole.Honest);

        var digest = (await _library.RunJsonAsync("digest", ConsoleLibrary.TalkId, "--provider", "ollama", "--model", "llama-test", "--endpoint", server.Address.AbsoluteUri)).Ended(0).Line;

        Assert.Equal(("ollama", "llama-test"), (Text(digest, "provider"), Text(digest, "model")));
        Assert.Equal(JsonValueKind.Null, digest.GetProperty("usage").GetProperty("cost").ValueKind);
        Assert.All(server.Calls, call => Assert.Equal((8_192, 0d), (call.ContextWindow, call.Temperature)));
        Assert.All(server.Calls, call => Assert.DoesNotContain(call.Headers, header => header.Value.Contains(ModelConsole.Key, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_model_of_Anthropic_writes()
    {
        await using var server = await AnthropicServer.StartAsync(ModelConsole.Honest);

        var digest = (await _library.RunJsonAsync("digest", ConsoleLibrary.TalkId, "--type", "chapters", "--provider", "anthropic", "--model", "claude-test", "--endpoint", server.Address.AbsoluteUri)).Ended(0).Line;

        Assert.Equal(("anthropic", "claude-test"), (Text(digest, "provider"), Text(digest, "model")));
        Assert.NotEmpty(server.Calls);
        Assert.All(server.Calls, call => Assert.Null(call.Temperature));
    }

    [Fact]
    public async Task A_small_window_takes_several_calls_and_everything_is_read()
    {
        await using var server = await OpenAiServer.StartAsync(ModelConsole.Honest);

        var digest = (await _library.RunJsonAsync(["digest", ConsoleLibrary.TalkId, "--context-window", "3000", .. ModelConsole.To(server)])).Ended(0).Line;

        Assert.InRange(server.Calls.Count, 3, 10);
        Assert.Equal(1, digest.GetProperty("coverage").GetDouble());
    }

    [Fact]
    public async Task The_second_time_no_model_is_asked_and_people_get_the_same_items()
    {
        await using var server = await OpenAiServer.StartAsync(ModelConsole.Honest);
        string[] line = ["digest", ConsoleLibrary.TalkId, .. ModelConsole.To(server)];
        var written = (await _library.RunJsonAsync(line)).Ended(0).Line;
        var calls = server.Calls.Count;

        var stored = (await _library.RunJsonAsync(line)).Ended(0).Line;
        var people = (await _library.RunAsync(line)).Ended(0);

        Assert.True(stored.GetProperty("cached").GetBoolean());
        Assert.Equal(Text(written, "id"), Text(stored, "id"));
        Assert.Equal(calls, server.Calls.Count);
        Assert.Equal("", people.Error);
        Assert.Contains("by openai gpt-test", people.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_default_provider_comes_from_the_environment_with_its_model_and_prices()
    {
        await using var server = await OpenAiServer.StartAsync(ModelConsole.Honest);
        UseByDefault(server);

        var digest = (await _library.RunJsonAsync("digest", ConsoleLibrary.TalkId)).Ended(0).Line;
        var builtIn = (await _library.RunJsonAsync("digest", ConsoleLibrary.TalkId, "--provider", "extractive")).Ended(0).Line;

        Assert.Equal(("openai", "gpt-usual"), (Text(digest, "provider"), Text(digest, "model")));
        Assert.NotEqual(0, digest.GetProperty("usage").GetProperty("cost").GetDecimal());
        Assert.Equal("extractive", Text(builtIn, "provider"));
    }

    [Fact]
    public async Task What_the_environment_says_of_one_model_is_not_believed_of_another()
    {
        await using var server = await OpenAiServer.StartAsync(ModelConsole.Honest);
        UseByDefault(server);

        var other = (await _library.RunJsonAsync("digest", ConsoleLibrary.TalkId, "--model", "gpt-other")).Ended(0).Line;
        var asked = server.Calls.Count;
        var elsewhere = (await _library.RunAsync("digest", ConsoleLibrary.TalkId, "--provider", "anthropic")).Ended(2);

        Assert.Equal(JsonValueKind.Null, other.GetProperty("usage").GetProperty("cost").ValueKind);
        Assert.Contains("--model", elsewhere.Error, StringComparison.Ordinal);
        Assert.Equal(asked, server.Calls.Count);
    }

    [Fact]
    public async Task The_demo_asks_no_model()
    {
        await using var server = await OpenAiServer.StartAsync(ModelConsole.Honest);
        UseByDefault(server);

        (await _library.RunAsync("demo")).Ended(0);

        Assert.Empty(server.Calls);
    }

    [Theory]
    [InlineData("openai", "OPENAI_API_KEY")]
    [InlineData("anthropic", "ANTHROPIC_API_KEY")]
    public async Task A_missing_key_is_named_before_anything_is_sent(string provider, string variable)
    {
        await using var server = await OpenAiServer.StartAsync(ModelConsole.Honest);
        _library.Environment.Remove(variable);

        var run = (await _library.RunJsonAsync("digest", ConsoleLibrary.TalkId, "--provider", provider, "--model", "m", "--endpoint", server.Address.AbsoluteUri)).Ended(1);

        JsonAssert.IsFailure(run.Line, ConsoleLibrary.TalkId, ErrorCode.InvalidConfiguration);
        Assert.Contains(variable, run.Line.GetProperty("error").GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Empty(server.Calls);
    }

    [Fact]
    public async Task A_key_may_be_a_user_secret()
    {
        await using var server = await OpenAiServer.StartAsync(ModelConsole.Honest);
        _library.Environment.Remove("OPENAI_API_KEY");
        var folder = Directory.CreateDirectory(_library.PathOf(OperatingSystem.IsWindows()
            ? Path.Combine("home", "Microsoft", "UserSecrets", "videodigester-console")
            : Path.Combine("home", ".microsoft", "usersecrets", "videodigester-console")));
        _library.Environment.Remove("APPDATA");
        if (OperatingSystem.IsWindows())
            _library.WithoutKeys();
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "secrets.json"), $$"""{"OPENAI_API_KEY":"{{ModelConsole.Key}}"}""");

        (await _library.RunJsonAsync(["digest", ConsoleLibrary.TalkId, .. ModelConsole.To(server)])).Ended(0);

        Assert.All(server.Calls, call => Assert.Equal($"Bearer {ModelConsole.Key}", call.Headers["Authorization"]));
    }

    [Fact]
    public async Task A_key_that_the_provider_quotes_is_neither_printed_nor_stored()
    {
        await using var server = await OpenAiServer.StartAsync(_ => ModelReply.Fails(400, new ModelError($"Incorrect API key provided: {ModelConsole.Key}.", Code: "odd")));

        var json = (await _library.RunJsonAsync(["digest", ConsoleLibrary.TalkId, .. ModelConsole.To(server)])).Ended(1);
        var people = (await _library.RunAsync(["digest", ConsoleLibrary.TalkId, .. ModelConsole.To(server)])).Ended(1);
        var log = (await _library.RunJsonAsync("log")).Ended(0);

        Assert.DoesNotContain(ModelConsole.Key, json.Output + json.Error + people.Output + people.Error + log.Output, StringComparison.Ordinal);
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(_library.Database)!))
            Assert.DoesNotContain(ModelConsole.Key, Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_provider_that_wants_a_pause_is_asked_again()
    {
        var calls = 0;
        await using var server = await OpenAiServer.StartAsync(call => Interlocked.Increment(ref calls) == 1
            ? ModelReply.Fails(429, new ModelError("Slow down.", Code: "rate_limit_exceeded"), ("Retry-After", "0"))
            : ModelConsole.Honest(call));

        (await _library.RunJsonAsync(["digest", ConsoleLibrary.TalkId, "--context-window", "128000", .. ModelConsole.To(server)])).Ended(0);

        Assert.Equal(2, calls);
    }

    [Fact]
    public async Task A_provider_that_wants_a_long_pause_is_a_retryable_failure()
    {
        await using var server = await OpenAiServer.StartAsync(_ => ModelReply.Fails(429, new ModelError("Slow down."), ("Retry-After", "3600")));

        var run = (await _library.RunJsonAsync(["digest", ConsoleLibrary.TalkId, "--context-window", "128000", .. ModelConsole.To(server)])).Ended(1);

        JsonAssert.IsFailure(run.Line, ConsoleLibrary.TalkId, ErrorCode.RateLimited);
        Assert.Single(server.Calls);
    }

    [Theory]
    [InlineData("--max-tokens", "100")]
    [InlineData("--max-cost", "0.000001")]
    public async Task Beyond_the_budget_nothing_is_sent(string option, string value)
    {
        await using var server = await OpenAiServer.StartAsync(ModelConsole.Honest);

        var run = (await _library.RunJsonAsync(["digest", ConsoleLibrary.TalkId, option, value, "--price-input", "1", "--price-output", "1", .. ModelConsole.To(server)])).Ended(1);

        JsonAssert.IsFailure(run.Line, ConsoleLibrary.TalkId, ErrorCode.BudgetExceeded);
        Assert.Empty(server.Calls);
    }

    [Fact]
    public async Task The_budget_of_a_day_comes_from_the_environment()
    {
        await using var server = await OpenAiServer.StartAsync(ModelConsole.Honest);
        _library.Environment["VIDEODIGESTER_DAILY_COST"] = "0.000001";

        var run = (await _library.RunJsonAsync(["digest", ConsoleLibrary.TalkId, "--price-input", "1", "--price-output", "1", .. ModelConsole.To(server)])).Ended(1);

        JsonAssert.IsFailure(run.Line, ConsoleLibrary.TalkId, ErrorCode.BudgetExceeded);
        Assert.Empty(server.Calls);
    }

    [Fact]
    public async Task A_setting_that_is_no_number_is_named()
    {
        _library.Environment["VIDEODIGESTER_MAX_COST"] = "a lot";

        var run = (await _library.RunJsonAsync("digest", ConsoleLibrary.TalkId)).Ended(1);

        JsonAssert.IsFailure(run.Line, ConsoleLibrary.TalkId, ErrorCode.InvalidConfiguration);
        Assert.Contains("VIDEODIGESTER_MAX_COST", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_provider_is_told_the_known_ones()
    {
        var run = (await _library.RunJsonAsync("digest", ConsoleLibrary.TalkId, "--provider", "oracle", "--model", "m")).Ended(1);

        JsonAssert.IsFailure(run.Line, ConsoleLibrary.TalkId, ErrorCode.UnknownProvider);
        Assert.All(["extractive", "openai", "ollama", "anthropic"], name => Assert.Contains(name, run.Error, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_endpoint_that_takes_no_schema_gets_it_in_the_prompt()
    {
        await using var server = await OpenAiServer.StartAsync(call => ModelConsole.Honest(call with { SchemaName = "highlights" }));

        (await _library.RunJsonAsync(["digest", ConsoleLibrary.TalkId, "--no-schema", .. ModelConsole.To(server)])).Ended(0);

        Assert.All(server.Calls, call => Assert.Equal((null, true), (call.Schema, call.WantsJson)));
    }

    [Fact]
    public async Task The_log_says_what_each_attempt_used_failed_ones_too()
    {
        var isBroken = true;
        await using var server = await OpenAiServer.StartAsync(call => isBroken ? ModelReply.Says("I would rather not.") : ModelConsole.Honest(call));
        string[] line = ["digest", ConsoleLibrary.TalkId, "--context-window", "128000", .. ModelConsole.To(server), "--price-input", "1", "--price-output", "1"];
        (await _library.RunAsync(line)).Ended(1);
        isBroken = false;
        (await _library.RunAsync(line)).Ended(0);

        var rows = (await _library.RunJsonAsync("log", ConsoleLibrary.TalkId)).Ended(0).Lines.Where(row => Text(row, "step") == "digest").ToList();
        var people = (await _library.RunAsync("log", ConsoleLibrary.TalkId)).Ended(0);

        Assert.Equal(["failed", "stored"], rows.Select(row => Text(row, "outcome")));
        Assert.All(rows, row =>
        {
            Assert.Equal(("openai", "gpt-test"), (Text(row, "provider"), Text(row, "model")));
            JsonAssert.HasFields(row.GetProperty("usage"), "inputTokens", "cachedInputTokens", "outputTokens", "cost");
            Assert.True(row.GetProperty("usage").GetProperty("cost").GetDecimal() > 0);
        });
        Assert.Contains("tokens, $", people.Output, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Ctrl_C_ends_a_digest_cleanly_and_nothing_is_stored()
    {
        await Interrupts.RequireAsync();
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = await OpenAiServer.StartAsync(_ =>
        {
            asked.TrySetResult();
            return ModelReply.Hangs();
        });
        using var process = _library.StartHere(["digest", ConsoleLibrary.TalkId, "--json", .. ModelConsole.To(server)]);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await asked.Task.WaitAsync(TimeSpan.FromMinutes(1));

        await Interrupts.SendAsync(process);
        await process.WaitForExitAsync();

        var run = new ConsoleRun(process.ExitCode, await output, await error).Ended(130);
        Assert.Equal("", run.Output);
        Assert.Equal(0, (await _library.RunJsonAsync("show", ConsoleLibrary.TalkId)).Ended(0).Line.GetProperty("digests").GetArrayLength());
    }

    private static string? Text(JsonElement row, string field) => row.GetProperty(field).GetString();

    private void UseByDefault(OpenAiServer server)
    {
        _library.Environment["VIDEODIGESTER_PROVIDER"] = "openai";
        _library.Environment["VIDEODIGESTER_MODEL"] = "gpt-usual";
        _library.Environment["VIDEODIGESTER_ENDPOINT"] = server.Endpoint.AbsoluteUri;
        _library.Environment["VIDEODIGESTER_PRICE_INPUT"] = "1.5";
        _library.Environment["VIDEODIGESTER_PRICE_OUTPUT"] = "6";
    }
}
