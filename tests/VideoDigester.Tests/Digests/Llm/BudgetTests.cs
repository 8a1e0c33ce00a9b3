using VideoDigester.Testing.Llm;

namespace VideoDigester.Tests.Digests.Llm;

public sealed class BudgetTests
{
    [Fact]
    public async Task What_was_used_is_on_the_digest_and_in_the_log()
    {
        await using var library = await ModelLibrary.OpenAsync(ScriptedProvider.Honest);

        var digest = (await library.Digests.DigestAsync(ModelLibrary.Request() with { UserId = "ann" })).Digest;

        var output = digest.Usage.OutputTokens!.Value;
        Assert.Equal((1000, 0, (1000m + (4 * output)) / 1_000_000), (digest.Usage.InputTokens, digest.Usage.CachedInputTokens, digest.Usage.Cost));
        var attempt = Assert.Single(await library.AttemptsAsync());
        Assert.Equal((digest.Usage, "model", "scripted-1"), (attempt.Usage, attempt.Provider, attempt.Model));
    }

    [Fact]
    public async Task What_a_rejected_digest_used_is_in_the_log()
    {
        var provider = new ScriptedProvider(_ => """{"overview":"x","items":[{"text":"Penguins eat krill.","passages":[1],"quote":"penguins eat krill all day long"}]}""");
        await using var library = await ModelLibrary.OpenAsync(provider);

        await FailsAsync(ErrorCode.DigestRejected, library, ModelLibrary.Request());

        var attempt = Assert.Single(await library.AttemptsAsync());
        Assert.Equal((ErrorCode.DigestRejected, "summary", provider.Calls * 1000L), (attempt.Error!.Code, attempt.DigestType!.Value.Name, attempt.Usage!.InputTokens!.Value));
    }

    [Theory]
    [InlineData("request tokens")]
    [InlineData("request cost")]
    [InlineData("day tokens")]
    [InlineData("day cost")]
    [InlineData("user tokens")]
    [InlineData("user cost")]
    public async Task Beyond_a_cap_nothing_is_sent(string cap)
    {
        var provider = ScriptedProvider.Honest;
        await using var library = await ModelLibrary.OpenAsync(provider, options => Set(options.Budget, cap, tokens: 100, cost: 0.0001m));

        await FailsAsync(ErrorCode.BudgetExceeded, library, ModelLibrary.Request() with { UserId = "ann" });

        Assert.Equal(0, provider.Calls);
    }

    [Fact]
    public async Task A_user_s_cap_is_nobody_else_s()
    {
        var provider = ScriptedProvider.Honest;
        await using var library = await ModelLibrary.OpenAsync(provider, options => options.Budget.MaxTokensPerUserPerDay = 10_000);

        await library.Digests.DigestAsync(ModelLibrary.Request() with { UserId = "ann" });
        await FailsAsync(ErrorCode.BudgetExceeded, library, ModelLibrary.Request("chapters") with { UserId = "ann" });
        await library.Digests.DigestAsync(ModelLibrary.Request("chapters") with { UserId = "bob" });
        await library.Digests.DigestAsync(ModelLibrary.Request("highlights"));

        Assert.Equal(3, provider.Calls);
    }

    [Fact]
    public async Task A_cap_of_the_day_holds_with_all_types_at_once()
    {
        // The model answers when two were refused.
        var (refused, answers) = (0, new TaskCompletionSource());
        var provider = new ScriptedProvider(async (request, _, token) =>
        {
            await answers.Task.WaitAsync(TimeSpan.FromMinutes(1), token);
            return ScriptedProvider.Response(HonestModel.Answer(request));
        });
        await using var library = await ModelLibrary.OpenAsync(provider, options => options.Budget.MaxTokensPerDay = 20_000);

        var outcomes = await Task.WhenAll(Fixtures.Types.Select(async type =>
        {
            var outcome = await Record.ExceptionAsync(() => library.Digests.DigestAsync(ModelLibrary.Request(type.Name)));
            if (outcome is not null && Interlocked.Increment(ref refused) == 2)
                answers.SetResult();
            return outcome;
        }));

        Assert.Equal(2, provider.Calls);
        Assert.Equal(2, outcomes.Count(outcome => outcome is VideoDigesterException { Code: ErrorCode.BudgetExceeded }));
    }

    [Fact]
    public async Task A_cap_on_money_wants_prices()
    {
        var provider = new ScriptedProvider(HonestModel.Answer) { Model = new LlmModel("unpriced") };
        await using var library = await ModelLibrary.OpenAsync(provider, options => options.Budget.MaxCostPerDay = 1);

        await FailsAsync(ErrorCode.InvalidConfiguration, library, ModelLibrary.Request());
    }

    [Fact]
    public async Task What_is_unknown_stays_unknown()
    {
        var provider = new ScriptedProvider((request, _, _) => Task.FromResult(new LlmResponse { Text = HonestModel.Answer(request) })) { Model = new LlmModel("unpriced") };
        await using var library = await ModelLibrary.OpenAsync(provider);

        var digest = (await library.Digests.DigestAsync(ModelLibrary.Request())).Digest;

        Assert.Equal(new DigestUsage(), digest.Usage);
    }

    [Fact]
    public async Task An_estimate_asks_nobody_and_is_near_what_is_used()
    {
        var provider = new ScriptedProvider(HonestModel.Answer) { Counter = text => text.Length / 4 };
        await using var library = await ModelLibrary.OpenAsync(provider);

        var estimate = await library.Digests.EstimateAsync(ModelLibrary.Request());

        Assert.Equal((0, 1, false), (provider.Calls, estimate.Calls, estimate.IsStored));
        Assert.Equal(((estimate.InputTokens * 1m) + (estimate.OutputTokens * 4m)) / 1_000_000, estimate.Cost);
        await library.Digests.DigestAsync(ModelLibrary.Request());
        var sent = provider.Requests[0].Messages.Sum(message => message.Text.Length / 4) + (provider.Requests[0].Schema!.Json.Length / 4);
        Assert.InRange(estimate.InputTokens, sent, sent * 1.05);
        Assert.Equal((true, 0, 0L), await library.Digests.EstimateAsync(ModelLibrary.Request()) is var stored ? (stored.IsStored, stored.Calls, stored.InputTokens) : default);
    }

    private static void Set(DigestBudget budget, string cap, long tokens, decimal cost)
    {
        switch (cap)
        {
            case "request tokens":
                budget.MaxTokensPerRequest = tokens;
                break;
            case "request cost":
                budget.MaxCostPerRequest = cost;
                break;
            case "day tokens":
                budget.MaxTokensPerDay = tokens;
                break;
            case "day cost":
                budget.MaxCostPerDay = cost;
                break;
            case "user tokens":
                budget.MaxTokensPerUserPerDay = tokens;
                break;
            default:
                budget.MaxCostPerUserPerDay = cost;
                break;
        }
    }

    private static async Task FailsAsync(ErrorCode code, Testing.TemporaryLibrary library, DigestRequest request) =>
        Assert.Equal(code, (await Assert.ThrowsAsync<VideoDigesterException>(() => library.Digests.DigestAsync(request))).Code);
}
