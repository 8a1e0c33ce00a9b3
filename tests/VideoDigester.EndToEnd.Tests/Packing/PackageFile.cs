using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace VideoDigester.EndToEnd.Tests.Packing;

/// <summary>A package as a file: what is in it, and what its manifest says.</summary>
internal sealed partial class PackageFile(string path) : IDisposable
{
    private readonly ZipArchive _archive = ZipFile.OpenRead(path);

    /// <summary>How many bytes the file has.</summary>
    public long Length => new FileInfo(path).Length;

    /// <summary>The names of what is in it, in order; of the one whose name is the SDK's business without that.</summary>
    public IReadOnlyList<string> Entries => [.. _archive.Entries.Select(entry => NameOfProperties().Replace(entry.FullName, "*.psmdcp")).Order(StringComparer.Ordinal)];

    /// <summary>The part of the manifest that says what the package is.</summary>
    public XElement Metadata
    {
        get
        {
            using var manifest = new MemoryStream(Read(_archive.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).FullName));
            var package = XDocument.Load(manifest).Root!;
            return package.Element(package.Name.Namespace + "metadata")!;
        }
    }

    /// <summary>A value of the manifest, or null.</summary>
    public string? Said(string name) => Element(name)?.Value;

    /// <summary>An element of the manifest, or null.</summary>
    public XElement? Element(string name) => Metadata.Element(Metadata.Name.Namespace + name);

    /// <summary>What an entry holds.</summary>
    public byte[] Read(string name)
    {
        using var entry = (_archive.GetEntry(name) ?? throw new InvalidOperationException($"There is no {name} in {Path.GetFileName(path)}.")).Open();
        using var bytes = new MemoryStream();
        entry.CopyTo(bytes);
        return bytes.ToArray();
    }

    public void Dispose() => _archive.Dispose();

    [GeneratedRegex(@"(nuget|[0-9a-f]{32})\.psmdcp$")]
    private static partial Regex NameOfProperties();
}
