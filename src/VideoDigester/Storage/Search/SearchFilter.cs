namespace VideoDigester.Storage.Search;

/// <summary>Which texts of which videos are searched. All conditions must hold.</summary>
internal sealed record SearchFilter
{
    /// <summary>Conditions on videos that lists of them have too.</summary>
    public required VideoQuery Videos { get; init; }

    /// <summary>Only this video.</summary>
    public VideoId? VideoId { get; init; }

    /// <summary>Only texts in this language or, of <c>en</c>, in its variants; lower case.</summary>
    public IReadOnlyList<LanguageCondition> Languages { get; init; } = [];

    /// <summary>Only transcripts from this source.</summary>
    public TranscriptSourceKind? Source { get; init; }

    /// <summary>Conditions on keys of channels.</summary>
    public IReadOnlyList<ChannelCondition> Channels { get; init; } = [];

    /// <summary>Conditions on tags.</summary>
    public IReadOnlyList<TagCondition> Tags { get; init; } = [];

    /// <summary>Conditions on titles.</summary>
    public IReadOnlyList<TitleCondition> Titles { get; init; } = [];

    /// <summary>Which texts beside transcripts.</summary>
    public SearchScope Scope { get; init; } = SearchScope.All;

    /// <summary>Only titles, of the texts beside transcripts.</summary>
    public bool IsTitlesOnly { get; init; }

    /// <summary>Only videos with these keys.</summary>
    public IReadOnlyCollection<long>? VideoKeys { get; init; }

    /// <summary>Whether texts other than transcripts are searched.</summary>
    public bool IncludesTexts => Source is null && (Scope & (SearchScope.Videos | SearchScope.Digests)) != 0;

    /// <summary>Whether a video must fulfil something.</summary>
    public bool ConcernsVideos =>
        VideoId is not null || VideoKeys is not null || Channels.Count > 0 || Tags.Count > 0 || Titles.Count > 0 || Videos != Any;

    /// <summary>Whether a text beside transcripts must fulfil something.</summary>
    public bool ConcernsTexts =>
        ConcernsVideos || IsTitlesOnly || Languages.Count > 0 || !Scope.HasFlag(SearchScope.Videos | SearchScope.Digests);

    /// <summary>Whether a transcript must fulfil something.</summary>
    public bool ConcernsTranscripts => Languages.Count > 0 || Source is not null;

    private static VideoQuery Any { get; } = new();
}
