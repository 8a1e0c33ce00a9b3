namespace VideoDigester.YtDlp.Outcomes;

/// <summary>What to do, where several rules advise the same.</summary>
internal static class Advice
{
    public const string Cookies = "Give yt-dlp the cookies of an account that may see it (YtDlpOptions.CookiesFile).";

    public const string Slower = "Wait before asking again, and ask more slowly (YtDlpOptions.SleepRequests).";

    public const string OtherAddress = "Go out through another network address (YtDlpOptions.Proxy).";

    public const string Update = "Update yt-dlp: newer releases follow the changes of sites.";

    public const string CheckProxy = "Check YtDlpOptions.Proxy, or the proxy that the system is set to.";
}
