using LinqToDB;
using LinqToDB.Data;
using LinqToDB.Mapping;
using VideoDigester.Storage.Rows;
using VideoDigester.Storage.Tests.Contracts;
using VideoDigester.Storage.Tests.Engines;

namespace VideoDigester.Storage.Tests.Analytics;

/// <summary>Writes facts into the tables.</summary>
internal sealed class FactWriter(TestLibrary library)
{
    private readonly Dictionary<int, long> _users = [];
    private readonly Dictionary<int, long> _channels = [];
    private readonly Dictionary<(string Site, string Name), long> _categories = [];
    private readonly List<long> _models = [];
    private readonly List<long> _videos = [];
    private readonly List<long> _transcripts = [];

    public Task WriteAsync(LibraryFacts facts) => library.Database.WriteAsync(
        async connection =>
        {
            await WriteLibraryAsync(connection, facts);
            var digests = await WriteDigestsAsync(connection, facts);
            foreach (var user in facts.Interactions.Select(fact => fact.User).Concat(facts.Attempts.Select(fact => fact.User ?? 0)).Concat(facts.Jobs.Select(fact => fact.User ?? 0)).Distinct())
                _users[user] = await AddAsync(connection, new UserRow { ExternalId = LibraryFacts.User(user), AddedAt = Timestamp.From(TestLibrary.Start) });
            await library.Dialect.WriteAsync(
                connection,
                [.. facts.Interactions.Select(fact => new InteractionRow
                {
                    UserId = _users[fact.User],
                    DigestId = digests[fact.Digest],
                    Action = fact.Action,
                    OccurredAt = Timestamp.From(fact.At),
                    DwellMs = Duration.Milliseconds(fact.Dwell),
                })],
                CancellationToken.None);
            await library.Dialect.WriteAsync(connection, [.. facts.Attempts.Select(LogOf)], CancellationToken.None);
            foreach (var job in facts.Jobs)
                await AddAsync(connection, JobOf(job));
            return true;
        },
        CancellationToken.None);

    private async Task WriteLibraryAsync(LibraryConnection connection, LibraryFacts facts)
    {
        foreach (var (provider, model) in LibraryFacts.Models)
            _models.Add(await AddAsync(connection, new LlmRow { Provider = provider, Model = model, AddedAt = Timestamp.From(TestLibrary.Start) }));
        foreach (var (number, video) in facts.Videos.Index())
        {
            var site = LibraryFacts.Site(number);
            var row = new VideoRow
            {
                Site = site,
                ExternalId = LibraryFacts.VideoKey(number),
                Url = "https://video.example/" + number,
                Title = number % 4 == 3 ? null : "Video " + number,
                ChannelId = video.Channel is { } channel ? await ChannelAsync(connection, channel) : null,
                DurationMs = Duration.Milliseconds(video.Duration),
                AddedAt = Timestamp.From(video.AddedAt),
                MetadataFetchedAt = Timestamp.From(video.AddedAt),
                UpdatedAt = Timestamp.From(video.AddedAt),
            };
            _videos.Add(await AddAsync(connection, row));
            foreach (var (position, name) in video.Categories.Index())
                await library.Dialect.WriteAsync(connection, [new VideoCategoryRow { VideoId = row.Id, CategoryId = await CategoryAsync(connection, site, name), Position = position }], CancellationToken.None);
        }
    }

    private async Task<List<long>> WriteDigestsAsync(LibraryConnection connection, LibraryFacts facts)
    {
        foreach (var (number, transcript) in facts.Transcripts.Index())
            _transcripts.Add(await AddAsync(connection, TranscriptOf(transcript.Video, number, transcript)));

        // What digests rest on: superseded, so that it is not counted.
        var bases = new Dictionary<int, long>();
        var digests = new List<long>();
        foreach (var (number, digest) in facts.Digests.Index())
        {
            if (!bases.TryGetValue(digest.Video, out var transcript))
                bases[digest.Video] = transcript = await AddAsync(connection, TranscriptOf(digest.Video, 1_000_000 + number, new TranscriptFact(digest.Video, 1, digest.GeneratedAt, null, IsSuperseded: true)));
            var id = await AddAsync(connection, new DigestRow
            {
                PublicId = Guid.CreateVersion7(digest.GeneratedAt),
                VideoId = _videos[digest.Video],
                TranscriptId = transcript,
                LlmId = _models[digest.Model],
                DigestType = digest.Type,
                Language = "en",
                WriterVersion = "1",
                Options = "{}",
                Identity = Sample.Hash("digest " + number),
                Overview = "What it says.",
                Coverage = 1,
                Grounding = 1,
                GeneratedAt = Timestamp.From(digest.GeneratedAt),
                SupersededAt = digest.IsSuperseded ? Timestamp.From(digest.GeneratedAt) : null,
            });
            digests.Add(id);
            await connection.ExecuteAsync(
                $"UPDATE {library.Dialect.Analytics.Prefix}digests SET word_count = @words WHERE id = @id", new DataParameter("words", digest.Words, DataType.Int32), new DataParameter("id", id, DataType.Int64));
        }

        return digests;
    }

