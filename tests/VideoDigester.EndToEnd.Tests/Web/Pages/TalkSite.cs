using VideoDigester.Testing;
using VideoDigester.Testing.YtDlp;

namespace VideoDigester.EndToEnd.Tests.Web.Pages;

/// <summary>A site on this machine that shows the sample talk, for the real yt-dlp.</summary>
internal static class TalkSite
{
    public const string Title = "How lighthouses were lit, at the harbour";

    public static LoopbackSite Open() => new LoopbackSite()
        .OnVideo("/watch/harbour", Title, ("en", "/captions.vtt"))
        .On("/captions.vtt", SiteAnswer.Vtt(File.ReadAllText(Repository.PathOf("samples", "Data", "how-lighthouses-were-lit.en.vtt"))))
        .On("/media.mp4", new SiteAnswer { ContentType = "video/mp4", Body = [0, 0, 0, 24] });
}
