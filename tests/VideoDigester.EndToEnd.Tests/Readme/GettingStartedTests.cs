using VideoDigester.Testing;

namespace VideoDigester.EndToEnd.Tests.Readme;

/// <summary>Who follows docs/getting-started.md has an application that works.</summary>
public sealed class GettingStartedTests : IDisposable
{
    private static readonly string Page = Repository.PathOf("docs", "getting-started.md");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("getting-started.md", 5)]
    [InlineData("configuration.md", 1)]
    public async Task Every_program_of_the_page_is_one_that_compiles_here(string page, int count)
    {
        var compiled = new[] { "GettingStartedProgram.cs", "FirstPassage.cs" }
            .Select(file => DocumentCode.Significant(File.ReadAllLines(Repository.PathOf("tests", "VideoDigester.EndToEnd.Tests", "Readme", file)))).ToList();
        var shown = DocumentCode.Blocks(await File.ReadAllLinesAsync(Repository.PathOf("docs", page))).Select(DocumentCode.Significant).ToList();

        Assert.Equal(count, shown.Count);
        Assert.All(shown, block => Assert.True(compiled.Exists(file => file.Contains(block, StringComparison.Ordinal)), block));
    }

    [Fact]
    public async Task The_application_of_the_page_keeps_digests_finds_and_lets_a_model_write()
    {
        var blocks = DocumentCode.Blocks(await File.ReadAllLinesAsync(Page)).ToList();
        var (keep, model, digest) = (Block(blocks, "ImportAsync"), Block(blocks, "class FirstPassage"), Block(blocks, "AddLlmProvider"));
        _folder.Write("talks.csproj", Project());
        _folder.Write("Program.cs", $$"""
            using System.Text.Json;
            using System.Text.RegularExpressions;
            using Microsoft.Extensions.DependencyInjection;
            using VideoDigester;
            {
            {{keep}}
            }
            {
            {{digest}}
            }
            {{model}}
            """);
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("samples", "Data")).Where(file => Path.GetExtension(file) is ".json" or ".vtt"))
            _folder.Write($"data/{Path.GetFileName(file)}", await File.ReadAllTextAsync(file));

        var first = await RunAsync();
        var second = await RunAsync();

        Assert.Contains("Added: How lighthouses were lit", first, StringComparison.Ordinal);
        Assert.Contains("Unchanged: How lighthouses were lit", second, StringComparison.Ordinal);
        Assert.Contains("https://videos.example/watch/lighthouses#t=", first, StringComparison.Ordinal);
        Assert.Contains("1 calls,", first, StringComparison.Ordinal);
        Assert.Contains("(support 1.00)", first, StringComparison.Ordinal);
    }

    private static string Block(List<string[]> blocks, string with) => string.Join('\n', blocks.Single(block => block.Any(line => line.Contains(with, StringComparison.Ordinal))));

    // What `dotnet new console` makes, with the library as it is built here in the place of the package.
    private static string Project() => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
            <NuGetAudit>false</NuGetAudit>
          </PropertyGroup>
          <ItemGroup>
            <ProjectReference Include="{Repository.PathOf("src", "VideoDigester", "VideoDigester.csproj")}" />
          </ItemGroup>
        </Project>
        """;

    private Task<string> RunAsync() =>
        DotnetCommand.RunInAsync(_folder.Path, "run", "-c", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "--disable-build-servers", "-p:BuildProjectReferences=false");
}
