using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using VideoDigester.Storage;
using VideoDigester.Testing;
using VideoDigester.Testing.Llm;

namespace VideoDigester.Tests.Digests.Llm.Hostile;

/// <summary>Two hosts on one file: caps hold over both, and a host that lost its lease neither stores a second digest nor closes the account.</summary>
public sealed class TwoHostsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Caps_hold_with_fifty_requests_in_two_hosts()
    {
        var random = new Random(3);
        var provider = new ScriptedProvider(async (request, call, token) =>
        {
            await Task.Delay(random.Next(1, 30), token);
            return call % 5 == 0 ? throw new VideoDigesterException(ErrorCode.ModelDenied, "no") : ScriptedProvider.Response(HonestModel.Answer(request));
        });
        await using var first = Host(provider, null);
        await using var second = Host(provider, null);
        await SaveAsync(first);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 50).Select(at => Record.ExceptionAsync(() =>
            (at % 2 == 0 ? first : second).GetRequiredService<IDigestService>().DigestAsync(ModelLibrary.Request($"type-{at}") with { UserId = $"user-{at % 3}" }))));

        Assert.All(outcomes, outcome => Assert.True(outcome is null or VideoDigesterException { Code: ErrorCode.BudgetExceeded or ErrorCode.ModelDenied }, $"{outcome}"));
        Assert.Contains(outcomes, outcome => outcome is VideoDigesterException { Code: ErrorCode.BudgetExceeded });
        var spent = await SpentAsync(first, BudgetLimit.Everybody);
        Assert.Equal((0L, 0m), (spent.ReservedTokens, spent.ReservedCost));
        Assert.InRange(spent.SpentTokens, 1, 100_000);
        for (var user = 0; user < 3; user++)
            Assert.InRange((await SpentAsync(first, $"user:user-{user}")).SpentTokens, 0, 40_000);
    }

    [Fact]
    public async Task A_host_that_lost_its_lease_gets_the_other_one_s_digest()
    {
        var goOn = new TaskCompletionSource();
        var stalled = new ScriptedProvider(async (request, _, _) =>
        {
            await goOn.Task;
            return ScriptedProvider.Response(HonestModel.Answer(request));
        });
        await using var first = Host(stalled, null);
        await using var second = Host(ScriptedProvider.Honest, new FakeTimeProvider(TimeProvider.System.GetUtcNow() + TimeSpan.FromMinutes(10)));
        await SaveAsync(first);

        var late = first.GetRequiredService<IDigestService>().DigestAsync(ModelLibrary.Request());
        while (stalled.Calls == 0)
            await Task.Delay(5);
        var stored = await second.GetRequiredService<IDigestService>().DigestAsync(ModelLibrary.Request());
        goOn.SetResult();

        Assert.Equal((stored.Digest.Id, true), ((await late).Digest.Id, (await late).IsStored));
        Assert.Single(await first.GetRequiredService<IDigestService>().ListAsync(Fixtures.Id));
        Assert.Equal(0, (await SpentAsync(first, BudgetLimit.Everybody)).ReservedTokens);
    }

    [Fact]
    public async Task What_is_reserved_before_midnight_is_settled_in_that_day()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 23, 59, 59, TimeSpan.Zero));
        var provider = new ScriptedProvider((request, _, _) =>
        {
            time.Advance(TimeSpan.FromSeconds(2));
            return Task.FromResult(ScriptedProvider.Response(HonestModel.Answer(request)));
        });
        await using var host = Host(provider, time);
        await SaveAsync(host);

        await host.GetRequiredService<IDigestService>().DigestAsync(ModelLibrary.Request());

        var budget = host.GetRequiredService<BudgetStore>();
        var (before, after) = (await budget.FindAsync(BudgetLimit.Everybody, new DateOnly(2026, 3, 1), CancellationToken.None), await budget.FindAsync(BudgetLimit.Everybody, new DateOnly(2026, 3, 2), CancellationToken.None));
        Assert.Equal((0L, 0L), (before.ReservedTokens, after.SpentTokens));
        Assert.True(before.SpentTokens > 1000);
    }

    private ServiceProvider Host(ILlmProvider provider, TimeProvider? time)
    {
        var services = new ServiceCollection();
        if (time is not null)
            services.AddSingleton(time);
        var builder = services
            .AddVideoDigester(options => (options.Digests.Budget.MaxTokensPerDay, options.Digests.Budget.MaxTokensPerUserPerDay) = (100_000, 40_000))
            .UseSqlite(_folder.PathOf("library.db"))
            .AddLlmProvider("model", _ => provider);
        for (var i = 0; i < 50; i++)
            builder.AddDigestType(new DigestTypeDefinition { Name = $"type-{i}", Instructions = "Find what matters." });
        return services.BuildServiceProvider();
    }

    private static async Task SaveAsync(ServiceProvider host)
    {
        var source = Fixtures.Source(SampleTalk.Segments, duration: 121.25);
        var attempt = new Attempt("fixture", DateTimeOffset.UnixEpoch);
        await host.GetRequiredService<VideoStore>().SaveAsync(source.Video, null, attempt, CancellationToken.None);
        await host.GetRequiredService<TranscriptStore>().SaveAsync(source.Transcript, attempt, CancellationToken.None);
    }

    private static Task<BudgetSpending> SpentAsync(ServiceProvider host, string scope) =>
        host.GetRequiredService<BudgetStore>().FindAsync(scope, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime), CancellationToken.None);
}
