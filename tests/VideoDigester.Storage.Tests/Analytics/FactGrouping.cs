namespace VideoDigester.Storage.Tests.Analytics;

/// <summary>The conditions, calendar and groups of a query in plain code.</summary>
internal sealed class FactGrouping(LibraryFacts facts, AnalyticsQuery query)
{
    public bool IsUser(int? user) => query.UserId is null || (user is { } known && LibraryFacts.User(known) == query.UserId);

    public bool IsWithin(DateTimeOffset at) => at >= (query.From ?? DateTimeOffset.MinValue) && IsUntil(at);

    public bool IsUntil(DateTimeOffset at) => at < (query.Before ?? DateTimeOffset.MaxValue);

    public bool Has(Subject subject)
    {
        var video = subject.Video is { } number ? facts.Videos[number] : null;
        return (query.Site is null || (video is not null && LibraryFacts.Site(subject.Video!.Value) == query.Site))
            && (query.Channel is null || (video?.Channel is { } channel && (LibraryFacts.ChannelKey(channel) == query.Channel || LibraryFacts.ChannelName(channel) == query.Channel || "@" + channel == query.Channel)))
            && (query.Category is null || (video?.Categories.Any(name => name.Equals(query.Category, StringComparison.OrdinalIgnoreCase)) ?? false))
            && (query.DigestType is null || subject.Type == query.DigestType.Value.Name)
            && (query.Provider is null || (subject.Model is { } model && LibraryFacts.Models[model].Provider == query.Provider))
            && (query.Model is null || (subject.Model is { } llm && LibraryFacts.Models[llm].Model == query.Model));
    }

    public DateOnly? Start(DateTimeOffset at)
    {
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, query.TimeZone).DateTime);
        return query.Interval switch
        {
            null => null,
            AnalyticsInterval.Day => day,
            AnalyticsInterval.Week => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
            _ => new DateOnly(day.Year, day.Month, 1),
        };
    }

    public IEnumerable<(string? Key, string? Name)> Groups(Subject subject)
    {
        var video = subject.Video is { } number ? facts.Videos[number] : null;
        return query.GroupBy switch
        {
            null => [(null, null)],
            AnalyticsGroup.Channel => video?.Channel is { } channel ? [(LibraryFacts.ChannelKey(channel), LibraryFacts.ChannelName(channel))] : [(null, null)],
            AnalyticsGroup.Category => video is { Categories: [_, ..] names } ? names.Select(name => name.ToLowerInvariant()).Distinct().Select(name => ((string?)name, (string?)CategoryName(name))) : [(null, null)],
            AnalyticsGroup.DigestType => [(subject.Type, subject.Type)],
            _ when subject.Model is not { } => [(null, null)],
            AnalyticsGroup.Provider => [(LibraryFacts.Models[subject.Model.Value].Provider, LibraryFacts.Models[subject.Model.Value].Provider)],
            _ => [(LibraryFacts.Models[subject.Model.Value].Model, $"{LibraryFacts.Models[subject.Model.Value].Provider}/{LibraryFacts.Models[subject.Model.Value].Model}")],
        };
    }

    /// <summary>The rows of a report in their order.</summary>
    public IReadOnlyList<AnalyticsRow<T>> Rows<TItem, T>(IEnumerable<TItem> items, Func<TItem, (DateTimeOffset At, Subject Subject)> place, Func<IReadOnlyList<TItem>, T> figures)
    {
        var groups =
            from item in items
            let placed = place(item)
            from grouped in Groups(placed.Subject)
            group item by (Start: Start(placed.At), grouped.Key, grouped.Name) into rows
            select rows;
        var all = groups.OrderBy(rows => rows.Key.Start).ThenBy(rows => rows.Key.Key is null).ThenBy(rows => rows.Key.Key, StringComparer.Ordinal).ThenBy(rows => rows.Key.Name, StringComparer.Ordinal)
            .Select(rows => new AnalyticsRow<T> { Start = rows.Key.Start, Group = rows.Key.Key, GroupName = rows.Key.Name, Figures = figures([.. rows]) }).ToList();
        return all.Count == 0 && query is { Interval: null, GroupBy: null } ? [new AnalyticsRow<T> { Figures = figures([]) }] : all;
    }

    private string CategoryName(string folded) => facts.Videos.SelectMany(video => video.Categories).Where(name => name.Equals(folded, StringComparison.OrdinalIgnoreCase)).Min(StringComparer.Ordinal)!;
}
