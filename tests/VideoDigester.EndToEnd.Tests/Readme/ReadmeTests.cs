using VideoDigester.Testing;

namespace VideoDigester.EndToEnd.Tests.Readme;

public sealed class ReadmeTests
{
    private const int MostLines = 20;
    private const string BodyIndent = "        ";

    private static readonly string Readme = Repository.PathOf("README.md");
    private static readonly string Program = Repository.PathOf("tests", "VideoDigester.EndToEnd.Tests", "Readme", "ReadmeProgram.cs");

    [Fact]
    public async Task The_program_of_the_README_is_the_one_that_compiles_here()
    {
        var shown = Block(await File.ReadAllLinesAsync(Readme));
        var compiled = Body(await File.ReadAllLinesAsync(Program), "RunAsync(");

        Assert.Equal(["using Microsoft.Extensions.DependencyInjection;", "using VideoDigester;", "", .. compiled], shown);
        Assert.InRange(shown.Count, 1, MostLines);
    }

    [Fact]
    public async Task So_is_its_search()
    {
        var shown = Block([.. (await File.ReadAllLinesAsync(Readme)).SkipWhile(line => line != "```csharp").Skip(1)]);

        Assert.NotEmpty(shown);
        Assert.Equal(Body(await File.ReadAllLinesAsync(Program), "SearchAsync(VideoDigesterClient"), shown);
    }

    [Fact]
    public async Task So_is_the_program_of_the_package()
    {
        var shown = Block(await File.ReadAllLinesAsync(Repository.PathOf("src", "VideoDigester", "README.md")));
        var compiled = Body(await File.ReadAllLinesAsync(Program), "AddAsync(");

        Assert.Equal(["using Microsoft.Extensions.DependencyInjection;", "using VideoDigester;", "", .. compiled], shown);
    }

    [Fact]
    public async Task Every_file_the_README_links_to_is_there()
    {
        var links = System.Text.RegularExpressions.Regex.Matches(await File.ReadAllTextAsync(Readme), @"\]\((?!http)([^)#]+)")
            .Select(match => match.Groups[1].Value)
            .ToList();

        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.True(Path.Exists(Repository.PathOf(link)), link));
    }

    private static List<string> Block(string[] readme) =>
        [.. readme.SkipWhile(line => line != "```csharp").Skip(1).TakeWhile(line => line != "```")];

    private static List<string> Body(string[] source, string method) =>
    [
        .. source.SkipWhile(line => !line.Contains(method, StringComparison.Ordinal)).Skip(2)
            .TakeWhile(line => line != "    }")
            .Select(line => line.StartsWith(BodyIndent, StringComparison.Ordinal) ? line[BodyIndent.Length..] : line),
    ];
}
