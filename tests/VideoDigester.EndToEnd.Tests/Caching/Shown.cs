using System.Text.Json;

namespace VideoDigester.EndToEnd.Tests.Caching;

/// <summary>All that a host shows of a library, as text, so that two hosts can be compared.</summary>
internal static class Shown
{
    public static readonly VideoId First = new("example", "first");
    public static readonly VideoId Second = new("example", "second");

    private static readonly VideoId[] Videos = [First, Second];
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true };

    public static async Task<string> ByAsync(CachedHost host)
    {
        var shown = new List<object?>();
        foreach (var video in Videos)
        {
            shown.Add(await host.Library.FindAsync(video));
            shown.Add(await host.Library.FindTranscriptAsync(video));
            shown.Add(await host.Library.FindTranscriptAsync(video, "de"));
            var digests = await host.Digests.ListAsync(video);
            shown.Add(digests);
            foreach (var digest in digests)
                shown.Add(await host.Digests.FindAsync(digest.Id));
        }

        shown.Add(await host.Library.ListAsync());
        shown.Add(await host.Library.ListAsync(new VideoQuery { Tag = "rivers", Sort = VideoSort.Title }));
        foreach (var text in (string[])["bridge", "river OR ferry", "title:about"])
        {
            // How good hits are is told by a sample of the library that each process has of its own.
            shown.Add((await host.Library.SearchAsync(new SearchQuery { Text = text })).Items.Select(hit => JsonSerializer.Serialize(hit with { Score = 0 })).Order(StringComparer.Ordinal));
            shown.Add((await host.Library.SearchVideosAsync(new SearchQuery { Text = text })).Items.Select(hit => JsonSerializer.Serialize(hit.Video)).Order(StringComparer.Ordinal));
        }

        return JsonSerializer.Serialize(shown, Json);
    }
}
