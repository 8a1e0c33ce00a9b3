using System.Text.Json;
using VideoDigester.Transcripts;

namespace VideoDigester.Benchmarks.Quality.Sentences;

/// <summary>The punctuated captions of the shared data.</summary>
internal static class MarkedTranscripts
{
    // One talk of so many, in the order of their names.
    private const int TalksStep = 8;

    private static readonly Dictionary<string, string> TagsByName = new()
    {
        ["arabic"] = "ar",
        ["bengali"] = "bn",
        ["bulgarian"] = "bg",
        ["chinese"] = "zh",
        ["croatian"] = "hr",
        ["czech"] = "cs",
        ["danish"] = "da",
        ["dutch"] = "nl",
        ["english"] = "en",
        ["french"] = "fr",
        ["german"] = "de",
        ["greek"] = "el",
        ["hebrew"] = "he",
        ["hindi"] = "hi",
        ["hungarian"] = "hu",
        ["indonesian"] = "id",
        ["italian"] = "it",
        ["japanese"] = "ja",
        ["korean"] = "ko",
        ["lithuanian"] = "lt",
        ["marathi"] = "mr",
        ["persian"] = "fa",
        ["polish"] = "pl",
        ["portuguese"] = "pt",
        ["romanian"] = "ro",
        ["russian"] = "ru",
        ["serbian"] = "sr",
        ["slovak"] = "sk",
        ["spanish"] = "es",
        ["swedish"] = "sv",
        ["tamil"] = "ta",
        ["telugu"] = "te",
        ["thai"] = "th",
        ["turkish"] = "tr",
        ["ukrainian"] = "uk",
        ["urdu"] = "ur",
        ["vietnamese"] = "vi",
    };

    /// <summary>Reads those of one half, by name.</summary>
    public static async Task<IReadOnlyList<(string Name, MarkedTranscript Transcript)>> ReadAsync(DataFolder data, bool tuning)
    {
        using var talks = await data.UnpackAsync("corpus/talks.tar.xz");
        var files = Directory.EnumerateFiles(data.PathOf("captions"), "*", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(talks.Path, "*large.vtt", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Where((_, i) => i % TalksStep == 0))
            .Concat(Directory.EnumerateFiles(Path.Combine(data.PathOf("chapters"), "crashcourse_psych"), "*.json"));
        var read = new List<(string, MarkedTranscript)>();
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            var name = $"{Path.GetFileName(Path.GetDirectoryName(file))}/{Path.GetFileName(file)}";
            if (file.StartsWith(talks.Path, StringComparison.Ordinal))
                name = Path.GetFileName(file);
            if (Halves.IsForTuning(name) == tuning && Segments(file) is { } segments
                && LanguageOf(file) is { } language && MarkedTranscript.Of(GroupOf(file, language), language, segments) is { } marked)
                read.Add((name, marked));
        }

        return read;
    }

    private static IReadOnlyList<TranscriptSegment>? Segments(string file)
    {
        if (file.EndsWith("_timings.json", StringComparison.Ordinal) || file.EndsWith("_title.json", StringComparison.Ordinal))
            return null;
        if (Path.GetExtension(file) is ".json")
            return CrashCourse(file);
        if (Path.GetExtension(file).ToLowerInvariant() is not (".vtt" or ".srt"))
            return null;
        try
        {
            return CaptionReader.Read(File.ReadAllBytes(file), Path.GetExtension(file).Equals(".vtt", StringComparison.OrdinalIgnoreCase) ? CaptionFormat.Vtt : CaptionFormat.Srt).Segments;
        }
        catch (VideoDigesterException)
        {
            return null;
        }
    }

    // Whole seconds, and no ends.
    private static IReadOnlyList<TranscriptSegment>? CrashCourse(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        if (!json.RootElement.TryGetProperty("transcript", out var lines))
            return null;
        var starts = lines.EnumerateArray().Select(line => (Start: TimeSpan.FromSeconds(line.GetProperty("start").GetDouble()), Text: line.GetProperty("text").GetString()!)).ToArray();
        return [.. starts.Select((line, i) => new TranscriptSegment(line.Start, i + 1 < starts.Length ? starts[i + 1].Start : line.Start + TimeSpan.FromSeconds(5), line.Text))];
    }

    private static string? LanguageOf(string file)
    {
        var name = Path.GetFileName(file);
        if (name.Split("__")[0] is var word && TagsByName.TryGetValue(word, out var tag))
            return tag;
        if (file.Contains("srt_sy_talks", StringComparison.Ordinal))
            return name.EndsWith("_uk.srt", StringComparison.Ordinal) ? "uk" : "en";
        if (!file.Contains("vtt_manual_jlm", StringComparison.Ordinal))
            return "en";
        return name.Split('.') is { Length: > 3 } parts && parts[^3].Length is >= 2 and <= 7 ? parts[^3] : null;
    }

    private static string GroupOf(string file, string language) => language.Split('-')[0] switch
    {
        _ when file.Contains("vtt_youtube_auto", StringComparison.Ordinal) => "English, automatic",
        "en" => "English",
        "ru" or "uk" or "bg" or "sr" or "el" => "Cyrillic, Greek",
        "ar" or "he" or "fa" or "ur" => "Arabic, Hebrew",
        "hi" or "mr" or "bn" or "ta" or "te" => "Indic",
        "ja" or "zh" => "Chinese, Japanese",
        "ko" => "Korean",
        "th" => "Thai",
        _ => "other Latin",
    };
}
