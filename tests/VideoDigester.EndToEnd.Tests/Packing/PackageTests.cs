using System.Buffers.Binary;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.Extensions.DependencyInjection;
using VideoDigester.Testing;

namespace VideoDigester.EndToEnd.Tests.Packing;

/// <summary>The packages as somebody inspects them who thinks of adopting them.</summary>
[Collection(PackedTests.Name)]
public sealed class PackageTests(PackedFiles packed)
{
    private static readonly Dictionary<string, Assembly> Assemblies = new()
    {
        ["VideoDigester.Abstractions"] = typeof(IVideoLibrary).Assembly,
        ["VideoDigester"] = typeof(VideoDigesterClient).Assembly,
        ["VideoDigester.PostgreSql"] = typeof(VideoDigesterPostgreSqlExtensions).Assembly,
        ["VideoDigester.Extensions.AI"] = typeof(VideoDigesterChatClientExtensions).Assembly,
    };

    public static TheoryData<string> Libraries => [.. PackedFiles.Libraries];

    public static TheoryData<string> All => [.. PackedFiles.Libraries, PackedFiles.Tool];

    [SkippableTheory]
    [MemberData(nameof(All))]
    public void A_package_says_what_it_is_who_made_it_and_what_one_may_do_with_it(string id)
    {
        using var package = packed.Open(id);

        Assert.Equal((id, PackedFiles.Version), (package.Said("id"), package.Said("version")));
        Assert.Equal(("The VideoDigester authors", "Copyright (c) 2026 The VideoDigester authors"), (package.Said("authors"), package.Said("copyright")));
        Assert.Equal(("MIT", "expression"), (package.Said("license"), (string?)package.Element("license")!.Attribute("type")));
        Assert.True(package.Said("description")?.Length > 60);
        Assert.Contains("transcript", package.Said("tags"), StringComparison.Ordinal);
    }

    [SkippableTheory]
    [MemberData(nameof(All))]
    public void It_has_a_page_and_an_icon(string id)
    {
        using var package = packed.Open(id);

        Assert.Equal(("README.md", "icon.png"), (package.Said("readme"), package.Said("icon")));
        Assert.StartsWith($"# {id}\n", System.Text.Encoding.UTF8.GetString(package.Read("README.md")), StringComparison.Ordinal);
        var icon = package.Read("icon.png");
        Assert.Equal("\x89PNG\r\n\x1a\n", System.Text.Encoding.Latin1.GetString(icon, 0, 8));
        Assert.Equal((128, 128), (BinaryPrimitives.ReadInt32BigEndian(icon.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(icon.AsSpan(20))));
    }

    [SkippableTheory]
    [MemberData(nameof(All))]
    public async Task Its_release_notes_are_the_changelogs(string id)
    {
        using var package = packed.Open(id);
        var changelog = await File.ReadAllLinesAsync(Repository.PathOf("CHANGELOG.md"));
        var heading = changelog.FirstOrDefault(line => line.StartsWith($"## [{PackedFiles.Version}]", StringComparison.Ordinal)) ?? "## [Unreleased]";
        var section = changelog.SkipWhile(line => line != heading).Skip(1).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal)).ToList();
        var notes = package.Said("releaseNotes")!.ReplaceLineEndings("\n").Split('\n');

