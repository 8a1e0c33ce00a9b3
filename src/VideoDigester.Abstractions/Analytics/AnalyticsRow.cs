namespace VideoDigester;

/// <summary>The figures of one stretch of time and one group.</summary>
/// <typeparam name="T">The figures.</typeparam>
public sealed record AnalyticsRow<T>
{
    /// <summary>The first day of the day, week or month in the query's time zone; null where the query has no interval.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>
    /// The group: the channel's key, the category's name in lower case, the kind of digest, the provider or the model. Null where the query has no groups, and for what belongs to none of them, such as videos without a channel.
    /// </summary>
    public string? Group { get; init; }

    /// <summary>What people call the group: the channel's name, the category as its site writes it, <c>provider/model</c>; null where there is no group, or a channel has no name.</summary>
    public string? GroupName { get; init; }

    /// <summary>The figures.</summary>
    public required T Figures { get; init; }
}
