namespace VideoDigester;

/// <summary>What digests and answers used and cost, failed attempts included, each at the moment at which it ended.</summary>
public sealed record ProcessingCosts
{
    /// <summary>How many attempts there were.</summary>
    public required long Attempts { get; init; }

    /// <summary>How many of them failed.</summary>
    public required long Failed { get; init; }

    /// <summary>Tokens sent, cached ones included, where they are known.</summary>
    public required long InputTokens { get; init; }

    /// <summary>Tokens of these that providers had cached, where they are known.</summary>
    public required long CachedInputTokens { get; init; }

    /// <summary>Tokens received, where they are known.</summary>
    public required long OutputTokens { get; init; }

    /// <summary>US dollars, of the attempts whose cost is known.</summary>
    public required decimal Cost { get; init; }

    /// <summary>How many attempts used something and have no known cost: those that succeeded or used tokens, without a cost.</summary>
    public required long UnknownCost { get; init; }

    /// <summary>How many videos were digested, each once.</summary>
    public required long Videos { get; init; }

    /// <summary>The duration of these videos, of those where it is known.</summary>
    public required TimeSpan Digested { get; init; }

    /// <summary>How many of them have no known duration.</summary>
    public required long UnknownDuration { get; init; }

    /// <summary>
    /// US dollars an hour of video digested: what all attempts at digests cost by the duration of the videos digested. Videos whose duration is unknown, or of which an attempt's cost is, are left out of both; null where nothing is
    /// left to divide by.
    /// </summary>
    public decimal? CostPerHour { get; init; }
}
