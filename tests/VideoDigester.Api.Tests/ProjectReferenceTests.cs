using System.Xml.Linq;

namespace VideoDigester.Api.Tests;

/// <summary>Which package may see which: samples, tests → provider packages → VideoDigester → Abstractions.</summary>
public sealed class ProjectReferenceTests
{
    [Theory]
    [InlineData("VideoDigester.Abstractions", "", "Microsoft.Extensions.DependencyInjection.Abstractions")]
    [InlineData("VideoDigester", "VideoDigester.Abstractions", "CliWrap, Microsoft.Data.Sqlite, Microsoft.Extensions.Caching.Hybrid, Microsoft.Extensions.DependencyInjection, Microsoft.Extensions.Diagnostics.HealthChecks, Microsoft.Extensions.Hosting.Abstractions, Microsoft.Extensions.Logging.Abstractions, Microsoft.Extensions.Options, Polly.Core, System.Numerics.Tensors, linq2db")]
    [InlineData("VideoDigester.PostgreSql", "VideoDigester", "Npgsql")]
    [InlineData("VideoDigester.Extensions.AI", "VideoDigester.Abstractions", "Microsoft.Extensions.AI.Abstractions, Microsoft.ML.Tokenizers")]
    public void A_package_references_what_the_plan_says(string project, string projects, string packages)
    {
        var file = XDocument.Load(Repository.PathOf("src", project, project + ".csproj"));

        Assert.Equal(projects, string.Join(", ", Includes(file, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')))));
        Assert.Equal(packages, string.Join(", ", Includes(file, "PackageReference").Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Every_version_stands_in_one_file()
    {
        var projects = new[] { "src", "tests", "samples" }
            .SelectMany(folder => Directory.EnumerateFiles(Repository.PathOf(folder), "*.csproj", SearchOption.AllDirectories));

        Assert.DoesNotContain(projects, path => XDocument.Load(path).Descendants("PackageReference").Any(reference => reference.Attribute("Version") is not null));
    }

    private static IEnumerable<string> Includes(XDocument file, string element) =>
        file.Descendants(element).Select(reference => reference.Attribute("Include")!.Value);
}