        Assert.Equal(section.SkipWhile(line => line.Length == 0).Take(20), notes.Take(20));
        Assert.InRange(package.Said("releaseNotes")!.Length, 1, 35_000);
    }

    [SkippableTheory]
    [MemberData(nameof(All))]
    public void It_names_the_commit_it_was_made_of_and_no_folder(string id)
    {
        using var package = packed.Open(id);
        var repository = package.Element("repository");
        Skip.If(!Path.Exists(Repository.PathOf(".git")), "This is no clone.");

        Assert.Equal("git", (string?)repository?.Attribute("type"));
        Assert.Matches("^[0-9a-f]{40}$", (string?)repository!.Attribute("commit"));
        var address = (string?)repository.Attribute("url");
        Assert.True(address?.StartsWith("https://", StringComparison.Ordinal) ?? true, address);
        Assert.Equal(address, package.Said("projectUrl"));
        Assert.DoesNotContain(Repository.Root, package.Metadata.ToString(), StringComparison.Ordinal);
    }

    [SkippableTheory]
    [MemberData(nameof(Libraries))]
    public void It_holds_its_assembly_with_its_documentation_and_nothing_else(string id)
    {
        using var package = packed.Open(id);
        using var symbols = packed.OpenSymbols(id);

        Assert.Equal(
            [
                "README.md", $"{id}.nuspec", "[Content_Types].xml", "_rels/.rels", "icon.png",
                $"lib/net10.0/{id}.dll", $"lib/net10.0/{id}.xml", "package/services/metadata/core-properties/*.psmdcp",
            ],
            package.Entries);
        Assert.Equal([$"{id}.nuspec", "[Content_Types].xml", "_rels/.rels", $"lib/net10.0/{id}.pdb", "package/services/metadata/core-properties/*.psmdcp"], symbols.Entries);
    }

    [SkippableFact]
    public async Task They_depend_on_what_is_written_down()
    {
        var versions = XDocument.Load(Repository.PathOf("Directory.Packages.props")).Descendants("PackageVersion").ToDictionary(one => (string)one.Attribute("Include")!, one => (string)one.Attribute("Version")!);
        var written = new List<string>();
        foreach (var id in PackedFiles.Libraries.Append(PackedFiles.Tool))
        {
            using var package = packed.Open(id);
            written.Add(id);
            foreach (var group in package.Element("dependencies")?.Elements() ?? [])
            {
                Assert.Equal("net10.0", (string?)group.Attribute("targetFramework"));
                foreach (var dependency in group.Elements())
                {
                    var (name, version) = ((string)dependency.Attribute("id")!, (string)dependency.Attribute("version")!);
                    var isOurs = name.StartsWith("VideoDigester", StringComparison.Ordinal);
                    Assert.Equal(isOurs ? PackedFiles.Version : versions[name], version.Trim('[', ']'));
                    written.Add($"  {name}{(version.StartsWith('[') ? ", this very version" : "")}");
                }
            }
        }

        await Verifier.Verify(string.Join('\n', written));
    }

    [SkippableTheory]
    [MemberData(nameof(Libraries))]
    public void Every_public_type_is_explained_in_the_package(string id)
    {
        using var package = packed.Open(id);
        using var documentation = new MemoryStream(package.Read($"lib/net10.0/{id}.xml"));
        var explained = XDocument.Load(documentation).Descendants("member").Where(member => member.Element("summary") is not null).Select(member => (string)member.Attribute("name")!).ToHashSet();

        Assert.Empty(Assemblies[id].GetExportedTypes().Select(type => $"T:{type.FullName!.Replace('+', '.')}").Except(explained));
    }

    [Theory]
    [InlineData("VideoDigester.Abstractions", true)]
    [InlineData("VideoDigester.Extensions.AI", true)]
    [InlineData("VideoDigester", false)]
    [InlineData("VideoDigester.PostgreSql", false)]
    public void It_says_whether_it_can_be_trimmed(string id, bool isTrimmable)
    {
        var said = Assemblies[id].GetCustomAttributes<AssemblyMetadataAttribute>().ToDictionary(metadata => metadata.Key, metadata => metadata.Value);

        Assert.Equal(isTrimmable ? "True" : null, said.GetValueOrDefault("IsTrimmable"));
        Assert.Equal(isTrimmable ? "True" : null, said.GetValueOrDefault("IsAotCompatible"));
    }

    [SkippableFact]
    public void The_tool_is_one_command_with_what_its_demo_needs()
    {
        using var tool = packed.Open(PackedFiles.Tool);
        const string program = "tools/net10.0/any/";
        using var settings = new MemoryStream(tool.Read(program + "DotnetToolSettings.xml"));
        var command = XDocument.Load(settings).Descendants("Command").Single();

        Assert.Equal("DotnetTool", (string?)tool.Element("packageTypes")!.Elements().Single().Attribute("name"));
        Assert.Equal(("videodigester", "ConsoleDigest.dll"), ((string?)command.Attribute("Name"), (string?)command.Attribute("EntryPoint")));
        Assert.Equal(
            Directory.EnumerateFiles(Repository.PathOf("samples", "Data"), "how-lighthouses-*").Select(file => $"{program}SampleData/{Path.GetFileName(file)}").Order(StringComparer.Ordinal),
            tool.Entries.Where(entry => entry.Contains("SampleData", StringComparison.Ordinal)));
    }

    [SkippableFact]
    public void The_tool_holds_nothing_that_a_command_does_not_need()
    {
        using var tool = packed.Open(PackedFiles.Tool);
        string[] around = ["README.md", "VideoDigester.Tool.nuspec", "[Content_Types].xml", "_rels/.rels", "icon.png", "package/services/metadata/core-properties/*.psmdcp"];
        var parts = tool.Entries.Except(around).ToList();

        Assert.Equal(around, tool.Entries.Except(parts));
        Assert.All(parts, part => Assert.StartsWith("tools/net10.0/any/", part, StringComparison.Ordinal));
        Assert.DoesNotContain(parts, part => Regex.IsMatch(part, @"(?i)xunit|testing|\.tests|\.xml$|\.db$|secret|appsettings|browser|maccatalyst") && !part.EndsWith("/DotnetToolSettings.xml", StringComparison.Ordinal) && !part.Contains("UserSecrets", StringComparison.Ordinal));
        Assert.InRange(tool.Length, 1, 35_000_000);
    }
}
