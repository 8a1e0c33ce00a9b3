using System.Collections.Concurrent;

namespace VideoDigester.Processes;

/// <summary>
/// A temporary folder of one call, for this user only, gone with the call. A host that is killed leaves its folders behind; they are deleted by the next
/// process that makes one, which knows them by their lock: it is held as long as the owner lives.
/// </summary>
internal sealed class CallFolder : IAsyncDisposable
{
    public const string Prefix = "videodigester-call-";

    /// <summary>The file that the owner keeps locked.</summary>
    public const string LockName = ".lock";

    private const int MostTries = 10;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private static readonly ConcurrentDictionary<string, bool> SweptRoots = new(StringComparer.Ordinal);

    private readonly FileStream _lock;

    private CallFolder(string path, FileStream ownerLock) => (Path, _lock) = (path, ownerLock);

    public string Path { get; }

    /// <param name="root">Where the folder is made; null for the system's folder of temporary files.</param>
    /// <exception cref="IOException">The folder cannot be made.</exception>
    public static CallFolder Create(string? root = null)
    {
        root ??= System.IO.Path.GetTempPath();
        if (SweptRoots.TryAdd(root, true))
            AbandonedFolders.Delete(root);
        var path = System.IO.Path.Combine(root, Prefix + Guid.NewGuid().ToString("N"));
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, OwnerOnly);
        return new CallFolder(path, Lock(path));
    }

    public string PathOf(string name) => System.IO.Path.Join(Path, name);

    /// <summary>Deletes the folder. A dying process may still write to it, so this is tried for a while; what then stays is left to a later sweep.</summary>
    public async ValueTask DisposeAsync()
    {
        await _lock.DisposeAsync().ConfigureAwait(false);
        for (var tries = 1; !TryDelete(Path) && tries < MostTries; tries++)
            await Task.Delay(tries * 20).ConfigureAwait(false);
    }

    /// <summary>Takes the lock of a folder.</summary>
    /// <exception cref="IOException">Its owner lives.</exception>
    internal static FileStream Lock(string path) =>
        new(System.IO.Path.Join(path, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);

    internal static bool TryDelete(string path)
    {
        try
        {
            Directory.Delete(path, recursive: true);
            return true;
        }
        catch (DirectoryNotFoundException)
        {
            return !Directory.Exists(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
