namespace VideoDigester.Storage.Tests.Analytics;

/// <summary>Every report in plain code, a definition after the other: what the databases must say.</summary>
internal sealed class FactReference(LibraryFacts facts, AnalyticsQuery query, AnalyticsOptions options)
{
    private readonly FactGrouping _grouping = new(facts, query);

    /// <summary>A user and a video of which the user read a digest.</summary>
    internal sealed record Entry(int User, int Video, DigestFact First, DateTimeOffset ReadAt, TimeSpan Reading, bool IsEstimated, bool IsWatched, TimeSpan? Duration)
    {
        public TimeSpan? Saved => IsWatched ? TimeSpan.Zero : Duration is not { } length ? null : length > Reading ? length - Reading : TimeSpan.Zero;
    }

    public IReadOnlyList<Entry> Ledger() =>
    [
        .. from fact in facts.Interactions
           where _grouping.IsUser(fact.User)
           group fact by (fact.User, facts.Digests[fact.Digest].Video) into pair
           let entry = EntryOf(pair.Key.User, pair.Key.Video, [.. pair])
           where entry is not null && _grouping.IsWithin(entry.ReadAt) && _grouping.Has(Of(entry.First))
           orderby entry.ReadAt descending
           select entry,
    ];

    public IReadOnlyList<AnalyticsRow<TimeSaved>> TimeSaved() => _grouping.Rows(Ledger(), entry => (entry.ReadAt, Of(entry.First)), entries => new TimeSaved
    {
        Saved = Sum(entries, entry => entry.Saved ?? TimeSpan.Zero),
        Videos = entries.Count,
        Watched = entries.Count(entry => entry.IsWatched),
        UnknownDuration = entries.Count(entry => entry.Saved is null),
        Reading = Sum(entries, entry => entry.Reading),
        Estimated = entries.Count(entry => entry.IsEstimated),
    });

    public IReadOnlyList<AnalyticsRow<ReadingActivity>> Reading()
    {
        var mine = facts.Interactions.Where(fact => _grouping.IsUser(fact.User)).ToList();
        var actions = mine.Select(fact => (Kind: fact.Action, fact.At, fact.User, fact.Digest, Time: fact.Action is "viewed" or "read" ? fact.Dwell : null));
        var estimates =
            from fact in mine
            group fact by (fact.User, fact.Digest) into pair
            where ReadAt(pair) is not null && Dwell(pair) is null
            select (Kind: "estimate", At: ReadAt(pair)!.Value, pair.Key.User, pair.Key.Digest, Time: (TimeSpan?)Words(facts.Digests[pair.Key.Digest]));
        var watched =
            from fact in mine
            where fact.Action == "watched"
            group fact by (fact.User, facts.Digests[fact.Digest].Video) into pair
            let first = pair.OrderBy(fact => fact.At).ThenBy(fact => fact.Digest).First()
            select (Kind: "video", first.At, first.User, first.Digest, Time: facts.Videos[pair.Key.Video].Duration);
        var all = actions.Concat(estimates).Concat(watched).Where(item => _grouping.IsWithin(item.At) && _grouping.Has(Of(facts.Digests[item.Digest])));
        return _grouping.Rows(all, item => (item.At, Of(facts.Digests[item.Digest])), items =>
        {
            long Count(string kind) => items.Count(item => item.Kind == kind);
            TimeSpan Time(params string[] kinds) => Sum(items, item => kinds.Contains(item.Kind) ? item.Time ?? TimeSpan.Zero : TimeSpan.Zero);
            return new ReadingActivity
            {
                Views = Count("viewed"),
                Reads = Count("read"),
                Skips = Count("skipped"),
                Saves = Count("saved"),
                Unsaves = Count("unsaved"),
                Shares = Count("shared"),
                Watches = Count("watched"),
                Users = items.Where(item => item.Kind is not ("estimate" or "video")).Select(item => item.User).Distinct().Count(),
                Reading = Time("viewed", "read", "estimate"),
                EstimatedReading = Time("estimate"),
                WatchedVideos = Count("video"),
                Watching = Time("video"),
                UnknownDuration = items.Count(item => item is { Kind: "video", Time: null }),
            };
        });
    }

    public IReadOnlyList<AnalyticsRow<SkipRate>> SkipRates()
    {
        var pairs =
            from fact in facts.Interactions
            where fact.Action is "viewed" or "read" or "skipped"
            where _grouping.IsUser(fact.User)
            group fact by (fact.User, fact.Digest) into pair
            let item = (At: pair.Min(fact => fact.At), pair.Key.Digest, IsRead: ReadAt(pair) is not null, IsSkipped: pair.Any(fact => fact.Action == "skipped"))
            where _grouping.IsWithin(item.At) && _grouping.Has(Of(facts.Digests[item.Digest]))
            select item;
        return _grouping.Rows(pairs, item => (item.At, Of(facts.Digests[item.Digest])), items => new SkipRate
        {
            Shown = items.Count,
            Read = items.Count(item => item.IsRead),
            Skipped = items.Count(item => item is { IsSkipped: true, IsRead: false }),
        });
    }

