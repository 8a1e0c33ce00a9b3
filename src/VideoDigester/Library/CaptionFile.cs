namespace VideoDigester.Library;

/// <summary>A caption file beside a metadata file; the language key is what stands between the names, as yt-dlp wrote it, or null.</summary>
internal sealed record CaptionFile(string Path, string? LanguageKey, CaptionFormat Format);
