namespace VideoDigester.Storage;

/// <summary>Where a video comes from.</summary>
/// <param name="Url">Its page.</param>
/// <param name="IsFromDisk">Whether it was imported from a file, which is what a refresh reads.</param>
internal sealed record VideoPage(string Url, bool IsFromDisk);
