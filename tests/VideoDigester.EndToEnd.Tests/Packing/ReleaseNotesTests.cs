using VideoDigester.Testing;

namespace VideoDigester.EndToEnd.Tests.Packing;

/// <summary>What a package says of its version stands in the changelog and nowhere else.</summary>
public sealed class ReleaseNotesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task They_are_the_section_of_the_version_and_no_other()
    {
        var changelog = _folder.Write("CHANGELOG.md", "# Changelog\n\n## [Unreleased]\n\n- coming\n\n## [1.2.0] - 2026-12-01\n\n### Added\n\n- 100 % of it; `$(this)`, @(that), %20 and [1.0.0]\n\n## [1.0.0] - 2026-11-01\n\n- the first\n");

        Assert.Equal("### Added\n\n- 100 % of it; `$(this)`, @(that), %20 and [1.0.0]", await NotesAsync(changelog, "1.2.0"));
        Assert.Equal("- the first", await NotesAsync(changelog, "1.0.0"));
    }

    [Fact]
    public async Task Before_a_release_they_are_what_is_unreleased()
    {
        var changelog = _folder.Write("CHANGELOG.md", "# Changelog\n\n## [Unreleased]\n\n- coming\n\n## [1.0.0]\n\n- the first\n");

        Assert.Equal("- coming", await NotesAsync(changelog, "1.1.0"));
    }

    [Fact]
    public async Task What_is_longer_than_may_be_ends_with_a_whole_line_and_says_where_the_rest_is()
    {
        var lines = Enumerable.Range(0, 2_000).Select(number => $"- line {number} of a long story").ToList();
        var changelog = _folder.Write("CHANGELOG.md", $"# Changelog\n\n## [Unreleased]\n\n{string.Join('\n', lines)}\n");

        var notes = await NotesAsync(changelog, "1.1.0");

        Assert.InRange(notes.Length, 34_000, 35_000);
        var shown = notes.Split('\n');
        Assert.Equal(["", "The rest is in CHANGELOG.md, which stands beside the source."], shown[^2..]);
        Assert.Equal(lines.Take(shown.Length - 2), shown[..^2]);
    }

    private static async Task<string> NotesAsync(string changelog, string version) =>
        (await DotnetCommand.RunAsync("msbuild", Repository.PathOf("src", "VideoDigester.Abstractions"), "-getProperty:PackageReleaseNotes", $"-p:Changelog={changelog}", $"-p:Version={version}"))
        .ReplaceLineEndings("\n").TrimEnd('\n');
}
