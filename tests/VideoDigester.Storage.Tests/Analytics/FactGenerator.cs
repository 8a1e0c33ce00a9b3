namespace VideoDigester.Storage.Tests.Analytics;

/// <summary>Libraries and queries by chance: many moments on the border of two days of a zone, many of the least dwell that counts.</summary>
internal sealed class FactGenerator(int seed, TimeZoneInfo zone, DateOnly first, int days)
{
    private static readonly string[] Actions = ["viewed", "viewed", "viewed", "read", "skipped", "skipped", "saved", "unsaved", "watched", "shared"];
    private static readonly string[] Types = ["highlights", "chapters", "summary", "own"];
    private static readonly string[] Categories = ["Music", "music", "Education", "People & Blogs"];

    private readonly Random _random = new(seed);

    public LibraryFacts Facts()
    {
        var facts = new LibraryFacts();
        for (var video = 0; video < 24; video++)
            facts.Videos.Add(new VideoFact(
                Chance(5) ? null : _random.Next(5), Chance(4) ? [] : [.. _random.GetItems(Categories, _random.Next(1, 4)).Distinct()], Chance(4) ? null : TimeSpan.FromMilliseconds(_random.Next(7_200_000)), Moment()));
        for (var digest = 0; digest < 60; digest++)
            facts.Digests.Add(new DigestFact(_random.Next(facts.Videos.Count), Pick(Types), _random.Next(LibraryFacts.Models.Count), _random.Next(1500), Moment(), Chance(6)));
        for (var transcript = 0; transcript < 30; transcript++)
        {
            var fetched = Moment();
            facts.Transcripts.Add(new TranscriptFact(_random.Next(facts.Videos.Count), _random.Next(9000), fetched, Chance(7) ? null : fetched.AddMilliseconds(_random.Next(-500, 90_000)), Chance(5)));
        }

        for (var interaction = 0; interaction < 700; interaction++)
            facts.Interactions.Add(new InteractionFact(_random.Next(8), _random.Next(facts.Digests.Count), Pick(Actions), Moment(), Dwell()));
        for (var attempt = 0; attempt < 120; attempt++)
            facts.Attempts.Add(Attempt(facts));
        for (var job = 0; job < 50; job++)
        {
            var created = Moment();
            DateTimeOffset? started = Chance(6) ? null : created.AddMilliseconds(_random.Next(-1000, 600_000));
            facts.Jobs.Add(new JobFact(Chance(4) ? "" : Pick(LibraryFacts.Sites), Chance(3) ? null : _random.Next(8), created, created.AddMilliseconds(Chance(2) ? 0 : _random.Next(300_000)), started, Chance(5) ? null : started?.AddMilliseconds(_random.Next(60_000))));
        }

        return facts;
    }

    public AnalyticsQuery Query()
    {
        var from = Chance(3) ? Moment() : (DateTimeOffset?)null;
        var before = Chance(3) ? Moment() : (DateTimeOffset?)null;
        return new AnalyticsQuery
        {
            TimeZone = Chance(4) ? Pick([.. TimeZoneInfo.GetSystemTimeZones()]) : zone,
            Interval = Chance(4) ? null : Pick(Enum.GetValues<AnalyticsInterval>()),
            GroupBy = Chance(3) ? null : Pick(Enum.GetValues<AnalyticsGroup>()),
            UserId = Chance(3) ? LibraryFacts.User(_random.Next(9)) : null,
            From = from > before ? before : from,
            Before = from > before ? from : before,
            Site = Chance(8) ? Pick(LibraryFacts.Sites) : null,
            Channel = Chance(8) ? Pick(["UC1", "Channel 0", "@2", "nobody"]) : null,
            Category = Chance(8) ? Pick(["MUSIC", "Education", "none"]) : null,
            DigestType = Chance(8) ? new DigestType(Pick(Types)) : null,
            Provider = Chance(8) ? Pick(["extractive", "openai", "nobody"]) : null,
            Model = Chance(8) ? Pick(["small", "large"]) : null,
        };
    }

    private AttemptFact Attempt(LibraryFacts facts)
    {
        var step = Pick(["metadata", "transcript", "digest", "digest", "digest", "answer", "playlist", "reindex"]);
        var hasFailed = Chance(4);
        var (begun, isDigest) = (Moment(), step == "digest");
        var usesModel = isDigest || step == "answer";
        return new AttemptFact(
            step,
            hasFailed ? "failed" : isDigest ? "stored" : step == "answer" ? "answered" : "added",
            step == "answer" || Chance(9) ? null : _random.Next(facts.Videos.Count),
            isDigest ? Pick(Types) : null,
            usesModel && !Chance(8) ? _random.Next(LibraryFacts.Models.Count) : null,
            Chance(3) ? null : _random.Next(8),
            begun,
            begun.AddMilliseconds(_random.Next(120_000)))
        {
            Input = usesModel && !Chance(4) ? _random.Next(3) * 1000 : null,
            Cached = usesModel && Chance(2) ? _random.Next(500) : null,
            Output = usesModel && !Chance(4) ? _random.Next(3) * 100 : null,
            NanoDollars = usesModel && !Chance(4) ? _random.Next(3) * 12_345L : null,
        };
    }

    private TimeSpan? Dwell() => _random.Next(5) switch
    {
        0 => null,
        1 => TimeSpan.FromSeconds(10),
        2 => TimeSpan.FromMilliseconds(9_999),
        3 => TimeSpan.FromMilliseconds(_random.Next(600_000)),
        _ => TimeSpan.FromMilliseconds(_random.Next(20_000)),
    };

    private DateTimeOffset Moment()
    {
        var day = new DateTimeOffset(first.AddDays(_random.Next(days)), TimeOnly.MinValue, TimeSpan.Zero);
        if (!Chance(3))
            return day.AddMilliseconds(_random.Next(86_400_000));
        var midnight = day - zone.GetUtcOffset(day);
        return midnight.AddMilliseconds(_random.Next(-1, 2)).AddHours(Chance(3) ? _random.Next(-3, 4) : 0);
    }

    private T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    private bool Chance(int of) => _random.Next(of) == 0;
}
