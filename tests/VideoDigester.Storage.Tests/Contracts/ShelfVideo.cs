namespace VideoDigester.Storage.Tests.Contracts;

/// <summary>A video of the library that searches are tried on.</summary>
internal sealed record ShelfVideo(string Key, string? Title, string? Language, string Spoken)
{
    public string? Description { get; init; }

    public string? Channel { get; init; }

    public string[] Tags { get; init; } = [];

    public string? Category { get; init; }

    /// <summary>The day of 2024 on which it was published, or null.</summary>
    public int? Day { get; init; }

    public int? Minutes { get; init; }

    /// <summary>The language of the transcript where the video has another or none.</summary>
    public string? SpokenLanguage { get; init; }

    public TranscriptSourceKind Source { get; init; } = TranscriptSourceKind.Automatic;

    /// <summary>A second transcript, in German, uploaded.</summary>
    public string? German { get; init; }

    /// <summary>The overview of its digest, in English, and behind bars the texts of its items.</summary>
    public string? Digest { get; init; }

    public DateTimeOffset? PublishedAt => Day is { } day ? new DateTimeOffset(2024, 1, 1, 12, 0, 0, TimeSpan.Zero).AddDays(day - 1) : null;

    /// <summary>What a library keeps of it.</summary>
    public VideoMetadata Metadata => Sample.Bare(Key) with
    {
        Title = Title,
        Description = Description,
        Language = Language,
        Channel = Channel is null ? null : new ChannelMetadata { Key = KeyOf(Channel), Name = Channel, Handle = "@" + Channel.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant() },
        Tags = Tags,
        Categories = Category is null ? [] : [Category],
        Published = PublishedAt is { } at ? PublishedDate.At(at) : null,
        Duration = Minutes is { } minutes ? TimeSpan.FromMinutes(minutes) : null,
    };

    /// <summary>Its transcripts; a bar is the border of two cues.</summary>
    public IEnumerable<Transcript> Transcripts
    {
        get
        {
            if (Spoken.Length > 0)
                yield return Captions(Spoken, SpokenLanguage ?? Language ?? "und", Source);
            if (German is not null)
                yield return Captions(German, "de", TranscriptSourceKind.Uploaded);
        }
    }

    /// <summary>The key of a channel by its name.</summary>
    public static string KeyOf(string channel) => "UC" + Sample.Hash(channel)[..8];

    private Transcript Captions(string cues, string language, TranscriptSourceKind source)
    {
        var captions = Sample.Captions(Key, cues.Split('|'), language);
        return new Transcript(captions.Info with { Source = source }, captions.Segments);
    }
}
