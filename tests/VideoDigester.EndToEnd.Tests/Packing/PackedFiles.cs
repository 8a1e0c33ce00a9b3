using System.Xml.Linq;
using VideoDigester.Testing;

namespace VideoDigester.EndToEnd.Tests.Packing;

/// <summary>The packages, packed once from what these tests were built with.</summary>
public sealed class PackedFiles : IAsyncLifetime
{
    /// <summary>The packages that applications reference.</summary>
    public static readonly IReadOnlyList<string> Libraries = ["VideoDigester.Abstractions", "VideoDigester", "VideoDigester.PostgreSql", "VideoDigester.Extensions.AI"];

    /// <summary>The package of the command.</summary>
    public const string Tool = "VideoDigester.Tool";

    private TemporaryFolder? _folder;

    /// <summary>Why nothing can be packed here, or null.</summary>
    public static string? Absence { get; } = AppContext.BaseDirectory.Split(Path.DirectorySeparatorChar).Contains("Release")
        ? null
        : "These tests were not built in Release, and a package holds what a Release build made: dotnet test -c Release.";

    /// <summary>The version that stands in Directory.Build.props.</summary>
    public static string Version { get; } = XDocument.Load(Repository.PathOf("Directory.Build.props")).Descendants("Version").Single().Value;

    public async Task InitializeAsync()
    {
        if (Absence is not null)
            return;
        _folder = new TemporaryFolder();
        foreach (var project in Libraries.Select(library => Repository.PathOf("src", library)).Append(Repository.PathOf("samples", "ConsoleDigest")))
            await DotnetCommand.RunAsync("pack", project, "--no-build", "-c", "Release", "-o", _folder.Path);
    }

    public Task DisposeAsync()
    {
        _folder?.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>Opens a package; skips the test where there is none.</summary>
    internal PackageFile Open(string id) => Open(id, "nupkg");

    /// <summary>Opens the symbols of a package; skips the test where there are none.</summary>
    internal PackageFile OpenSymbols(string id) => Open(id, "snupkg");

    private PackageFile Open(string id, string extension)
    {
        Skip.If(Absence is not null, Absence);
        return new PackageFile(_folder!.PathOf($"{id}.{Version}.{extension}"));
    }
}
