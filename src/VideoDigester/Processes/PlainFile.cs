namespace VideoDigester.Processes;

/// <summary>Tells files that hold bytes from what only has a name among them.</summary>
internal static class PlainFile
{
    /// <summary>Whether a path is a file itself: no link, which can lead to any file that the host may read, and neither a named pipe, which waits for a writer as soon as it is opened, nor a device, which may never end.</summary>
    public static bool Is(string path)
    {
        if (!OperatingSystem.IsLinux())
            return IsNoLink(path);
        const uint Type = 0x1;
        const int TypeOfMode = 0xF000;
        const int Plain = 0x8000;
        var description = new byte[256];
        try
        {
            if (Libc.Describe(Libc.CurrentFolder, path, Libc.DoNotFollow, Type, description) == 0)
                return (BitConverter.ToUInt16(description, 28) & TypeOfMode) == Plain;
        }
        catch (EntryPointNotFoundException)
        {
            // An old C library.
        }

        // Nor does every sandbox allow to ask. Pipes and devices show no length, and what shows none is not opened.
        return IsNoLink(path);
    }

    private static bool IsNoLink(string path) => !File.GetAttributes(path).HasFlag(FileAttributes.ReparsePoint);
}
