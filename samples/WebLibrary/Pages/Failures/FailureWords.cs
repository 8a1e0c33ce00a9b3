using VideoDigester;
using WebLibrary.Api.Failures;
using WebLibrary.Doors;

namespace WebLibrary.Pages.Failures;

/// <summary>What people can do about a failure: docs/outcomes.md in short.</summary>
internal static class FailureWords
{
    /// <summary>What is said where a host lets in only whoever sits at its machine.</summary>
    public const string NoTokens = $"This host has no tokens and lets in only whoever sits at its machine. What a proxy brings is from elsewhere. Whoever runs the host makes tokens: {TokenCommand.HowTo}";

    /// <summary>What happened. Messages about this host may name files and servers, and stay in its log.</summary>
    public static string Of(Failure failure) => Problems.WordsOf(failure);

    /// <summary>What a status says to people.</summary>
    public static string Of(int status) => status switch
    {
        400 => "The form could not be read. It may have been open for too long: go back, reload the page and try again.",
        401 => "Sign in first.",
        403 => "It is somebody else's, or for administrators only.",
        404 => "It may have been removed, or the address has a mistake in it.",
        409 => "It cannot be done in the state it is in now. Reload the page to see what has happened since.",
        413 => "The host takes no request that large.",
        429 => "More was asked for than this host allows in a minute. Wait a moment and try again.",
        503 => "The host cannot be used now. Try again in a while.",
        _ => "Something went wrong. The log of the host says what.",
    };

    /// <summary>What to do, or null where the message says all.</summary>
    public static string? Advice(ErrorCode code) => code switch
    {
        ErrorCode.RateLimited => "Wait a while. The job tries again by itself.",
        ErrorCode.IpBlocked => "The site does not serve this network. Wait, or go out through a proxy (VideoDigester:YtDlp:Proxy).",
        ErrorCode.BotCheck => "Give yt-dlp the cookies of a browser in which the site works (VideoDigester:YtDlp:CookiesFile), or update yt-dlp.",
        ErrorCode.LoginRequired or ErrorCode.MembersOnly or ErrorCode.PaymentRequired or ErrorCode.AgeRestricted or ErrorCode.Private =>
            "Only an account that may watch the video gets it: give yt-dlp its cookies (VideoDigester:YtDlp:CookiesFile).",
        ErrorCode.Removed => "Nothing can be done: the site does not have the video any more. What the library holds of it stays.",
        ErrorCode.Upcoming or ErrorCode.Live => "Nothing to do: the job tries again when the broadcast is over.",
        ErrorCode.GeoBlocked => "Go out through a country in which the video is shown (VideoDigester:YtDlp:Proxy).",
        ErrorCode.DrmProtected => "Nothing can be done: the video is protected.",
        ErrorCode.Unsupported => "Give the address of the video's own page. If it is, a newer yt-dlp may know the site.",
        ErrorCode.SiteUnavailable or ErrorCode.Timeout => "Nothing to do but to wait: the job tries again by itself.",
        ErrorCode.Network => "Check the address and the network.",
        ErrorCode.SiteChanged or ErrorCode.ToolTooOld => "Update yt-dlp.",
        ErrorCode.AddressRefused => "Addresses of private networks are not fetched. Whoever runs this host can allow them where all who use it are trusted (VideoDigester:YtDlp:AllowPrivateNetworks).",
        ErrorCode.ToolMissing => "Install yt-dlp on this host, or say where it is (VideoDigester:YtDlp:ExecutablePath).",
        ErrorCode.ToolNeedsRuntime => "yt-dlp needs a JavaScript runtime for this site: install Deno or Node.js on this host.",
        ErrorCode.NoCaptions => "The video is in the library without its words. Try captions in another language, or set up speech recognition (docs/speech.md).",
        ErrorCode.Playlist => "Add it again with “This is a playlist or channel” checked.",
        ErrorCode.TooLarge => "It is larger than this host allows.",
        ErrorCode.TranscriptNotFound => "Fetch captions first, in the language that is wanted.",
        ErrorCode.ModelUnavailable or ErrorCode.DatabaseBusy or ErrorCode.DatabaseUnavailable => "Try again in a while.",
        ErrorCode.ModelDenied => "Check the model's name, key and credit (Library:Models).",
        ErrorCode.ModelRefused or ErrorCode.ModelAnswerInvalid or ErrorCode.DigestRejected or ErrorCode.ContextExceeded or ErrorCode.ModelFailed => "Have another model write it, or the built-in writer.",
        ErrorCode.BudgetExceeded => "Wait for tomorrow (UTC), or raise the cap (VideoDigester:Digests:Budget).",
        ErrorCode.VideoNotFound => "Add the video first.",
        _ => null,
    };
}
