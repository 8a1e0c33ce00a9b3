namespace VideoDigester.Storage.Tests.Contracts;

public abstract class BudgetStoreContract : StorageContract
{
    private const string Ann = "user:ann";
    private static readonly DateOnly Day = new(2026, 3, 1);

    [SkippableFact]
    public async Task What_fits_is_reserved_in_every_scope()
    {
        Assert.Null(await ReserveAsync([new(BudgetLimit.Everybody, 1000, null), new(Ann, null, 1m)], 1000, 1m));

        var expected = new BudgetSpending(1000, 1m, 0, 0);
        Assert.Equal(expected, await FindAsync(BudgetLimit.Everybody));
        Assert.Equal(expected, await FindAsync(Ann));
    }

    [SkippableFact]
    public async Task What_does_not_fit_in_one_scope_is_reserved_in_none()
    {
        await ReserveAsync([new(Ann, null, null)], 600, 0.25m);

        var shortage = await ReserveAsync([new(BudgetLimit.Everybody, 1000, null), new(Ann, 1000, null)], 500, 0.25m);

        Assert.Equal(new BudgetShortage(Ann, BudgetMeasure.Tokens, 1000, 600, 500), shortage);
        Assert.Equal(new BudgetSpending(0, 0, 0, 0), await FindAsync(BudgetLimit.Everybody));
        Assert.Equal(new BudgetSpending(600, 0.25m, 0, 0), await FindAsync(Ann));
    }

    [SkippableFact]
    public async Task Dollars_are_limited_to_the_billionth()
    {
        var limit = new BudgetLimit(Ann, null, 0.000_000_003m);
        Assert.Null(await ReserveAsync([limit], 1, 0.000_000_002m));

        Assert.Equal(
            new BudgetShortage(Ann, BudgetMeasure.Cost, 0.000_000_003m, 0.000_000_002m, 0.000_000_002m),
            await ReserveAsync([limit], 1, 0.000_000_002m));
        Assert.Null(await ReserveAsync([limit], 1, 0.000_000_001m));
    }

    [SkippableFact]
    public async Task A_cost_that_nobody_knows_is_held_by_no_limit_of_cost()
    {
        Assert.Equal(new BudgetShortage(Ann, BudgetMeasure.Cost, 5m, 0, null), await ReserveAsync([new(Ann, null, 5m)], 10, null));

        Assert.Null(await ReserveAsync([new(Ann, 10, null)], 10, null));
        Assert.Equal(new BudgetSpending(10, 0, 0, 0), await FindAsync(Ann));
    }

    [SkippableFact]
    public async Task The_largest_limits_are_limits()
    {
        Assert.Null(await ReserveAsync([new(Ann, long.MaxValue, decimal.MaxValue)], 10, 1m));
    }

    [SkippableFact]
    public async Task Settling_puts_what_was_spent_in_the_place_of_what_was_reserved()
    {
        await ReserveAsync([new(BudgetLimit.Everybody, null, null), new(Ann, null, null)], 1000, 1m);
        await ReserveAsync([new(Ann, null, null)], 7, null);

        await Library.Budgets.SettleAsync([BudgetLimit.Everybody, Ann], new BudgetReservation(Day, 1000, 1m), 400, 0.4m, CancellationToken.None);

        Assert.Equal(new BudgetSpending(0, 0, 400, 0.4m), await FindAsync(BudgetLimit.Everybody));
        Assert.Equal(new BudgetSpending(7, 0, 400, 0.4m), await FindAsync(Ann));
        Assert.Equal(
            new BudgetShortage(Ann, BudgetMeasure.Tokens, 500, 407, 94),
            await ReserveAsync([new(Ann, 500, null)], 94, null));
    }

    [SkippableFact]
    public async Task More_may_be_spent_than_was_reserved_and_it_counts()
    {
        await ReserveAsync([new(Ann, 100, null)], 100, null);

        await Library.Budgets.SettleAsync([Ann], new BudgetReservation(Day, 100, null), 130, 0.5m, CancellationToken.None);

        Assert.Equal(new BudgetSpending(0, 0, 130, 0.5m), await FindAsync(Ann));
        Assert.NotNull(await ReserveAsync([new(Ann, 131, null)], 2, null));
    }

    [SkippableFact]
    public async Task What_was_spent_unknown_to_the_provider_is_what_was_reserved()
    {
        await ReserveAsync([new(Ann, null, null)], 100, 0.5m);

        await Library.Budgets.SettleAsync([Ann], new BudgetReservation(Day, 100, 0.5m), null, null, CancellationToken.None);

        Assert.Equal(new BudgetSpending(0, 0, 100, 0.5m), await FindAsync(Ann));
    }

