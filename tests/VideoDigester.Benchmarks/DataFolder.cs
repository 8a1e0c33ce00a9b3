using System.Diagnostics;
using VideoDigester.Testing;

namespace VideoDigester.Benchmarks;

/// <summary>The shared data, and archives of it unpacked for the time of a run.</summary>
internal sealed class DataFolder(string path)
{
    public static DataFolder From(string[] arguments) => new(arguments is [var named, ..] ? named : SharedData.Require());

    /// <summary>A folder or file of the data.</summary>
    public string PathOf(string name) => Path.Combine(path, name);

    /// <summary>Unpacks an archive of the data, named by its path in it.</summary>
    public async Task<TemporaryFolder> UnpackAsync(string archive)
    {
        var folder = new TemporaryFolder();
        using var tar = Process.Start("tar", ["-xJf", PathOf(archive), "-C", folder.Path]);
        await tar.WaitForExitAsync();
        return tar.ExitCode == 0 ? folder : throw new InvalidOperationException($"tar could not unpack {archive}.");
    }
}
