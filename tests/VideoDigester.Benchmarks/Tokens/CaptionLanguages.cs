namespace VideoDigester.Benchmarks.Tokens;

/// <summary>The languages that the names of the shared data's caption files tell.</summary>
internal static class CaptionLanguages
{
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "arabic", "bengali", "bulgarian", "chinese", "croatian", "czech", "danish", "dutch", "english", "french", "german", "greek", "hebrew", "hindi", "hungarian", "indonesian", "italian",
        "japanese", "korean", "lithuanian", "marathi", "persian", "polish", "portuguese", "romanian", "russian", "serbian", "slovak", "spanish", "swedish", "tamil", "telugu", "thai",
        "turkish", "ukrainian", "urdu", "vietnamese",
    };

    private static readonly Dictionary<string, string> WordsByTag = new(StringComparer.Ordinal)
    {
        ["de"] = "german",
        ["en"] = "english",
        ["es"] = "spanish",
        ["fr"] = "french",
        ["it"] = "italian",
        ["pt"] = "portuguese",
        ["zh"] = "chinese",
    };

    /// <summary>The language of a file, or null for one that tells none.</summary>
    public static string? Of(string file)
    {
        var name = Path.GetFileName(file);
        if (file.Contains("3b1b_multilang", StringComparison.Ordinal))
            return name.EndsWith(".srt", StringComparison.Ordinal) && name.Split("__")[0] is var word && Words.Contains(word) ? word : null;
        if (file.Contains("srt_sy_talks", StringComparison.Ordinal))
            return name.EndsWith("_uk.srt", StringComparison.Ordinal) ? "ukrainian" : name.EndsWith("_en.srt", StringComparison.Ordinal) ? "english" : null;
        if (file.Contains("vtt_manual_jlm", StringComparison.Ordinal))
            return name.Split('.') is { Length: > 3 } parts ? WordsByTag.GetValueOrDefault(parts[^3]) : null;
        return name.EndsWith(".en.vtt", StringComparison.Ordinal) || name.EndsWith("large.vtt", StringComparison.Ordinal) ? "english" : null;
    }
}
