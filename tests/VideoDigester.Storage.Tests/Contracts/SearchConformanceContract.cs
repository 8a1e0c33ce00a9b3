using System.Text;

namespace VideoDigester.Storage.Tests.Contracts;

/// <summary>What a database finds is what the query means: the reference reads the texts themselves.</summary>
public abstract class SearchConformanceContract : SearchShelfContract
{
    [SkippableFact]
    public async Task Each_query_finds_what_it_means_in_each_order()
    {
        await FillAsync(Library, SearchShelf.Videos);
        var reference = new ShelfReference(SearchShelf.Videos);
        var wrong = new List<string>();
        var report = new StringBuilder();

        foreach (var query in ShelfQueries.All)
        {
            var expected = reference.Find(query);
            foreach (var sort in AllSorts)
            {
                var page = await AllAsync(Library, query with { Sort = sort });
                Check(expected, [.. page.Items.Select(Name).Order(StringComparer.Ordinal)], query, $"hits by {sort}");
                if (page.Total != expected.Count || !page.IsComplete || page.Next is not null)
                    wrong.Add($"{ShelfQueries.Describe(query)} by {sort}: total {page.Total} of {expected.Count}, complete {page.IsComplete}");
                if (sort is SearchSort.Oldest)
                    continue;
                var videos = await AllVideosAsync(Library, query with { Sort = sort });
                Check(expected, [.. videos.Items.SelectMany(video => video.Hits).Select(Name).Order(StringComparer.Ordinal)], query, $"videos by {sort}");
                if (videos.Total != KeysOf(expected).Count())
                    wrong.Add($"{ShelfQueries.Describe(query)} by {sort}: total {videos.Total} of {KeysOf(expected).Count()} videos");
            }

            report.Append(ShelfQueries.Describe(query)).Append(" → ").AppendJoin(' ', KeysOf(expected)).Append('\n');
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        await Testing.Verifier.Verify(report.ToString());

        void Check(IReadOnlyList<string> wanted, IReadOnlyList<string> found, SearchQuery query, string what)
        {
            if (!wanted.SequenceEqual(found))
                wrong.Add($"{ShelfQueries.Describe(query)} ({what}): missing [{string.Join(", ", wanted.Except(found))}], too much [{string.Join(", ", found.Except(wanted))}], {found.Count} of {wanted.Count}");
        }
    }

    private static IEnumerable<string> KeysOf(IReadOnlyList<string> hits) => hits.Select(hit => hit.Split(' ')[0]).Distinct().Order(StringComparer.Ordinal);
}
