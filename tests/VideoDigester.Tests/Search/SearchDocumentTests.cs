using System.Globalization;
using System.Text.RegularExpressions;
using VideoDigester.Search.Queries;
using VideoDigester.Testing;

namespace VideoDigester.Tests.Search;

public sealed partial class SearchDocumentTests
{
    private static readonly string Page = File.ReadAllText(Repository.PathOf("docs", "search.md"));

    private static readonly string[][] Rows = Page.Split('\n')
        .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
        .Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray())
        .ToArray();

    [Fact]
    public void The_document_has_every_option_with_what_it_is_unless_set()
    {
        var options = new EmbeddingOptions();

        Assert.All(typeof(EmbeddingOptions).GetProperties(), option =>
            Assert.Equal(Written(option.GetValue(options)), Assert.Single(Rows, row => row[0] == $"`{option.Name}`")[1]));
    }

    [Fact]
    public void Every_query_that_the_document_shows_is_one()
    {
        var examples = Rows.SkipWhile(row => row[0] != "you write").Skip(2).TakeWhile(row => row[0] != "text").SelectMany(row => Code().Matches(row[0]).Select(match => match.Groups[1].Value)).ToList();

        Assert.InRange(examples.Count, 15, 30);
        Assert.All(examples, example => QueryParser.Parse(example));
    }

    [Fact]
    public void Every_file_and_part_that_the_document_links_to_is_there() => Assert.All(Link().Matches(Page), link =>
    {
        var (file, part) = (link.Groups[1].Value, link.Groups[2].Value);
        var path = file.Length == 0 ? Repository.PathOf("docs", "search.md") : Repository.PathOf("docs", file);
        Assert.True(File.Exists(path), link.Value);
        Assert.True(part.Length == 0 || File.ReadLines(path).Any(line => line.StartsWith('#') && Slug(line) == part), link.Value);
    });

    private static string Slug(string heading) =>
        NotInSlug().Replace(heading.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-');

    private static string Written(object? value) => value switch
    {
        int number => number.ToString("N0", CultureInfo.InvariantCulture),
        long bytes => string.Create(CultureInfo.InvariantCulture, $"{bytes >> 20} MiB"),
        double similarity => similarity.ToString(CultureInfo.InvariantCulture),
        TimeSpan { TotalMinutes: >= 1 and var minutes } => string.Create(CultureInfo.InvariantCulture, $"{minutes} minutes"),
        TimeSpan time => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds} seconds"),
        _ => throw new ArgumentException($"{value} is not written like anything here."),
    };

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"\]\((?!http)([^)#]*)(?:#([^)]+))?\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"[^\p{L}\p{N}_ -]")]
    private static partial Regex NotInSlug();
}
