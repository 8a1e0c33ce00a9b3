namespace VideoDigester.Storage;

/// <summary>Which of a video's transcripts is meant.</summary>
internal static class TranscriptChoice
{
    /// <summary>The best transcript in a language, or the best of all where <paramref name="language"/> is null.</summary>
    public static TranscriptInfo? Best(IEnumerable<TranscriptInfo> transcripts, string? language, string? spoken) =>
        BestFirst(language is null ? transcripts : transcripts.Where(transcript => LanguageTag.Matches(language, transcript.Language)), spoken).FirstOrDefault();

    /// <summary>The language spoken before others, then by source, then the most recent.</summary>
    public static IEnumerable<TranscriptInfo> BestFirst(IEnumerable<TranscriptInfo> transcripts, string? spoken) => transcripts
        .OrderByDescending(transcript => spoken is not null && LanguageTag.IsSameLanguage(spoken, transcript.Language))
        .ThenBy(transcript => transcript.Source)
        .ThenByDescending(transcript => spoken is not null && LanguageTag.Matches(spoken, transcript.Language))
        .ThenByDescending(transcript => transcript.FetchedAt)
        .ThenBy(transcript => transcript.Language, StringComparer.Ordinal);
}
