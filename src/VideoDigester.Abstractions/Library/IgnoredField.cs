namespace VideoDigester;

/// <summary>A field of the metadata that could not be used. Costs that field only, never the record.</summary>
/// <param name="Name">The field as yt-dlp names it, with a path for nested ones: <c>chapters[3].start_time</c>.</param>
/// <param name="Reason">What was wrong with it.</param>
public sealed record IgnoredField(string Name, string Reason);
