namespace VideoDigester.YtDlp;

/// <summary>The caption languages that a site offers for a video, by the keys of yt-dlp (<c>en</c>, <c>en-orig</c>), chats left out.</summary>
/// <param name="Uploaded">Captions that a person made.</param>
/// <param name="Automatic">Captions that the site made: recognised or machine-translated.</param>
internal sealed record CaptionTracks(IReadOnlySet<string> Uploaded, IReadOnlySet<string> Automatic)
{
    private const string OriginalSuffix = "-orig";

    /// <summary>The language spoken in the video by the site's own account: of its recogniser, else of the metadata. Null where neither says.</summary>
    public string? SpokenLanguage { get; init; }

    /// <summary>Tells how the captions of a language were made.</summary>
    /// <param name="language">The key as it stands in the name of the caption file.</param>
    /// <returns>
    /// Uploaded, where such captions exist: yt-dlp prefers them under the same key. Automatic: recognised in the language spoken.
    /// Translated: any other automatic track. Null where the record does not offer the language, or does not tell the recognised from the translated.
    /// </returns>
    public TranscriptSourceKind? KindOf(string language)
    {
        if (Uploaded.Contains(language))
            return TranscriptSourceKind.Uploaded;
        return Automatic.Contains(language) ? KindOfAutomatic(language) : null;
    }

    /// <summary>Tells how an automatic track was made; null where the record does not tell the recognised from the translated.</summary>
    /// <param name="language">The key of an automatic track.</param>
    public TranscriptSourceKind? KindOfAutomatic(string language)
    {
        if (language.EndsWith(OriginalSuffix, StringComparison.OrdinalIgnoreCase))
            return TranscriptSourceKind.Automatic;
        if (Original(Automatic) is { } original)
            return KindBeside(original, language);
        if (SpokenLanguage is not null)
            return KindBeside(SpokenLanguage, language);
        return Automatic.Count == 1 ? TranscriptSourceKind.Automatic : null;
    }

    /// <summary>Brings the offers of a record together.</summary>
    public static CaptionTracks Of(YtDlpInfo info, string? language)
    {
        var uploaded = new HashSet<string>(info.Subtitles?.Recognised.Keys ?? Enumerable.Empty<string>(), StringComparer.OrdinalIgnoreCase);
        var automatic = new HashSet<string>(info.AutomaticCaptions?.Recognised.Keys ?? Enumerable.Empty<string>(), StringComparer.OrdinalIgnoreCase);

        // Tools that thin a record out often keep only what was downloaded.
        foreach (var (key, recognised) in info.RequestedSubtitles?.Recognised ?? [])
            if (!uploaded.Contains(key) && !automatic.Contains(key))
                (recognised is null ? uploaded : automatic).Add(key);

        return new CaptionTracks(uploaded, automatic)
        {
            SpokenLanguage = Heard(info.AutomaticCaptions) ?? Heard(info.RequestedSubtitles) ?? Original(automatic) ?? language,
        };
    }

    private static string? Heard(CaptionOffer? offer) => offer?.Recognised.Values.FirstOrDefault(language => language is not null);

    private static string? Original(IEnumerable<string> automatic) =>
        automatic.FirstOrDefault(key => key.EndsWith(OriginalSuffix, StringComparison.OrdinalIgnoreCase)) is { } original ? original[..^OriginalSuffix.Length] : null;

    /// <summary>YouTube offers the recognised words under the bare language as well.</summary>
    private static TranscriptSourceKind KindBeside(string spoken, string language) =>
        LanguageTag.Matches(spoken, language) || LanguageTag.Matches(language, spoken)
            ? TranscriptSourceKind.Automatic
            : TranscriptSourceKind.Translated;
}