    public IReadOnlyList<AnalyticsRow<ProcessingCosts>> Costs()
    {
        var attempts = facts.Attempts.Where(fact => fact.Step is "digest" or "answer" && _grouping.IsUser(fact.User) && _grouping.IsWithin(fact.CompletedAt) && _grouping.Has(Of(fact)));
        return _grouping.Rows(attempts, fact => (fact.CompletedAt, Of(fact)), rows =>
        {
            var videos = (
                from fact in rows
                where fact.Video is not null
                group fact by fact.Video!.Value into video
                let digests = video.Where(fact => fact.Step == "digest").ToList()
                select (facts.Videos[video.Key].Duration, IsDigested: digests.Exists(fact => fact.Outcome == "stored"), IsClear: !digests.Exists(IsUnknown), Cost: digests.Sum(fact => fact.NanoDollars ?? 0))).ToList();
            var clear = videos.Where(video => video is { Duration: not null, IsClear: true }).ToList();
            var hours = Sum(clear, video => video.IsDigested ? video.Duration!.Value : TimeSpan.Zero);
            return new ProcessingCosts
            {
                Attempts = rows.Count,
                Failed = rows.Count(fact => fact.Outcome == "failed"),
                InputTokens = rows.Sum(fact => fact.Input ?? 0),
                CachedInputTokens = rows.Sum(fact => fact.Cached ?? 0),
                OutputTokens = rows.Sum(fact => fact.Output ?? 0),
                Cost = rows.Sum(fact => fact.NanoDollars ?? 0) / 1_000_000_000m,
                UnknownCost = rows.Count(IsUnknown),
                Videos = videos.Count(video => video.IsDigested),
                Digested = Sum(videos, video => video.IsDigested ? video.Duration ?? TimeSpan.Zero : TimeSpan.Zero),
                UnknownDuration = videos.Count(video => video is { IsDigested: true, Duration: null }),
                CostPerHour = hours > TimeSpan.Zero ? clear.Sum(video => video.Cost) / 1_000_000_000m * 3_600_000 / (long)hours.TotalMilliseconds : null,
            };
        });
    }

    public IReadOnlyList<AnalyticsRow<ProcessingLatency>> Latencies()
    {
        var items = new List<(LatencyMeasure Measure, DateTimeOffset At, Subject Subject, TimeSpan Time)>();
        var isOfDigests = query is not { DigestType: null, Provider: null, Model: null, GroupBy: null or AnalyticsGroup.Channel or AnalyticsGroup.Category };
        if (!isOfDigests && query is { Channel: null, Category: null, GroupBy: null })
            foreach (var job in facts.Jobs.Where(job => _grouping.IsUser(job.User) && (query.Site is null || job.Site == query.Site)))
            {
                if (job.StartedAt is { } begun && job.AvailableAt <= begun)
                    items.Add((LatencyMeasure.QueueWait, begun, default, begun - (job.AvailableAt > job.CreatedAt ? job.AvailableAt : job.CreatedAt)));
                if (job is { StartedAt: { } started, FinishedAt: { } finished })
                    items.Add((LatencyMeasure.JobRun, finished, default, finished - started));
            }

        foreach (var fact in facts.Attempts.Where(fact => _grouping.IsUser(fact.User) && _grouping.Has(Of(fact))))
            items.Add((Enum.Parse<LatencyMeasure>(fact.Step, ignoreCase: true), fact.CompletedAt, Of(fact), fact.CompletedAt - fact.StartedAt));
        if (!isOfDigests && query.UserId is null)
            foreach (var fact in facts.Transcripts.Where(fact => _grouping.Has(new Subject(fact.Video))))
                if (fact.ProcessedAt is { } kept)
                    items.Add((LatencyMeasure.TranscriptProcessing, kept, new Subject(fact.Video), kept - fact.FetchedAt));
        return
        [
            .. from measure in items.Where(item => _grouping.IsWithin(item.At)).GroupBy(item => item.Measure)
               from row in _grouping.Rows(measure, item => (item.At, item.Subject), rows => LatencyOf(measure.Key, [.. rows.Select(item => item.Time < TimeSpan.Zero ? TimeSpan.Zero : item.Time).Order()]))
               orderby row.Start, row.Group is null
               select row,
        ];
    }

