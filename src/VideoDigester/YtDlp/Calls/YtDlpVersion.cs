using System.Globalization;

namespace VideoDigester.YtDlp.Calls;

/// <summary>A release of yt-dlp. Releases are named after their day: <c>2026.10.26</c>, nightly ones with the time behind it.</summary>
/// <param name="Text">What the program says.</param>
/// <param name="ReleasedOn">The day, or null where the text holds none.</param>
internal sealed record YtDlpVersion(string Text, DateOnly? ReleasedOn)
{
    /// <summary>The first release that runs JavaScript of YouTube's by a program that it does not bring along.</summary>
    private static readonly DateOnly FirstWithRuntime = new(2025, 11, 12);

    /// <summary>After this many days sites have usually changed so much that an error is the age's fault.</summary>
    private const int OldAfterDays = 120;

    public bool NeedsRuntime => ReleasedOn >= FirstWithRuntime;

    public static YtDlpVersion Parse(string text)
    {
        var name = text.Trim();
        var day = name.Length >= 10 && DateOnly.TryParseExact(name.AsSpan(0, 10), "yyyy.MM.dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed)
            ? parsed
            : default(DateOnly?);
        return new YtDlpVersion(name.Length <= 100 ? name : name[..100], day);
    }

    /// <summary>Whether the release is so old that what fails is likely to fail because of that.</summary>
    public bool IsOld(DateTimeOffset now, out int days)
    {
        days = AgeInDays(now) ?? 0;
        return days > OldAfterDays;
    }

    /// <summary>How old the release is, in whole days, or null where its day is not known.</summary>
    public int? AgeInDays(DateTimeOffset now) =>
        ReleasedOn is { } day ? DateOnly.FromDateTime(now.UtcDateTime).DayNumber - day.DayNumber : null;
}
