using VideoDigester;

namespace ConsoleDigest.Output.Json;

/// <summary>What the metadata of a folder says about one field of yt-dlp.</summary>
/// <param name="Present">In how many files the field stands, null or not.</param>
/// <param name="Null">In how many of them it is null.</param>
/// <param name="Types">How often each JSON type occurs.</param>
/// <param name="Minimum">The smallest number, or null.</param>
/// <param name="Maximum">The largest number, or null.</param>
/// <param name="Longest">The most characters of a text, or items of a list, or null.</param>
internal sealed record FieldRow(
    string Field, long Present, long Null, IReadOnlyDictionary<string, long> Types, decimal? Minimum, decimal? Maximum, long? Longest)
{
    public static FieldRow From(YtDlpFieldReport report) =>
        new(report.Field, report.Present, report.Null, report.Types, report.Minimum, report.Maximum, report.Longest);
}