    public IReadOnlyList<AnalyticsRow<LibraryGrowth>> Growth()
    {
        var isOfDigests = query is not { DigestType: null, Provider: null, Model: null, GroupBy: null or AnalyticsGroup.Channel or AnalyticsGroup.Category };
        var items = new List<(DateTimeOffset At, Subject Subject, LibraryContent Content)>();
        if (!isOfDigests)
        {
            foreach (var (number, video) in facts.Videos.Index())
                items.Add((video.AddedAt, new Subject(number), Content(videos: 1, duration: video.Duration ?? TimeSpan.Zero, unknown: video.Duration is null ? 1 : 0)));
            foreach (var transcript in facts.Transcripts.Where(fact => fact is { IsSuperseded: false, ProcessedAt: not null }))
                items.Add((transcript.ProcessedAt!.Value, new Subject(transcript.Video), Content(transcripts: 1, transcriptWords: transcript.Words)));
        }

        foreach (var digest in facts.Digests.Where(fact => !fact.IsSuperseded))
            items.Add((digest.GeneratedAt, Of(digest), Content(digests: 1, digestWords: digest.Words)));
        var counted = items.Where(item => _grouping.IsUntil(item.At) && _grouping.Has(item.Subject)).ToList();
        return
        [
            .. from row in _grouping.Rows(counted.Where(item => _grouping.IsWithin(item.At)), item => (item.At, item.Subject), rows => rows)
               let before = counted.Where(item => (!_grouping.IsWithin(item.At) || row.Start is null || _grouping.Start(item.At) <= row.Start) && _grouping.Groups(item.Subject).Contains((row.Group, row.GroupName)))
               select new AnalyticsRow<LibraryGrowth>
               {
                   Start = row.Start,
                   Group = row.Group,
                   GroupName = row.GroupName,
                   Figures = new LibraryGrowth(Total(row.Figures.Select(item => item.Content), isOfDigests), Total(before.Select(item => item.Content), isOfDigests)),
               },
        ];
    }

    private static LibraryContent Content(long videos = 0, TimeSpan duration = default, long unknown = 0, long transcripts = 0, long transcriptWords = 0, long digests = 0, long digestWords = 0) =>
        new() { Videos = videos, Duration = duration, UnknownDuration = unknown, Transcripts = transcripts, TranscriptWords = transcriptWords, Digests = digests, DigestWords = digestWords };

    private static LibraryContent Total(IEnumerable<LibraryContent> parts, bool isOfDigests)
    {
        var all = parts.ToList();
        return new LibraryContent
        {
            Videos = isOfDigests ? null : all.Sum(part => part.Videos),
            Duration = isOfDigests ? null : Sum(all, part => part.Duration!.Value),
            UnknownDuration = isOfDigests ? null : all.Sum(part => part.UnknownDuration),
            Transcripts = isOfDigests ? null : all.Sum(part => part.Transcripts),
            TranscriptWords = isOfDigests ? null : all.Sum(part => part.TranscriptWords),
            Digests = all.Sum(part => part.Digests),
            DigestWords = all.Sum(part => part.DigestWords),
        };
    }

    private static ProcessingLatency LatencyOf(LatencyMeasure measure, IReadOnlyList<TimeSpan> sorted) => new()
    {
        Measure = measure,
        Count = sorted.Count,
        Median = sorted[((sorted.Count * 50) + 99) / 100 - 1],
        P90 = sorted[((sorted.Count * 90) + 99) / 100 - 1],
        P99 = sorted[((sorted.Count * 99) + 99) / 100 - 1],
    };

    private static Subject Of(DigestFact digest) => new(digest.Video, digest.Type, digest.Model);

    private static Subject Of(AttemptFact fact) => new(fact.Video, fact.Type, fact.Model);

    private static bool IsUnknown(AttemptFact fact) => fact.NanoDollars is null && (fact.Input > 0 || fact.Output > 0 || fact.Outcome is "stored" or "answered");

    private static TimeSpan Sum<T>(IEnumerable<T> items, Func<T, TimeSpan> time) => items.Aggregate(TimeSpan.Zero, (sum, item) => sum + time(item));

    private static TimeSpan? Dwell(IEnumerable<InteractionFact> pair)
    {
        var known = pair.Where(fact => fact is { Action: "viewed" or "read", Dwell: not null }).ToList();
        return known.Count == 0 ? null : Sum(known, fact => fact.Dwell!.Value);
    }

    private TimeSpan Words(DigestFact digest) => TimeSpan.FromMilliseconds(digest.Words * 60_000L / options.WordsPerMinute);

    private DateTimeOffset? ReadAt(IEnumerable<InteractionFact> pair)
    {
        var read = pair.Where(fact => fact.Action == "read" || (fact.Action == "viewed" && fact.Dwell >= options.MinimumDwell)).ToList();
        return read.Count == 0 ? null : read.Min(fact => fact.At);
    }

    private Entry? EntryOf(int user, int video, IReadOnlyList<InteractionFact> all)
    {
        var read = all.GroupBy(fact => fact.Digest).Where(pair => ReadAt(pair) is not null).ToList();
        if (read.Count == 0)
            return null;
        var first = read.OrderBy(pair => ReadAt(pair)).ThenBy(pair => pair.Key).First();
        return new Entry(
            user,
            video,
            facts.Digests[first.Key],
            ReadAt(first)!.Value,
            Sum(read, pair => Dwell(pair) ?? Words(facts.Digests[pair.Key])),
            read.Exists(pair => Dwell(pair) is null),
            all.Any(fact => fact.Action == "watched"),
            facts.Videos[video].Duration);
    }
}
