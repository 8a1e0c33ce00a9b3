using System.Diagnostics;
using System.Reflection.PortableExecutable;

namespace VideoDigester.EndToEnd.Tests.Packing;

/// <summary>Who steps into the library finds the sources it was built from, and nothing of the machine that built it.</summary>
[Collection(PackedTests.Name)]
public sealed class SymbolTests(PackedFiles packed)
{
    public static TheoryData<string> Libraries => [.. PackedFiles.Libraries];

    [SkippableTheory]
    [MemberData(nameof(Libraries))]
    public void An_assembly_is_built_deterministically_and_knows_its_symbols(string id)
    {
        using var package = packed.Open(id);
        using var symbols = packed.OpenSymbols(id);
        using var assembly = new PEReader(new MemoryStream(package.Read($"lib/net10.0/{id}.dll")));
        using var pdb = new PortablePdb(symbols.Read($"lib/net10.0/{id}.pdb"));
        var debug = assembly.ReadDebugDirectory();

        Assert.Contains(debug, entry => entry.Type == DebugDirectoryEntryType.Reproducible);
        Assert.Equal(pdb.Id, assembly.ReadCodeViewDebugDirectoryData(debug.Single(entry => entry.Type == DebugDirectoryEntryType.CodeView)).Guid);
    }

    [SkippableTheory]
    [MemberData(nameof(Libraries))]
    public void Its_symbols_name_no_folder_of_the_machine_and_hold_what_was_generated(string id)
    {
        using var symbols = packed.OpenSymbols(id);
        using var pdb = new PortablePdb(symbols.Read($"lib/net10.0/{id}.pdb"));

        Assert.NotEmpty(pdb.Documents);
        Assert.All(pdb.Documents, document => Assert.StartsWith("/_", document, StringComparison.Ordinal));
        Assert.Empty(pdb.Documents.Where(document => document.Contains("/obj/", StringComparison.Ordinal)).Except(pdb.EmbeddedDocuments));
    }

    [SkippableTheory]
    [MemberData(nameof(Libraries))]
    public void They_say_where_the_rest_of_the_sources_is_where_that_has_an_address(string id)
    {
        using var package = packed.Open(id);
        using var symbols = packed.OpenSymbols(id);
        using var pdb = new PortablePdb(symbols.Read($"lib/net10.0/{id}.pdb"));
        var repository = package.Element("repository");
        Skip.If(repository?.Attribute("url") is null, "The origin of this clone has no address on the web.");

        var (sources, address) = Assert.Single(pdb.SourceLink);
        Assert.Equal("/_/*", sources);
        Assert.Contains((string)repository!.Attribute("commit")!, address, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [MemberData(nameof(Libraries))]
    public void The_version_of_the_assembly_is_that_of_the_package(string id)
    {
        using var package = packed.Open(id);
        var copy = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(copy, package.Read($"lib/net10.0/{id}.dll"));
            var version = FileVersionInfo.GetVersionInfo(copy);

            Assert.StartsWith(PackedFiles.Version, version.ProductVersion, StringComparison.Ordinal);
            Assert.StartsWith(PackedFiles.Version, version.FileVersion, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(copy);
        }
    }
}
