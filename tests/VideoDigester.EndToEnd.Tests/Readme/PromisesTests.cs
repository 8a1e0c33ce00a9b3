using System.Text.RegularExpressions;
using VideoDigester.Testing;

namespace VideoDigester.EndToEnd.Tests.Readme;

/// <summary>docs/promises.md names tests that there are.</summary>
public sealed partial class PromisesTests
{
    [Fact]
    public async Task Every_promise_is_shown_by_tests_that_there_are()
    {
        var rows = (await File.ReadAllLinesAsync(Repository.PathOf("docs", "promises.md"))).Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1).ToList();
        var files = Directory.EnumerateFiles(Repository.PathOf("tests"), "*.cs", SearchOption.AllDirectories).ToLookup(file => Path.GetFileNameWithoutExtension(file));

        Assert.InRange(rows.Count, 15, 40);
        foreach (var row in rows)
        {
            var named = Named().Matches(row[row.TrimEnd(' ', '|').LastIndexOf('|')..]);
            Assert.True(named.Count > 0, row);
            foreach (Match test in named)
            {
                var method = new Regex($@"\[(Fact|Theory|SkippableFact|SkippableTheory)\b(?s:.(?!\n    }}))*\b(Task|void) {test.Groups[2].Value}\(");
                Assert.True(files[test.Groups[1].Value].Any(file => method.IsMatch(File.ReadAllText(file))), test.Value);
            }
        }
    }

    [GeneratedRegex(@"`(\w+)\.(\w+)`")]
    private static partial Regex Named();
}
