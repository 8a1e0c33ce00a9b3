using System.Text.RegularExpressions;

namespace VideoDigester.EndToEnd.Tests.Console;

public sealed class DemoTests : IDisposable
{
    private readonly ConsoleLibrary _library = new();

    public void Dispose() => _library.Dispose();

    [Fact]
    public async Task The_first_command_of_the_README_prints_digests_with_deep_links()
    {
        var run = (await ConsoleLibrary.RunPlainAsync("demo")).Ended(0);

        Assert.Contains("How lighthouses were lit", run.Output, StringComparison.Ordinal);
        Assert.Contains("\nChapters\n", run.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("\nHighlights\n", run.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("\nSummary\n", run.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("\nSearch: oil lamp\n", run.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.True(Regex.Count(run.Output, @"https://videos\.example/watch/lighthouses#t=\d+") >= 9, run.Output);
    }

    [Fact]
    public async Task The_demo_leaves_no_library_behind()
    {
        var before = Directory.GetDirectories(Path.GetTempPath(), "videodigester-demo-*");

        (await ConsoleLibrary.RunPlainAsync("demo", "--json")).Ended(0);

        Assert.Equal(before, Directory.GetDirectories(Path.GetTempPath(), "videodigester-demo-*"));
    }

    [Fact]
    public async Task With_a_library_named_the_talk_stays_in_it()
    {
        var lines = (await _library.RunJsonAsync("demo")).Ended(0).Lines;

        Assert.Equal("added", lines[0].GetProperty("outcome").GetString());
        Assert.Equal(["chapters", "highlights", "summary"], lines.Skip(1).Select(line => line.GetProperty("type").GetString()));
        Assert.Single((await _library.RunJsonAsync("list")).Ended(0).Lines);
    }
}
