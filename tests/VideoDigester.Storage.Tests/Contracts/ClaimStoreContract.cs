using System.Globalization;
using LinqToDB.Data;

namespace VideoDigester.Storage.Tests.Contracts;

public abstract class ClaimStoreContract : StorageContract
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);
    private static readonly Guid Ann = new("019b76da-a800-7000-8000-00000000000a");
    private static readonly Guid Bob = new("019b76da-a800-7000-8000-00000000000b");

    [SkippableFact]
    public async Task Of_twenty_that_claim_at_once_one_has_it()
    {
        var hosts = Enumerable.Range(0, 2).Select(_ => OpenHost()).ToList();

        var claims = await Task.WhenAll(Enumerable.Range(0, 20).Select(at => Task.Run(() =>
            hosts[at % 2].Claims.ClaimAsync("wanted", Guid.CreateVersion7(), Lease, CancellationToken.None))));

        var owner = Assert.Single(claims, claim => claim.IsOwned).Owner;
        Assert.All(claims, claim => Assert.Equal(owner, claim.Owner));
    }

    [SkippableFact]
    public async Task Of_twenty_that_take_over_at_once_one_has_it()
    {
        await ClaimAsync(Ann);
        await ReleaseAsync(Ann, new Failure(ErrorCode.ModelUnavailable, "overloaded"));
        var hosts = Enumerable.Range(0, 2).Select(_ => OpenHost()).ToList();

        var claims = await Task.WhenAll(Enumerable.Range(0, 20).Select(at => Task.Run(() =>
            hosts[at % 2].Claims.ClaimAsync("wanted", Guid.CreateVersion7(), Lease, CancellationToken.None))));

        Assert.Single(claims, claim => claim.IsOwned);
    }

    [SkippableFact]
    public async Task Claims_that_come_and_go_are_never_held_by_two()
    {
        var hosts = Enumerable.Range(0, 2).Select(_ => OpenHost()).ToList();
        var holders = 0;
        var held = 0;

        await Task.WhenAll(Enumerable.Range(0, 8).Select(at => Task.Run(async () =>
        {
            var me = Guid.CreateVersion7();
            for (var round = 0; round < 20; round++)
            {
                if (!(await hosts[at % 2].Claims.ClaimAsync("wanted", me, Lease, CancellationToken.None)).IsOwned)
                    continue;
                Assert.Equal(1, Interlocked.Increment(ref holders));
                Interlocked.Increment(ref held);
                Interlocked.Decrement(ref holders);
                await hosts[at % 2].Claims.ReleaseAsync("wanted", me, round % 2 == 0 ? null : new Failure(ErrorCode.Timeout, "late"), CancellationToken.None);
            }
        })));

        Assert.True(held >= 8, $"Held {held} times.");
    }

    [SkippableFact]
    public async Task Whoever_comes_second_learns_who_has_it_and_until_when()
    {
        var first = await ClaimAsync(Ann);

        var second = await ClaimAsync(Bob);

        Assert.Equal(new DigestClaim { IsOwned = true, Owner = Ann, ClaimedAt = first.ClaimedAt, LeaseUntil = first.ClaimedAt + Lease }, first);
        Assert.Equal(first with { IsOwned = false }, second);
        Assert.Equal(second, await FindAsync());
        Assert.True((await Library.Claims.ClaimAsync("other", Bob, Lease, CancellationToken.None)).IsOwned);
    }

    [SkippableFact]
    public async Task A_lease_that_ran_out_is_taken_over_and_its_owner_hears_of_it()
    {
        await ClaimAsync(Ann);
        await PassAsync(Lease / 2);
        Assert.False((await ClaimAsync(Bob)).IsOwned);
        await PassAsync(Lease / 2);

        Assert.True((await ClaimAsync(Bob)).IsOwned);

        Assert.False(await RenewAsync(Ann));
        await ReleaseAsync(Ann, null);
        Assert.Equal(Bob, (await FindAsync())!.Owner);
    }

    [SkippableFact]
    public async Task A_lease_that_is_renewed_does_not_run_out()
    {
        await ClaimAsync(Ann);
        for (var round = 0; round < 5; round++)
        {
            await PassAsync(Lease * 0.75);
            Assert.True(await RenewAsync(Ann));
            Assert.False((await ClaimAsync(Bob)).IsOwned);
        }

        var claim = (await FindAsync())!;
        Assert.InRange(claim.LeaseUntil - claim.ClaimedAt, Lease * 4.75, Lease * 6);
    }

    [SkippableFact]
    public async Task An_owner_that_claims_again_begins_a_new_lease()
    {
        await ClaimAsync(Ann);
        await PassAsync(TimeSpan.FromMinutes(1));
        var before = (await FindAsync())!;

        var again = await ClaimAsync(Ann);

        Assert.True(again.IsOwned);
        Assert.Equal(Lease, again.LeaseUntil - again.ClaimedAt);
        Assert.True(again.ClaimedAt >= before.ClaimedAt.AddMinutes(1));
    }

    [SkippableFact]
    public async Task A_claim_that_is_given_up_leaves_nothing()
    {
        await ClaimAsync(Ann);

        await ReleaseAsync(Ann, null);

        Assert.Null(await FindAsync());
        Assert.False(await RenewAsync(Ann));
    }

    [SkippableFact]
    public async Task Those_who_wait_hear_why_it_failed_until_somebody_tries_again()
    {
        await ClaimAsync(Ann);
        await PassAsync(TimeSpan.FromSeconds(3));
        var failure = new Failure(ErrorCode.DigestRejected, "what it wrote\0 was not said") { IsRetryable = true };

        await ReleaseAsync(Ann, failure);

        var seen = (await FindAsync())!;
        Assert.Equal((Ann, failure with { Message = "what it wrote was not said" }), (seen.Owner, seen.Failure));
        Assert.InRange(seen.ReleasedAt!.Value, seen.ClaimedAt.AddSeconds(3), await Library.Claims.NowAsync(CancellationToken.None));
        Assert.False(await RenewAsync(Ann));
        var next = await ClaimAsync(Bob);
        Assert.True(next.IsOwned);
        Assert.Equal(next with { IsOwned = false }, await FindAsync());
        Assert.Null(next.Failure);
    }

    [SkippableFact]
    public async Task Only_the_owner_gives_a_claim_up()
    {
        await ClaimAsync(Ann);

        await ReleaseAsync(Bob, null);
        await ReleaseAsync(Bob, new Failure(ErrorCode.Timeout, "late"));

        Assert.Equal((Ann, null), ((await FindAsync())!.Owner, (await FindAsync())!.Failure));
    }

    [SkippableFact]
    public async Task Old_claims_are_pruned()
    {
        await ClaimAsync(Ann);
        await ReleaseAsync(Ann, new Failure(ErrorCode.Timeout, "late"));
        await PassAsync(Lease * 2);
        await Library.Claims.ClaimAsync("new", Bob, Lease, CancellationToken.None);

        Assert.Equal(1, await Library.Claims.PruneAsync(await Library.Claims.NowAsync(CancellationToken.None), CancellationToken.None));

        Assert.Null(await FindAsync());
        Assert.NotNull(await Library.Claims.FindAsync("new", CancellationToken.None));
    }

    private Task<DigestClaim> ClaimAsync(Guid owner) => Library.Claims.ClaimAsync("wanted", owner, Lease, CancellationToken.None);

    // A server has a clock of its own: the times of the rows are moved instead.
    private Task<int> PassAsync(TimeSpan time)
    {
        var queue = Library.Dialect.Queue;
        var span = queue.Span(((long)time.TotalMilliseconds).ToString(CultureInfo.InvariantCulture));
        return Library.Database.WriteAsync(
            connection => connection.ExecuteAsync($"UPDATE {queue.Prefix}digest_claims SET claimed_at = claimed_at - {span}, lease_until = lease_until - {span}, released_at = released_at - {span}"),
            CancellationToken.None);
    }

    private Task<DigestClaim?> FindAsync() => Library.Claims.FindAsync("wanted", CancellationToken.None);

    private Task<bool> RenewAsync(Guid owner) => Library.Claims.RenewAsync("wanted", owner, Lease, CancellationToken.None);

    private Task ReleaseAsync(Guid owner, Failure? failure) => Library.Claims.ReleaseAsync("wanted", owner, failure, CancellationToken.None);
}
