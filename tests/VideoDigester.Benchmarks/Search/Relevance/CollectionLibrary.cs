using System.Text.RegularExpressions;
using VideoDigester.Benchmarks.Quality;
using VideoDigester.Storage;

namespace VideoDigester.Benchmarks.Search.Relevance;

/// <summary>A test collection as a library: a document is a video, its text the transcript, a sentence or a paragraph a segment.</summary>
internal static partial class CollectionLibrary
{
    private const string Site = "example";

    /// <summary>Keeps the documents in an empty library.</summary>
    public static async Task KeepAsync(IReadOnlyList<CollectionDocument> documents, VideoStore videos, TranscriptStore transcripts)
    {
        var attempt = new Attempt("collection", DateTimeOffset.UnixEpoch);
        foreach (var document in documents)
        {
            var (metadata, transcript) = Read(document);
            await videos.SaveAsync(metadata, null, attempt, CancellationToken.None);
            if (transcript is not null)
                await transcripts.SaveAsync(transcript, attempt, CancellationToken.None);
        }
    }

    /// <summary>A document as a video with its transcript; Cranfield has two documents without words.</summary>
    public static (VideoMetadata Metadata, Transcript? Transcript) Read(CollectionDocument document)
    {
        var metadata = new VideoMetadata
        {
            Id = new VideoId(Site, document.Id),
            Url = $"https://videos.example/watch/{document.Id}",
            Title = document.Title.Length == 0 ? null : document.Title,
            Language = "en",
            FetchedAt = DateTimeOffset.UnixEpoch,
        };
        var lines = SegmentEnd().Split(document.Text).Select(line => Space().Replace(line, " ").Trim()).Where(line => line.Length > 0).ToList();
        return (metadata, lines.Count == 0 ? null : TalkSource.Of(metadata, TalkSource.Speak(lines.Select(line => ((string?)null, line)))).Transcript);
    }

    /// <summary>The best documents with any of some words, by the library's own search, page after page.</summary>
    public static async Task<IReadOnlyList<string>> SearchAsync(IVideoLibrary library, IEnumerable<string> words, int most)
    {
        var query = new SearchQuery { Text = string.Join(" OR ", words), PageSize = SearchQuery.MaxPageSize, HitsPerVideo = 1 };
        var found = new List<string>();
        do
        {
            var page = await library.SearchVideosAsync(query);
            found.AddRange(page.Items.Select(hit => hit.Video.Id.Key));
            query = query with { After = page.Next };
        }
        while (query.After is not null && found.Count < most);
        return found.Count > most ? found[..most] : found;
    }

    [GeneratedRegex(@"(?<=[.?!])\s+|\n\s*\n")]
    private static partial Regex SegmentEnd();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
