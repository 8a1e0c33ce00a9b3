using ConsoleDigest.Output;
using VideoDigester;

namespace ConsoleDigest.Commands.Work;

/// <summary>What is left in a queue, for people.</summary>
internal static class LeftWords
{
    public static string Refused(RefusedSite site, DateTimeOffset now) => $"{site.Count} that {site.Site} refused ({site.Code}), until {Moments.Of(site.Until, now)}";

    public static string Lacked(string site, long count, Failure reason) => $"{count} for {site}, which this worker cannot ask ({reason.Code})";

    public static string Held(long count, IReadOnlyList<SiteStatus> holders)
    {
        var names = holders.Count > 0 ? $" ({string.Join(", ", holders.Select(site => $"{SiteStatuses.NameOf(site)} {SiteStatuses.Until(site)}"))})" : "";
        var site = holders is [var only] ? only.Site == SiteStatuses.WholeQueue ? "" : $" {only.Site}" : " <site>";
        return $"{count} of sites that are paused by hand{names}: 'queue resume-site{site}' lets {Them(count)} go";
    }

    public static string Scheduled(long count, DateTimeOffset first, DateTimeOffset now) => $"{count} scheduled, {(count == 1 ? "for" : "the first at")} {Moments.Of(first, now)}";

    public static string Paused(long count) => $"{count} paused: 'queue resume' lets {Them(count)} go on";

    private static string Them(long count) => count == 1 ? "it" : "them";
}
