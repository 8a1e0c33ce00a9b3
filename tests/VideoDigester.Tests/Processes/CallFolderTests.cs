using VideoDigester.Processes;
using VideoDigester.Testing;

namespace VideoDigester.Tests.Processes;

public sealed class CallFolderTests : IDisposable
{
    private readonly TemporaryFolder _root = new();

    public void Dispose() => _root.Dispose();

    [Fact]
    public async Task A_folder_is_there_for_its_owner_only_and_gone_afterwards()
    {
        string path;
        await using (var folder = CallFolder.Create(_root.Path))
        {
            path = folder.Path;
            Assert.StartsWith(_root.PathOf(CallFolder.Prefix), path, StringComparison.Ordinal);
            if (!OperatingSystem.IsWindows())
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(path));
            Directory.CreateDirectory(folder.PathOf("deep"));
            await File.WriteAllTextAsync(folder.PathOf("deep/file"), "text");
        }

        Assert.False(Directory.Exists(path));
    }

    [Fact]
    public async Task Without_a_root_it_is_among_the_temporary_files()
    {
        await using var folder = CallFolder.Create();

        Assert.Equal(Path.GetFullPath(Path.GetTempPath()).TrimEnd('/', '\\'), Path.GetDirectoryName(folder.Path));
    }

    [Fact]
    public async Task A_folder_that_is_gone_already_or_closed_twice_is_no_failure()
    {
        var folder = CallFolder.Create(_root.Path);
        Directory.Delete(folder.Path, recursive: true);

        await folder.DisposeAsync();
        await folder.DisposeAsync();
    }

    [Fact]
    public async Task A_folder_that_is_still_written_to_goes_as_soon_as_that_ends()
    {
        var folder = CallFolder.Create(_root.Path);
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        var writing = Task.Run(() =>
        {
            for (var i = 0; !stop.IsCancellationRequested; i++)
                try
                {
                    File.WriteAllText(folder.PathOf($"file-{i}"), "text");
                }
                catch (DirectoryNotFoundException)
                {
                    return;
                }
        });

        await folder.DisposeAsync();
        await writing;

        Assert.False(Directory.Exists(folder.Path));
    }

    [Fact]
    public async Task Folders_of_dead_hosts_are_swept_and_all_others_stay()
    {
        await using var held = CallFolder.Create(_root.Path);
        Age(held.Path);
        var abandoned = Make("abandoned", locked: true);
        var neverLocked = Make("never-locked", locked: false);
        var young = Make("young", locked: true);
        Directory.SetLastWriteTimeUtc(young, DateTime.UtcNow);
        var other = Directory.CreateDirectory(_root.PathOf("videodigester-other")).FullName;
        Age(other);

        AbandonedFolders.Delete(_root.Path);

        Assert.Equal(new[] { held.Path, young, other }.Order(StringComparer.Ordinal), Directory.GetDirectories(_root.Path).Order(StringComparer.Ordinal));
        Assert.False(Directory.Exists(abandoned) || Directory.Exists(neverLocked));
    }

    [Fact]
    public async Task The_first_folder_of_a_process_sweeps()
    {
        var root = Directory.CreateDirectory(_root.PathOf("fresh")).FullName;
        var abandoned = Make("fresh/", CallFolder.Prefix + "abandoned");

        await using var folder = CallFolder.Create(root);

        Assert.False(Directory.Exists(abandoned));
    }

    [SkippableFact]
    public void Links_and_folders_that_others_may_enter_are_not_swept()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "Elsewhere the folder of temporary files is the user's own.");
        var target = Directory.CreateDirectory(_root.PathOf("target")).FullName;
        File.WriteAllText(Path.Combine(target, "kept"), "text");
        Age(target);
        File.CreateSymbolicLink(_root.PathOf(CallFolder.Prefix + "link"), target);
        var open = Make("open", locked: true);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(open, File.GetUnixFileMode(open) | UnixFileMode.OtherExecute);

        AbandonedFolders.Delete(_root.Path);

        Assert.True(File.Exists(Path.Combine(target, "kept")));
        Assert.True(Directory.Exists(open));
    }

    [Fact]
    public void A_root_that_is_missing_is_no_failure_of_the_sweep() => AbandonedFolders.Delete(_root.PathOf("absent"));

    private static void Age(string folder) => Directory.SetLastWriteTimeUtc(folder, DateTime.UtcNow.AddHours(-1));

    private string Make(string name, bool locked) => Make("", CallFolder.Prefix + name, locked);

    private string Make(string under, string name, bool locked = true)
    {
        var path = _root.PathOf(under + name);
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        File.WriteAllText(Path.Combine(path, "left.json"), "{}");
        if (locked)
            CallFolder.Lock(path).Dispose();
        Age(path);
        return path;
    }
}
