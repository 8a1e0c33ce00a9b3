using VideoDigester;

namespace ConsoleDigest.Output.Json;

/// <summary>How a site is treated.</summary>
/// <param name="PausedUntil">When the pause ends by itself; null where it does not, and where there is none.</param>
internal sealed record SiteRow(string Site, bool IsPaused, DateTime? PausedUntil, int Failures, ErrorRow? Error)
{
    public static SiteRow From(SiteStatus site) => new(site.Site, site.IsPaused, site.PausedUntil?.UtcDateTime, site.Failures, ErrorRow.From(site.Error));
}
