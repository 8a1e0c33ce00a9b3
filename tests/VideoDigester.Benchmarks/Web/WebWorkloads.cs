using System.Text.Json;
using VideoDigester.Benchmarks.Search.Speed;
using VideoDigester.Benchmarks.Web.Bare;
using VideoDigester.Testing;

namespace VideoDigester.Benchmarks.Web;

/// <summary>What is asked: files of paths, and what the SQL by hand is given.</summary>
internal sealed class WebWorkloads
{
    private const int RandomQueries = 2_000;
    private const int Hits = 10;
    private const int PageSize = 200;

    private WebWorkloads(string matches, string mixed, IReadOnlyList<WebWorkload> all) => (Matches, Mixed, All) = (matches, mixed, all);

    /// <summary>The file of what the SQL by hand is given.</summary>
    public string Matches { get; }

    /// <summary>The file of all paths of the API.</summary>
    public string Mixed { get; }

    public IReadOnlyList<WebWorkload> All { get; }

    /// <summary>Writes the files for a library.</summary>
    public static async Task<WebWorkloads> WriteAsync(SpeedLibrary library, GrownTalks talks, TemporaryFolder folder)
    {
        var matches = new Dictionary<string, SpeedMatch>(StringComparer.Ordinal);
        var known = await QueriesAsync(library, SpeedQuery.All.Select(query => query.Query), matches);
        var random = await QueriesAsync(library, WordQueries.Of(talks, RandomQueries).Select(text => new SearchQuery { Text = text }), matches);
        var videos = await VideosAsync(library.Library);
        string File(string name, IEnumerable<string> lines) => folder.Write($"{library.Name}/{name}", string.Join('\n', lines) + "\n");
        var (knownFile, randomFile, videoFile) = (File("known", known), File("random", random), File("videos", videos));
        return new WebWorkloads(
            File("matches", [JsonSerializer.Serialize(matches)]),
            File("mixed", known.Concat(random).Concat(videos)),
            [
                new WebWorkload("search, the 50 queries", knownFile, "/api/v1/", "/all/", "/bar/", "/library/"),
                new WebWorkload("search, 2,000 queries of random words", randomFile, "/api/v1/", "/all/", "/bar/", "/library/"),
                new WebWorkload("video", videoFile, "/api/v1/", "/all/", null, "/library/"),
                new WebWorkload("search page, random words", randomFile, "/", "/page/", "/bar/", null),
                new WebWorkload("video page", videoFile, "/", "/page/", null, null),
            ]);
    }

    private static async Task<IReadOnlyList<string>> QueriesAsync(SpeedLibrary library, IEnumerable<SearchQuery> queries, Dictionary<string, SpeedMatch> matches)
    {
        var paths = new List<string>();
        foreach (var query in queries.Select(query => query with { PageSize = Hits }))
        {
            var page = await library.Library.SearchAsync(query);
            var written = BareQuery.Write(query);
            matches[written] = await SpeedMatch.OfAsync(library.Database, query, !page.IsComplete);
            paths.Add("search" + written);
        }

        return paths;
    }

    private static async Task<IReadOnlyList<string>> VideosAsync(IVideoLibrary library)
    {
        var paths = new List<string>();
        for (var query = new VideoQuery { PageSize = PageSize }; ;)
        {
            var page = await library.ListAsync(query);
            paths.AddRange(page.Items.Select(video => $"videos/{video.Id}"));
            if (page.Next is null)
                return paths;
            query = query with { After = page.Next };
        }
    }
}
