using System.Text.Json.Nodes;

namespace VideoDigester.FakeYtDlp;

/// <summary>Writes the caption files that yt-dlp would, next to the name that <c>-o</c> gives.</summary>
internal sealed class CaptionWriter(Scenario scenario, CommandLine commandLine, TextWriter output)
{
    private static readonly string[] NamedFields = ["id", "title", "extractor", "extractor_key"];

    public void Write()
    {
        var info = JsonNode.Parse(File.ReadAllText(commandLine.ValueOf("--load-info-json")!))!.AsObject();
        var languages = (commandLine.ValueOf("--sub-langs", "--sub-lang") ?? "en").Split(',');
        var written = 0;
        foreach (var language in languages)
            if (ExtensionOf(info, language) is { } extension && scenario.CaptionsOf(language, extension) is { } body)
            {
                var path = $"{Stem(info)}.{language}.{extension}";
                output.WriteLine($"[info] Writing video subtitles to: {path}");
                output.WriteLine($"[download] Destination: {path}");
                File.WriteAllText(path, body);
                written++;
            }
        if (written == 0)
            output.WriteLine("[info] There are no subtitles for the requested languages");
    }

    /// <summary>Written by people before made by a machine; of the formats, the first wanted one that there is, and for <c>best</c> the last.</summary>
    private string? ExtensionOf(JsonObject info, string language)
    {
        var tracks = commandLine.Has("--write-subs") ? info["subtitles"]?[language] as JsonArray : null;
        if (commandLine.Has("--write-auto-subs"))
            tracks ??= info["automatic_captions"]?[language] as JsonArray;
        if (tracks is null or { Count: 0 })
            return null;
        var offered = tracks.Select(track => (string?)track!["ext"]).ToList();
        var wanted = (commandLine.ValueOf("--sub-format") ?? "best").Split('/');
        return wanted.Select(format => format == "best" ? offered[^1] : offered.Find(ext => ext == format)).FirstOrDefault(ext => ext is not null) ?? offered[^1];
    }

    private string Stem(JsonObject info)
    {
        var stem = commandLine.ValueOf("-o", "--output") ?? "%(title)s [%(id)s].%(ext)s";
        foreach (var field in NamedFields)
            stem = stem.Replace($"%({field})s", (string?)info[field] ?? "NA", StringComparison.Ordinal);
        return stem.EndsWith(".%(ext)s", StringComparison.Ordinal) ? stem[..^".%(ext)s".Length] : stem;
    }
}
