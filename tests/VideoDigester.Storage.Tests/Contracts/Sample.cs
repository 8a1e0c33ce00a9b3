using System.Globalization;

namespace VideoDigester.Storage.Tests.Contracts;

/// <summary>Records of our own making.</summary>
internal static class Sample
{
    public static readonly DateTimeOffset FetchedAt = new(2026, 2, 1, 8, 30, 0, 250, TimeSpan.Zero);

    public static VideoId Id(string key) => new("youtube", key);

    /// <summary>A record that says everything a record can say.</summary>
    public static VideoMetadata Full(string key, DateTimeOffset? fetchedAt = null, int variant = 0) => new()
    {
        Id = Id(key),
        Url = $"https://www.youtube.com/watch?v={key}&variant={variant}",
        FetchedAt = fetchedAt ?? FetchedAt,
        Title = $"Bridges, part {variant}: how they stand 🌉",
        Description = $"A walk across bridges.\nThird line, variant {variant}: it's \"quoted\" \\ and slashed.",
        ThumbnailUrl = $"https://img.example/{key}/{variant}.jpg",
        Duration = TimeSpan.FromMilliseconds(1_234_567 + variant),
        Published = PublishedDate.At(new DateTimeOffset(2024, 5, 1 + (variant % 20), 12, 30, 0, TimeSpan.Zero)),
        ReleaseAt = new DateTimeOffset(1968, 9, 21, 0, 0, variant % 60, TimeSpan.Zero),
        Language = variant % 2 == 0 ? "en" : "de",
        LiveStatus = variant % 2 == 0 ? LiveStatus.WasLive : LiveStatus.NotLive,
        Availability = variant % 2 == 0 ? Availability.Public : Availability.SubscriberOnly,
        AgeLimit = variant % 19,
        ViewCount = 5_000_000_000 + variant,
        LikeCount = 120_000 + variant,
        CommentCount = 900 + variant,
        Channel = Channel("UC" + key, variant),
        Categories = ["Education", $"Category {variant}"],
        Tags = ["bridges", "steel", $"Tag {variant}", "橋"],
        Chapters = [new(TimeSpan.Zero, TimeSpan.FromSeconds(60.5), "Opening"), new(TimeSpan.FromSeconds(60.5), TimeSpan.FromSeconds(1234.567), $"Part {variant}"), new(TimeSpan.FromSeconds(1234.567), TimeSpan.FromSeconds(1234.567), "")],
        Heatmap = [new(TimeSpan.Zero, TimeSpan.FromMilliseconds(12_345), 1.0), new(TimeSpan.FromMilliseconds(12_345), TimeSpan.FromMilliseconds(24_690), 0.1 + (variant % 7 * 0.1))],
    };

    public static ChannelMetadata Channel(string key, int variant = 0) => new()
    {
        Key = key,
        Name = $"Bridge Builders {variant}",
        Handle = "@bridges" + variant,
        Url = "https://www.youtube.com/channel/" + key,
        Description = "We build.",
        ThumbnailUrl = "https://img.example/channel.jpg",
        FollowerCount = 10_000 + variant,
        IsVerified = variant % 2 == 0,
    };

    /// <summary>A record that says only what every record says.</summary>
    public static VideoMetadata Bare(string key, DateTimeOffset? fetchedAt = null) => new()
    {
        Id = Id(key),
        Url = "https://www.youtube.com/watch?v=" + key,
        FetchedAt = fetchedAt ?? FetchedAt,
    };

    public static Transcript Transcript(
        string key, string language = "en", TranscriptSourceKind source = TranscriptSourceKind.Automatic, DateTimeOffset? fetchedAt = null, int variant = 0, int segments = 3)
    {
        var words = Enumerable.Range(0, segments)
            .Select(at => new TranscriptSegment(TimeSpan.FromMilliseconds(at * 2500), TimeSpan.FromMilliseconds((at * 2500) + 2400), $"Words {at} of {variant}, it's so", at % 2 == 0 ? null : "Anna"))
            .ToList();
        return new Transcript(
            new TranscriptInfo
            {
                VideoId = Id(key),
                Language = language,
                Source = source,
                Format = CaptionFormat.Vtt,
                SegmentCount = segments,
                WordCount = segments * 6,
                ContentHash = Hash($"{language} {source} {variant} {segments}"),
                SourceUrl = $"{key}.{language}.vtt",
                FetchedAt = fetchedAt ?? FetchedAt,
            },
            words);
    }

    /// <summary>Captions that say just this, a cue every four seconds.</summary>
    public static Transcript Captions(string key, IReadOnlyList<string> cues, string language = "en", DateTimeOffset? fetchedAt = null)
    {
        var segments = cues.Select((cue, at) => new TranscriptSegment(TimeSpan.FromSeconds(at * 4), TimeSpan.FromMilliseconds((at * 4000) + 3900), cue)).ToList();
        var sample = Transcript(key, language, fetchedAt: fetchedAt, segments: cues.Count);
        return new Transcript(sample.Info with { ContentHash = Hash($"{language} {string.Join('\n', cues)}") }, segments);
    }

    public static Digest Digest(string key, Transcript transcript, DateTimeOffset generatedAt, int variant = 0) => new()
    {
        Id = DigestId.Create(generatedAt),
        VideoId = Id(key),
        Type = DigestType.Highlights,
        Language = "en",
        Provider = "extractive",
        Model = "1",
        TranscriptHash = transcript.Info.ContentHash,
        Title = "Bridges",
        Overview = $"What stands, and why ({variant}).",
        Items =
        [
            Item(transcript, 0, 1, "First"),
            Item(transcript, 2, 2, null),
        ],
        Usage = new DigestUsage { InputTokens = 1200, CachedInputTokens = 1000, OutputTokens = 340, Cost = 0.000_012_5m },
        Coverage = 1,
        Grounding = 0.75,
        Dropped = 2,
        GeneratedAt = generatedAt,
    };

    public static DigestIdentity Identity(string text) => new(Hash(text), "extractive/1", "{\"items\":2}");

    public static string Hash(string text) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));

    private static DigestItem Item(Transcript transcript, int first, int last, string? title)
    {
        var (start, end) = (transcript.Segments[first].Start, transcript.Segments[last].End);
        var quote = string.Join(' ', transcript.Segments.Skip(first).Take(last - first + 1).Select(segment => segment.Text));
        return new DigestItem
        {
            Kind = DigestItemKind.Highlight,
            Start = start,
            End = end,
            Title = title,
            Text = string.Create(CultureInfo.InvariantCulture, $"Said from {first} to {last}."),
            Quote = quote,
            Support = 1,
            Evidence = [new DigestEvidence(first, last, start, end, quote)],
        };
    }
}
