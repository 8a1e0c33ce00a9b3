using System.Globalization;

namespace VideoDigester;

/// <summary>Addresses that start a video at a moment, in the way each site understands.</summary>
public static class DeepLink
{
    /// <summary>Makes the address.</summary>
    /// <param name="id">The video, whose site decides the form.</param>
    /// <param name="url">The page of the video.</param>
    /// <param name="time">The moment; fractions of a second are cut off, negative moments count as the start.</param>
    /// <returns>
    /// YouTube and Dailymotion-like sites: a query parameter in whole seconds; Vimeo and SoundCloud: a fragment; Twitch: <c>1h2m3s</c>;
    /// a page on an unknown site: the media fragment <c>#t=seconds</c> of W3C Media Fragments URI 1.0.
    /// </returns>
    public static string To(VideoId id, string url, TimeSpan time)
    {
        ArgumentNullException.ThrowIfNull(url);
        var seconds = Math.Max(0, (long)time.TotalSeconds);
        return id.Site switch
        {
            "youtube" => WithQuery(url, "t", $"{seconds.ToString(CultureInfo.InvariantCulture)}s"),
            "dailymotion" => WithQuery(url, "start", seconds.ToString(CultureInfo.InvariantCulture)),
            "bilibili" => WithQuery(url, "t", seconds.ToString(CultureInfo.InvariantCulture)),
            "twitchvod" => WithQuery(url, "t", string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600}h{seconds / 60 % 60}m{seconds % 60}s")),
            "vimeo" => WithFragment(url, string.Create(CultureInfo.InvariantCulture, $"t={seconds}s")),
            "soundcloud" => WithFragment(url, string.Create(CultureInfo.InvariantCulture, $"t={seconds / 60}:{seconds % 60:00}")),
            _ => WithFragment(url, string.Create(CultureInfo.InvariantCulture, $"t={seconds}")),
        };
    }

    private static string WithQuery(string url, string name, string value)
    {
        var hash = url.IndexOf('#', StringComparison.Ordinal);
        var (page, fragment) = hash < 0 ? (url, "") : (url[..hash], url[hash..]);
        var question = page.IndexOf('?', StringComparison.Ordinal);
        if (question < 0)
            return $"{page}?{name}={value}{fragment}";
        var kept = page[(question + 1)..].Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(pair => !pair.StartsWith(name + "=", StringComparison.Ordinal));
        return $"{page[..question]}?{string.Join('&', kept.Append($"{name}={value}"))}{fragment}";
    }

    private static string WithFragment(string url, string fragment)
    {
        var hash = url.IndexOf('#', StringComparison.Ordinal);
        return $"{(hash < 0 ? url : url[..hash])}#{fragment}";
    }
}
