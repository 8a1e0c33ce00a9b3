using VideoDigester.Storage.Tests.Engines;

namespace VideoDigester.Storage.Tests.Contracts;

/// <summary>Contracts of searches in the library of <see cref="SearchShelf"/>.</summary>
public abstract class SearchShelfContract : SearchContract
{
    private static readonly SearchSort[] Sorts = [SearchSort.Relevance, SearchSort.Newest, SearchSort.Oldest];

    private protected static IEnumerable<SearchSort> AllSorts => Sorts;

    private protected static async Task FillAsync(TestLibrary library, IEnumerable<ShelfVideo> videos)
    {
        foreach (var video in videos)
        {
            await library.SaveAsync(video.Metadata);
            foreach (var transcript in video.Transcripts)
                await library.SaveAsync(transcript);
            if (video.Digest is not null)
                await library.Digests.SaveAsync(DigestOf(video), Sample.Identity(video.Key), supersede: false, library.Attempt, CancellationToken.None);
        }
    }

    private protected static Task<SearchPage<SearchHit>> AllAsync(TestLibrary library, SearchQuery query) =>
        library.Search.SearchAsync(query with { PageSize = SearchQuery.MaxPageSize, IncludeTotal = true }, CancellationToken.None);

    private protected static Task<SearchPage<VideoSearchHit>> AllVideosAsync(TestLibrary library, SearchQuery query) =>
        library.Search.SearchVideosAsync(query with { PageSize = SearchQuery.MaxPageSize, HitsPerVideo = 20, IncludeTotal = true }, CancellationToken.None);

    private protected static string Name(SearchHit hit) => $"{hit.VideoId.Key} {hit.Kind} {hit.Language}";

    private static Digest DigestOf(ShelfVideo video)
    {
        var texts = video.Digest!.Split('|');
        var transcript = video.Transcripts.First();
        return Sample.Digest(video.Key, Sample.Transcript(video.Key), TestLibrary.Start) with
        {
            TranscriptHash = transcript.Info.ContentHash,
            Title = null,
            Overview = texts[0],
            Items = [.. texts.Skip(1).Select(text => new DigestItem
            {
                Kind = DigestItemKind.Highlight,
                Start = transcript.Segments[0].Start,
                End = transcript.Segments[0].End,
                Text = text,
                Quote = transcript.Segments[0].Text,
                Support = 1,
                Evidence = [new DigestEvidence(0, 0, transcript.Segments[0].Start, transcript.Segments[0].End, transcript.Segments[0].Text)],
            })],
        };
    }
}
