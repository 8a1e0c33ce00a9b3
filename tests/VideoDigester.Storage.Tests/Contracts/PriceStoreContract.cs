using VideoDigester.Storage.Tests.Engines;

namespace VideoDigester.Storage.Tests.Contracts;

public abstract class PriceStoreContract : StorageContract
{
    private static readonly LlmPrices Cheap = new(0.15m, 0.6m) { CachedInput = 0.075m };
    private static readonly LlmPrices Dear = new(2.5m, 10.000_000_001m);

    private static readonly LlmModel Model = new("gpt") { ContextWindow = 128_000, MaxOutputTokens = 16_384, Prices = Cheap, Description = "a model" };

    [SkippableFact]
    public async Task What_a_provider_states_is_kept()
    {
        Assert.Equal(Cheap, await SeedAsync(Model));

        Assert.Equal(Cheap, await FindAsync(TestLibrary.Start));
        Assert.Equal((128_000, 16_384, "a model"), await DescriptionAsync());
    }

    [SkippableFact]
    public async Task Saying_the_same_again_changes_nothing()
    {
        await SeedAsync(Model);
        Library.Time.Advance(TimeSpan.FromDays(1));

        Assert.Equal(Cheap, await SeedAsync(Model));

        Assert.Equal(1, (await Library.CountRowsAsync())["llm_prices"]);
    }

    [SkippableFact]
    public async Task New_prices_hold_from_now_on_and_the_old_ones_until_then()
    {
        await SeedAsync(Model);
        Library.Time.Advance(TimeSpan.FromDays(30));
        var changed = Library.Time.GetUtcNow();

        Assert.Equal(Dear, await SeedAsync(Model with { Prices = Dear }));

        Assert.Equal(Dear, await FindAsync(changed));
        Assert.Equal(Cheap, await FindAsync(changed.AddMilliseconds(-1)));
        Assert.Null(await FindAsync(TestLibrary.Start.AddMilliseconds(-1)));
        Library.Time.Advance(TimeSpan.FromDays(30));
        Assert.Equal(Cheap, await SeedAsync(Model));
        Assert.Equal(Dear, await FindAsync(changed.AddDays(29)));
    }

    [SkippableFact]
    public async Task Of_two_prices_in_the_same_moment_the_second_holds()
    {
        await SeedAsync(Model);

        Assert.Equal(Dear, await SeedAsync(Model with { Prices = Dear }));

        Assert.Equal(Dear, await FindAsync(TestLibrary.Start));
    }

    [SkippableFact]
    public async Task What_a_provider_does_not_state_stays_as_it_is_known()
    {
        Assert.Null(await SeedAsync(new LlmModel("gpt")));
        await SeedAsync(Model);

        Assert.Equal(Cheap, await SeedAsync(new LlmModel("gpt")));

        Assert.Equal((128_000, 16_384, "a model"), await DescriptionAsync());
    }

    [SkippableFact]
    public async Task What_a_provider_states_anew_replaces_what_was_known()
    {
        await SeedAsync(Model);

        await SeedAsync(Model with { ContextWindow = 200_000, MaxOutputTokens = 32_000, Description = "a larger model" });

        Assert.Equal((200_000, 32_000, "a larger model"), await DescriptionAsync());
    }

    [SkippableFact]
    public async Task Nothing_is_a_price()
    {
        var free = new LlmPrices(0, 0);

        Assert.Equal(free, await SeedAsync(Model with { Prices = free }));
        Assert.Equal(free, await FindAsync(TestLibrary.Start));
    }

    [SkippableFact]
    public async Task Models_of_the_same_name_at_two_providers_have_prices_of_their_own()
    {
        await SeedAsync(Model);

        Assert.Null(await Library.Prices.FindAsync("other", "gpt", TestLibrary.Start, CancellationToken.None));
        Assert.Equal(Dear, await Library.Prices.SeedAsync("other", Model with { Prices = Dear }, CancellationToken.None));
        Assert.Equal(Cheap, await FindAsync(TestLibrary.Start));
    }

    [SkippableFact]
    public async Task A_digest_is_written_by_the_model_that_was_described()
    {
        await SeedAsync(Model);
        await Library.SaveAsync(Sample.Bare("priced"));
        var transcript = Sample.Transcript("priced");
        await Library.SaveAsync(transcript);

        var digest = Sample.Digest("priced", transcript, TestLibrary.Start) with { Provider = "openai", Model = "gpt" };
        await Library.Digests.SaveAsync(digest, Sample.Identity("priced"), false, Library.Attempt, CancellationToken.None);

        Assert.Equal(1, (await Library.CountRowsAsync())["llms"]);
    }

    [SkippableFact]
    public async Task Hosts_that_start_at_once_agree()
    {
        var hosts = Enumerable.Range(0, 6).Select(_ => OpenHost()).ToList();

        var prices = await Task.WhenAll(Enumerable.Range(0, 24).Select(at => Task.Run(() =>
            hosts[at % 6].Prices.SeedAsync("openai", Model, CancellationToken.None))));

        Assert.All(prices, price => Assert.Equal(Cheap, price));
        var counts = await Library.CountRowsAsync();
        Assert.Equal((1L, 1L), (counts["llms"], counts["llm_prices"]));
    }

    [SkippableFact]
    public async Task Hosts_that_learn_of_new_prices_at_once_agree()
    {
        var hosts = Enumerable.Range(0, 6).Select(_ => OpenHost()).ToList();
        await SeedAsync(Model);
        foreach (var host in hosts)
            await host.Prices.SeedAsync("openai", Model, CancellationToken.None);

        for (var day = 1; day <= 10; day++)
        {
            var wanted = Dear with { Input = day };
            hosts.ForEach(host => host.Time.Advance(TimeSpan.FromDays(1)));
            var prices = await Task.WhenAll(hosts.Select(host => Task.Run(() => host.Prices.SeedAsync("openai", Model with { Prices = wanted }, CancellationToken.None))));
            Assert.All(prices, price => Assert.Equal(wanted, price));
        }

        Assert.Equal(11, (await Library.CountRowsAsync())["llm_prices"]);
    }

    private Task<LlmPrices?> SeedAsync(LlmModel model) => Library.Prices.SeedAsync("openai", model, CancellationToken.None);

    private Task<LlmPrices?> FindAsync(DateTimeOffset at) => Library.Prices.FindAsync("openai", "gpt", at, CancellationToken.None);

    private Task<(int?, int?, string?)> DescriptionAsync() => Library.Database.QueryAsync(
        async connection =>
        {
            var llm = await LlmDirectory.Named(connection, "openai", "gpt").SoleAsync(CancellationToken.None);
            return (llm.ContextWindow, llm.MaxOutputTokens, llm.Description);
        },
        CancellationToken.None);
}
