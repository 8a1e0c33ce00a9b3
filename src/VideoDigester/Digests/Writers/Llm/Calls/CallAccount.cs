using VideoDigester.Storage;

namespace VideoDigester.Digests.Writers.Llm.Calls;

/// <summary>
/// Keeps one request within its budget: before each call the most it can use is reserved, in the request's own account and in the ledger of the database; after it,
/// what it did use takes that place. Safe for concurrent use.
/// </summary>
internal sealed class CallAccount(BudgetStore ledger, DigestBudget budget, LlmPrices? prices, string? userId, UsageTally tally, TimeProvider time)
{
    private readonly Lock _lock = new();
    private long _tokens;
    private decimal _cost;

    private BudgetLimit[] Limits { get; } = userId is null
        ? [new BudgetLimit(BudgetLimit.Everybody, budget.MaxTokensPerDay, budget.MaxCostPerDay)]
        : [new BudgetLimit(BudgetLimit.Everybody, budget.MaxTokensPerDay, budget.MaxCostPerDay), new BudgetLimit(BudgetLimit.ScopeOf(userId), budget.MaxTokensPerUserPerDay, budget.MaxCostPerUserPerDay)];

    /// <summary>Reserves what a call can use at most.</summary>
    /// <exception cref="VideoDigesterException">
    /// <see cref="ErrorCode.BudgetExceeded"/>; <see cref="ErrorCode.InvalidConfiguration"/>: money is capped and the model's prices are unknown.
    /// </exception>
    public async Task<BudgetReservation> ReserveAsync(long inputTokens, long outputTokens, CancellationToken cancellationToken)
    {
        var reservation = new BudgetReservation(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), inputTokens + outputTokens, CallCost.Of(inputTokens, outputTokens, prices));
        if (reservation.Cost is null && (budget.MaxCostPerRequest ?? budget.MaxCostPerDay ?? (userId is null ? null : budget.MaxCostPerUserPerDay)) is not null)
            throw new VideoDigesterException(ErrorCode.InvalidConfiguration, "A budget in money is set, and the model's prices are unknown: state them with the model, or set a budget in tokens.");
        ReserveOfRequest(reservation);
        try
        {
            if (await ledger.TryReserveAsync(Limits, reservation, cancellationToken).ConfigureAwait(false) is { } shortage)
                throw Exceeded(shortage.Scope == BudgetLimit.Everybody ? "the day" : "the user's day", $"{shortage.Limit} {Unit(shortage.Measure)}, {shortage.Used} of them used or reserved; the call may use {shortage.Wanted}");
            return reservation;
        }
        catch
        {
            Release(reservation, 0, 0);
            throw;
        }
    }

    /// <summary>Puts what a call used in the place of what was reserved for it. What is unknown counts as all of that.</summary>
    /// <param name="reservation">What was reserved.</param>
    /// <param name="usage">What the call used, or null where it was refused and used nothing.</param>
    public async Task SettleAsync(BudgetReservation reservation, LlmUsage? usage)
    {
        var used = usage is null ? DigestUsage.None : UsageOf(usage);
        tally.Spend(used);
        var tokens = used.InputTokens + used.OutputTokens ?? reservation.Tokens;
        var cost = used.Cost ?? reservation.Cost;
        Release(reservation, tokens, cost ?? 0);

        try
        {
            // The money is spent, whether or not the caller still waits.
            await ledger.SettleAsync([.. Limits.Select(limit => limit.Scope)], reservation, tokens, cost, CancellationToken.None).ConfigureAwait(false);
        }
        catch (VideoDigesterException)
        {
            // An answer that is paid for is not thrown away because the ledger cannot be written: what was reserved stays reserved, so that caps hold.
        }
    }

    /// <summary>What a call used, with its cost.</summary>
    public DigestUsage UsageOf(LlmUsage usage) => new()
    {
        InputTokens = usage.InputTokens,
        CachedInputTokens = usage.CachedInputTokens,
        OutputTokens = usage.OutputTokens,
        Cost = CallCost.Of(usage, prices),
    };

    private void ReserveOfRequest(BudgetReservation reservation)
    {
        lock (_lock)
        {
            if (_tokens + reservation.Tokens > budget.MaxTokensPerRequest)
                throw Exceeded("the request", $"{budget.MaxTokensPerRequest} tokens, {_tokens} of them used or reserved; the call may use {reservation.Tokens}");
            if (_cost + reservation.Cost > budget.MaxCostPerRequest)
                throw Exceeded("the request", $"{budget.MaxCostPerRequest} US dollars, {_cost} of them used or reserved; the call may use {reservation.Cost}");
            _tokens += reservation.Tokens;
            _cost += reservation.Cost ?? 0;
        }
    }

    private void Release(BudgetReservation reservation, long tokens, decimal cost)
    {
        lock (_lock)
        {
            _tokens += tokens - reservation.Tokens;
            _cost += cost - (reservation.Cost ?? 0);
        }
    }

    private static string Unit(BudgetMeasure measure) => measure == BudgetMeasure.Cost ? "US dollars" : "tokens";

    private static VideoDigesterException Exceeded(string whose, FormattableString detail) =>
        new(ErrorCode.BudgetExceeded, $"The budget of {whose} does not allow the call: {FormattableString.Invariant(detail)}.");
}
