using VideoDigester.Storage.Jobs;
using VideoDigester.YtDlp.Calls;

namespace VideoDigester.Processing.Queue;

/// <summary>What jobs call a site, of whatever a caller calls it: that name, a host, or an address there.</summary>
internal static class SiteName
{
    private const string Provider = "llm:";

    /// <summary>What jobs call a provider of models.</summary>
    public static string OfProvider(string provider) => Provider + provider;

    /// <summary>Whether what jobs call a site is a provider of models.</summary>
    public static bool IsProvider(string site) => site.StartsWith(Provider, StringComparison.Ordinal);

    /// <summary>The name as jobs have it.</summary>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>: it is empty, or an address that cannot be understood.</exception>
    public static string Of(string given)
    {
        var name = given.Trim();
        if (name.Length == 0)
            throw new VideoDigesterException(ErrorCode.InvalidRequest, "The site has no name. Jobs that ask nobody are paused with the whole queue only.");
        if (name == SiteCircuit.All || IsProvider(name))
            return name;
        if (name.Any(char.IsWhiteSpace))
            throw new VideoDigesterException(ErrorCode.InvalidRequest, $"'{name}' is no site: give its host, an address there, or the name by which videos of it are known.");
        if (name.Contains("://", StringComparison.Ordinal))
            return VideoAddress.Parse(name).Site;

        // By yt-dlp's name of the site where jobs have nothing better: a host of one word.
        return VideoAddress.SiteOf($"https://{name}") ?? name;
    }
}
