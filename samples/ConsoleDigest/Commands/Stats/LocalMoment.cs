using System.Globalization;

namespace ConsoleDigest.Commands.Stats;

/// <summary>A moment as it was written: with a zone of its own, or as the clocks of the asked one show it.</summary>
/// <param name="Written">Its kind is unspecified where no zone was written.</param>
internal readonly record struct LocalMoment(DateTime Written)
{
    private static readonly string[] Formats = ["yyyy-MM-dd", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mmK", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK"];

    public static bool TryParse(string text, out LocalMoment moment)
    {
        var isMoment = DateTime.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var written);
        moment = new LocalMoment(written);
        return isMoment;
    }

    /// <summary>The moment; of one that the clocks show twice the earlier, of one that they jump over the one that they would show without the jump.</summary>
    public DateTimeOffset In(TimeZoneInfo zone)
    {
        if (Written.Kind == DateTimeKind.Utc)
            return new DateTimeOffset(Written, TimeSpan.Zero);
        var offset = zone.IsAmbiguousTime(Written) ? zone.GetAmbiguousTimeOffsets(Written).Max() : zone.GetUtcOffset(Written);

        // The first and the last day of the calendar have no room for an offset.
        return new DateTimeOffset(Math.Clamp(Written.Ticks - offset.Ticks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks), TimeSpan.Zero);
    }
}
