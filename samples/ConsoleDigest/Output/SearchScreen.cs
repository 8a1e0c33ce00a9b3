using VideoDigester;

namespace ConsoleDigest.Output;

/// <summary>What a search found, for people: each video with its best hits, their times, words and links.</summary>
internal static class SearchScreen
{
    private const int ClockWidth = 8;

    public static void Print(Screen screen, VideoSearchHit found)
    {
        screen.Heading(found.Video.Title ?? found.Video.Id.ToString());
        screen.Faint(string.Join(" · ", Facts(found.Video)));
        foreach (var hit in found.Hits)
        {
            screen.Highlighted($"{When(hit).PadLeft(ClockWidth)}  ", hit.Snippet, hit.Highlights);
            screen.Faint(new string(' ', ClockWidth + 2) + hit.Url);
        }
    }

    private static IEnumerable<string> Facts(VideoSummary video)
    {
        yield return video.Id.ToString();
        if (video.ChannelName is { Length: > 0 } channel)
            yield return channel;
        if (video.Published is { } published)
            yield return published.Day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        if (video.Duration is { } duration)
            yield return Clock.Of(duration);
    }

    // Texts without a time say what they are.
    private static string When(SearchHit hit) => hit switch
    {
        { Start: { } start } => Clock.Of(start),
        { Kind: SearchHitKind.Description } => "about",
        _ => Word.Of(hit.Kind),
    };
}
