namespace VideoDigester.Processes;

/// <summary>Deletes the folders of calls whose host was killed.</summary>
internal static class AbandonedFolders
{
    /// <summary>A folder is there a moment before its lock is taken.</summary>
    private static readonly TimeSpan Youngest = TimeSpan.FromMinutes(1);

    /// <summary>Deletes what it can, and never fails: it is a service to others, not part of a call.</summary>
    public static void Delete(string root)
    {
        // The times of files are the system's, so its clock is the one to compare with.
        var newest = TimeProvider.System.GetUtcNow() - Youngest;
        try
        {
            foreach (var folder in new DirectoryInfo(root).EnumerateDirectories(CallFolder.Prefix + "*"))
                if (folder.LinkTarget is null && folder.LastWriteTimeUtc < newest && IsOurs(folder.FullName))
                    DeleteOne(folder.FullName);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
        }
    }

    private static void DeleteOne(string folder)
    {
        try
        {
            // Held while deleting, so that two processes do not delete at once; Windows does not delete an open file.
            using (CallFolder.Lock(folder))
                if (!OperatingSystem.IsWindows())
                    CallFolder.TryDelete(folder);
            CallFolder.TryDelete(folder);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
        }
    }

    /// <summary>
    /// Whether this user owns the folder and nobody else may enter it. The folder of temporary files is often open to all: in a folder of another user the
    /// things to delete could be exchanged for links to ours while they are deleted. Elsewhere than on Linux that folder is the user's own.
    /// </summary>
    private static bool IsOurs(string folder)
    {
        const uint OwnerAndMode = 0x2 | 0x8;
        const int PrivateFolder = 0x41C0;
        if (!OperatingSystem.IsLinux())
            return true;
        var description = new byte[256];
        try
        {
            return Libc.Describe(Libc.CurrentFolder, folder, Libc.DoNotFollow, OwnerAndMode, description) == 0
                && BitConverter.ToUInt16(description, 28) == PrivateFolder
                && BitConverter.ToUInt32(description, 20) == Libc.EffectiveUser();
        }
        catch (EntryPointNotFoundException)
        {
            // An old C library: better to leave the folder.
            return false;
        }
    }
}
