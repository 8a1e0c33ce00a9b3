using VideoDigester;

namespace ConsoleDigest.Output;

/// <summary>How sites are treated, for people.</summary>
internal static class SiteStatuses
{
    /// <summary>The name that stands for all sites.</summary>
    public const string WholeQueue = "*";

    /// <summary>How a site is treated, on one line.</summary>
    public static string Line(SiteStatus site)
    {
        var paused = site.IsPaused ? $"paused {Until(site)}" : "asked by one job";
        var refused = site.Failures switch
        {
            0 => "",
            1 => ", refused once",
            var times => $", refused {times} times",
        };
        return $"{NameOf(site)}: {paused}{refused}{(site.Error is { } error ? $", {FailureWords.Of(error)}" : "")}";
    }

    public static string NameOf(SiteStatus site) => site.Site == WholeQueue ? "the whole queue" : site.Site;

    /// <summary>The end of a pause.</summary>
    public static string Until(SiteStatus site) => site.PausedUntil is { } moment
        ? $"until {Moments.Full(moment)} UTC"
        : "until it is resumed";
}
