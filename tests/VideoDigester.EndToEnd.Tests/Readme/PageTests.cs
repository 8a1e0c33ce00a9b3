using VideoDigester.Testing;

namespace VideoDigester.EndToEnd.Tests.Readme;

/// <summary>Pages whose programs are not run anywhere: they compile at least.</summary>
public sealed class PageTests
{
    private static readonly string Program = Repository.PathOf("tests", "VideoDigester.EndToEnd.Tests", "Readme", "PageProgram.cs");

    [Theory]
    [InlineData("processing.md", 4)]
    [InlineData("playlists.md", 1)]
    [InlineData("maintenance.md", 1)]
    [InlineData("people.md", 4)]
    [InlineData("analytics.md", 1)]
    [InlineData("caching.md", 1)]
    [InlineData("mcp.md", 1)]
    [InlineData("coming-from.md", 2)]
    public async Task Every_program_of_a_page_is_one_that_compiles_here(string page, int atLeast)
    {
        var compiled = DocumentCode.Significant(await File.ReadAllLinesAsync(Program));
        var shown = DocumentCode.Blocks(await File.ReadAllLinesAsync(Repository.PathOf("docs", page))).Select(DocumentCode.Significant).ToList();

        Assert.InRange(shown.Count, atLeast, 10);
        Assert.All(shown, block => Assert.Contains(block, compiled, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("processing.md", typeof(ProcessingOptions))]
    [InlineData("caching.md", typeof(HybridCachingOptions))]
    public async Task Every_option_has_its_row(string document, Type options)
    {
        var page = await File.ReadAllTextAsync(Repository.PathOf("docs", document));

        Assert.All(options.GetProperties(), option => Assert.Contains($"| `{option.Name}` |", page, StringComparison.Ordinal));
    }
}
