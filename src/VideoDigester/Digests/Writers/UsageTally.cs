namespace VideoDigester.Digests.Writers;

/// <summary>Adds up what the calls of one request used. Safe for concurrent use.</summary>
internal sealed class UsageTally
{
    private readonly Lock _lock = new();
    private DigestUsage _spent = DigestUsage.None;
    private DigestUsage _total = DigestUsage.None;

    /// <summary>What this request's own calls used, those that failed included.</summary>
    public DigestUsage Spent
    {
        get
        {
            lock (_lock)
                return _spent;
        }
    }

    /// <summary>What the digest took: what this request spent, and what earlier ones paid for answers that it used again.</summary>
    public DigestUsage Total
    {
        get
        {
            lock (_lock)
                return _total;
        }
    }

    /// <summary>Adds a call that was made.</summary>
    public void Spend(DigestUsage usage)
    {
        lock (_lock)
            (_spent, _total) = (Sum(_spent, usage), Sum(_total, usage));
    }

    /// <summary>Adds a call that was paid for before.</summary>
    public void Reuse(DigestUsage usage)
    {
        lock (_lock)
            _total = Sum(_total, usage);
    }

    // What is unknown of one is unknown of all.
    private static DigestUsage Sum(DigestUsage one, DigestUsage other) => new()
    {
        InputTokens = one.InputTokens + other.InputTokens,
        CachedInputTokens = one.CachedInputTokens + other.CachedInputTokens,
        OutputTokens = one.OutputTokens + other.OutputTokens,
        Cost = one.Cost + other.Cost,
    };
}