    [SkippableFact]
    public async Task Nothing_in_the_ledger_is_ever_below_zero()
    {
        await Library.Budgets.SettleAsync([Ann], new BudgetReservation(Day, 100, 1m), 0, 0, CancellationToken.None);
        await Library.Budgets.SettleAsync([Ann], new BudgetReservation(Day, 100, 1m), -5, -5m, CancellationToken.None);

        Assert.Equal(new BudgetSpending(0, 0, 0, 0), await FindAsync(Ann));
    }

    [SkippableFact]
    public async Task What_a_crashed_host_reserved_stays_reserved()
    {
        var crashed = OpenHost();
        Assert.Null(await crashed.Budgets.TryReserveAsync([new(Ann, 100, null)], new BudgetReservation(Day, 80, null), CancellationToken.None));
        crashed.Dispose();

        Assert.NotNull(await ReserveAsync([new(Ann, 100, null)], 30, null));
        Assert.Null(await ReserveAsync([new(Ann, 100, null)], 20, null));
    }

    [SkippableFact]
    public async Task Every_day_begins_with_nothing_spent()
    {
        await ReserveAsync([new(Ann, 100, null)], 100, null);

        Assert.Null(await Library.Budgets.TryReserveAsync([new(Ann, 100, null)], new BudgetReservation(Day.AddDays(1), 100, null), CancellationToken.None));
    }

    [SkippableFact]
    public async Task A_scope_that_is_named_twice_counts_once_under_both_limits()
    {
        Assert.Null(await ReserveAsync([new(Ann, 100, null), new(Ann, null, 1m)], 60, 0.6m));

        Assert.Equal(new BudgetSpending(60, 0.6m, 0, 0), await FindAsync(Ann));
        Assert.Equal(BudgetMeasure.Cost, (await ReserveAsync([new(Ann, 1000, null), new(Ann, null, 1m)], 1, 0.6m))!.Measure);
    }

    [SkippableFact]
    public async Task A_name_of_any_length_is_a_scope()
    {
        var scope = "user:" + new string('x', 5000) + "\0";

        Assert.Null(await ReserveAsync([new(scope, 100, null)], 60, null));

        Assert.Equal(scope, (await ReserveAsync([new(scope, 100, null)], 60, null))!.Scope);
    }

    [SkippableFact]
    public async Task Fifty_that_reserve_at_once_never_exceed_the_cap()
    {
        var hosts = new[] { OpenHost(), OpenHost() };

        var shortages = await Task.WhenAll(Enumerable.Range(0, 50).Select(at => Task.Run(() =>
            hosts[at % 2].Budgets.TryReserveAsync([new(BudgetLimit.Everybody, 1000, null), new($"user:{at % 3}", null, null)], new BudgetReservation(Day, 70, 0.01m), CancellationToken.None))));

        Assert.Equal(14, shortages.Count(shortage => shortage is null));
        Assert.Equal(new BudgetSpending(980, 0.14m, 0, 0), await FindAsync(BudgetLimit.Everybody));
        var users = await Task.WhenAll(Enumerable.Range(0, 3).Select(user => FindAsync($"user:{user}")));
        Assert.Equal(980, users.Sum(user => user.ReservedTokens));
    }

    [SkippableFact]
    public async Task Calls_that_reserve_and_settle_scopes_in_any_order_wait_and_never_fail()
    {
        var hosts = new[] { OpenHost(), OpenHost() };
        string[] scopes = ["a", "b", "c", BudgetLimit.Everybody];

        await Task.WhenAll(Enumerable.Range(0, 8).Select(at => Task.Run(async () =>
        {
            var random = new Random(at);
            var budgets = hosts[at % 2].Budgets;
            string[] mine = [.. scopes];
            for (var round = 0; round < 15; round++)
            {
                random.Shuffle(mine);
                if (await budgets.TryReserveAsync([.. mine.Select(scope => new BudgetLimit(scope, 100, null))], new BudgetReservation(Day, 20, 0.1m), CancellationToken.None) is null)
                    await budgets.SettleAsync(mine, new BudgetReservation(Day, 20, 0.1m), 0, 0.05m, CancellationToken.None);
            }
        })));

        foreach (var scope in scopes)
        {
            var spending = await FindAsync(scope);
            Assert.Equal((0, 0m, 0), (spending.ReservedTokens, spending.ReservedCost, spending.SpentTokens));
            Assert.True(spending.SpentCost > 0);
        }
    }

    private Task<BudgetShortage?> ReserveAsync(IReadOnlyList<BudgetLimit> limits, long tokens, decimal? cost) =>
        Library.Budgets.TryReserveAsync(limits, new BudgetReservation(Day, tokens, cost), CancellationToken.None);

    private Task<BudgetSpending> FindAsync(string scope) => Library.Budgets.FindAsync(scope, Day, CancellationToken.None);
}
