using VideoDigester.Storage.Tests.Contracts;
using VideoDigester.Storage.Tests.Engines;

namespace VideoDigester.Storage.Tests.PostgreSql;

public sealed class PostgreSqlClaimStoreTests : ClaimStoreContract
{
    [SkippableFact]
    public async Task Hosts_whose_clocks_are_wrong_agree_on_who_has_a_claim()
    {
        var (fast, slow) = (OpenHost(), OpenHost());
        fast.Time.Advance(TimeSpan.FromDays(1));
        var lease = TimeSpan.FromMinutes(1);

        var mine = await slow.Claims.ClaimAsync("wanted", Guid.CreateVersion7(), lease, CancellationToken.None);
        var others = await fast.Claims.ClaimAsync("wanted", Guid.CreateVersion7(), lease, CancellationToken.None);

        Assert.Equal((true, false, mine.Owner), (mine.IsOwned, others.IsOwned, others.Owner));
    }

    private protected override async Task<ITestEngine> CreateEngineAsync() => await PostgreSqlEngine.CreateAsync(GetType());
}
