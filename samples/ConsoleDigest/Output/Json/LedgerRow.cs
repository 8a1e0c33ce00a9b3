using VideoDigester;

namespace ConsoleDigest.Output.Json;

/// <param name="DurationSeconds">The video's length, or null where it is unknown.</param>
/// <param name="Estimated">Whether some of the time of reading is estimated.</param>
/// <param name="SavedSeconds">0 where the video was watched, null where nobody knows.</param>
/// <param name="Next">With the last row: the cursor of the rows after it, or null where there are none.</param>
internal sealed record LedgerRow(
    string? User,
    string VideoId,
    string? Title,
    string DigestId,
    string Type,
    string Provider,
    string Model,
    DateTime ReadAt,
    double? DurationSeconds,
    double ReadSeconds,
    bool Estimated,
    bool Watched,
    double? SavedSeconds,
    string? Next)
{
    public static LedgerRow From(TimeSavedEntry entry, string? next) => new(
        entry.UserId,
        entry.VideoId.ToString(),
        entry.Title,
        entry.DigestId.ToString(),
        entry.DigestType.Name,
        entry.Provider,
        entry.Model,
        entry.ReadAt.UtcDateTime,
        entry.Duration?.TotalSeconds,
        entry.Reading.TotalSeconds,
        entry.IsEstimated,
        entry.IsWatched,
        entry.Saved?.TotalSeconds,
        next);
}
