using System.ComponentModel.DataAnnotations;

namespace VideoDigester;

/// <summary>How yt-dlp is run, and what it may reach.</summary>
public sealed class YtDlpOptions
{
    /// <summary>The program: a name that is looked up in <c>PATH</c>, or a path. <c>yt-dlp</c> unless set.</summary>
    [Required]
    public string ExecutablePath { get; set; } = "yt-dlp";

    /// <summary>
    /// Whether addresses in private networks and on this machine may be fetched. False unless set: whoever may add an address could
    /// otherwise read what only this machine can reach. Where it is set, no connection is checked: <see cref="EgressGuard"/> is off.
    /// </summary>
    public bool AllowPrivateNetworks { get; set; }

    /// <summary>
    /// Whether yt-dlp goes out through a guard inside this process, which checks every connection's real address when it is made: redirects
    /// and host names into private networks are refused. True unless set; turn it off only where all addresses are trusted.
    /// Not used where <see cref="AllowPrivateNetworks"/> is set.
    /// </summary>
    public bool EgressGuard { get; set; } = true;

    /// <summary>
    /// The proxy through which sites are reached, or null for what the environment says (<c>HTTPS_PROXY</c> and its like). With the guard it must be
    /// an http proxy; without it, whatever yt-dlp takes: <c>socks5://user:password@host:port</c>. A password in it is never logged and never put on a command line.
    /// </summary>
    public Uri? Proxy { get; set; }

    /// <summary>A file of cookies in Netscape's format, or null. Each call works on a copy; the file itself is never written.</summary>
    public string? CookiesFile { get; set; }

    /// <summary>How many yt-dlp processes run at the same time: 1 to 64, 2 unless set. Further calls wait.</summary>
    [Range(1, 64)]
    public int MaxConcurrentCalls { get; set; } = 2;

    /// <summary>How long yt-dlp waits between the requests of one extraction: 0 to 5 minutes, 0 unless set.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:05:00")]
    public TimeSpan SleepRequests { get; set; }

    /// <summary>How long yt-dlp waits for an answer on one connection: 1 second to 10 minutes, 20 seconds unless set.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan SocketTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How long asking for metadata may take: 1 second to 1 hour, 3 minutes unless set. Then the program is ended and the call fails as <see cref="ErrorCode.Timeout"/>. While a playlist is listed, how long nothing new may come: the whole may take as long as it has entries.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan MetadataTimeout { get; set; } = TimeSpan.FromMinutes(3);

    /// <summary>How long fetching one track of captions may take: 1 second to 1 hour, 2 minutes unless set.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan CaptionTimeout { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>
    /// A video whose site was asked less than this ago is not asked about again when its address is added: 0 to 10 years, 1 hour unless set.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "3650.00:00:00")]
    public TimeSpan MetadataMaxAge { get; set; } = TimeSpan.FromHours(1);

    /// <summary>
    /// More arguments for yt-dlp: long options in full (<c>--extractor-args</c>), each followed by its value or written <c>--name=value</c>. Only options that
    /// change how a site is asked are taken; docs/ytdlp.md lists them. Values of <c>--password</c> and its like are never logged.
    /// </summary>
    public IList<string> ExtraArguments { get; } = [];

    /// <summary>Whether connections are checked: where private networks are allowed there is nothing to check.</summary>
    internal bool IsGuarded => EgressGuard && !AllowPrivateNetworks;
}