    private async Task<long> AddAsync<T>(LibraryConnection connection, T row)
        where T : class, IKeyed
    {
        await library.Dialect.InsertAsync(connection, row, CancellationToken.None);
        return row.Id;
    }

    private async Task<long> ChannelAsync(LibraryConnection connection, int channel)
    {
        var now = Timestamp.From(TestLibrary.Start);
        if (!_channels.TryGetValue(channel, out var id))
            _channels[channel] = id = await AddAsync(connection, new ChannelRow
            {
                Site = LibraryFacts.Site(channel),
                ExternalId = LibraryFacts.ChannelKey(channel),
                Name = LibraryFacts.ChannelName(channel),
                Handle = "@" + channel,
                MetadataFetchedAt = now,
                AddedAt = now,
                UpdatedAt = now,
            });
        return id;
    }

    private async Task<long> CategoryAsync(LibraryConnection connection, string site, string name)
    {
        if (!_categories.TryGetValue((site, name), out var id))
            _categories[(site, name)] = id = Convert.ToInt64(
                await connection.InsertWithIdentityAsync(new CategoryRow { Site = site, Name = name, Folded = name.ToLowerInvariant() }), System.Globalization.CultureInfo.InvariantCulture);
        return id;
    }

    private TranscriptRow TranscriptOf(int video, int number, TranscriptFact fact) => new()
    {
        VideoId = _videos[video],
        Language = "en-x-" + number,
        Source = "automatic",
        Status = "completed",
        ContentHash = Sample.Hash("transcript " + number),
        WordCount = fact.Words,
        FetchedAt = Timestamp.From(fact.FetchedAt),
        ProcessedAt = Timestamp.From(fact.ProcessedAt),
        SupersededAt = fact.IsSuperseded ? Timestamp.From(fact.FetchedAt) : null,
    };

    private LogRow LogOf(AttemptFact fact) => new()
    {
        Target = "somewhere",
        VideoId = fact.Video is { } video ? _videos[video] : null,
        DigestType = fact.Type,
        LlmId = fact.Model is { } model ? _models[model] : null,
        UserId = fact.User is { } user ? _users[user] : null,
        Step = fact.Step,
        Outcome = fact.Outcome,
        Attempt = 1,
        StartedAt = Timestamp.From(fact.StartedAt),
        CompletedAt = Timestamp.From(fact.CompletedAt),
        InputTokens = fact.Input,
        CachedInputTokens = fact.Cached,
        OutputTokens = fact.Output,
        CostNanoUsd = fact.NanoDollars,
        ErrorCode = fact.Outcome == "failed" ? nameof(ErrorCode.ModelFailed) : null,
        ErrorMessage = fact.Outcome == "failed" ? "no" : null,
        Retryable = fact.Outcome == "failed" ? true : null,
    };

    private JobRow JobOf(JobFact fact)
    {
        var id = Guid.CreateVersion7(fact.CreatedAt);
        return new JobRow
        {
            PublicId = id,
            Kind = "add",
            Target = "somewhere",
            UniqueKey = id.ToString(),
            Request = "{}",
            Site = fact.Site,
            State = fact.FinishedAt is null ? "running" : "succeeded",
            Flow = "",
            UserId = fact.User is { } user ? _users[user] : null,
            AvailableAt = Timestamp.From(fact.AvailableAt),
            CreatedAt = Timestamp.From(fact.CreatedAt),
            StartedAt = Timestamp.From(fact.StartedAt),
            FinishedAt = Timestamp.From(fact.FinishedAt),
            ChangedAt = Timestamp.From(fact.CreatedAt),
            LeaseUntil = fact.FinishedAt is null ? Timestamp.From(fact.CreatedAt) : null,
            LeasedBy = "worker",
        };
    }

    [Table("digest_interactions")]
    private sealed class InteractionRow
    {
        [Column("user_id")]
        public long UserId { get; set; }

        [Column("digest_id")]
        public long DigestId { get; set; }

        [Column("action"), NotNull]
        public required string Action { get; set; }

        [Column("occurred_at")]
        public Timestamp OccurredAt { get; set; }

        [Column("dwell_ms")]
        public long? DwellMs { get; set; }
    }
}
