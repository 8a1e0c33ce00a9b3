namespace VideoDigester.YtDlp;

/// <summary>
/// Walks folders of any depth: in ordinal order, so that two runs do the same things in the same order, with one folder's names in memory at a
/// time, and without following links to folders, which can lead in circles.
/// </summary>
internal static class FolderTree
{
    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = false, IgnoreInaccessible = false, AttributesToSkip = FileAttributes.None };

    /// <summary>The folder and all below it.</summary>
    public static IEnumerable<string> Under(string root)
    {
        var folders = new Stack<string>([root]);
        while (folders.TryPop(out var folder))
        {
            yield return folder;
            foreach (var child in ChildrenOf(folder).Where(IsNoLink).OrderDescending(StringComparer.Ordinal))
                folders.Push(child);
        }
    }

    /// <summary>The names of the files in a folder.</summary>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.FileUnreadable"/>: it cannot be listed.</exception>
    public static List<string> NamesIn(string folder) =>
        [.. List(folder, Directory.EnumerateFiles).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    // What cannot be listed shows when its names are asked for.
    private static List<string> ChildrenOf(string folder)
    {
        try
        {
            return List(folder, Directory.EnumerateDirectories);
        }
        catch (VideoDigesterException)
        {
            return [];
        }
    }

    private static bool IsNoLink(string folder) => !new DirectoryInfo(folder).Attributes.HasFlag(FileAttributes.ReparsePoint);

    private static List<string> List(string folder, Func<string, string, EnumerationOptions, IEnumerable<string>> enumerate)
    {
        try
        {
            return [.. enumerate(folder, "*", Everything)];
        }
        catch (DirectoryNotFoundException)
        {
            // Removed since it was listed: there is nothing in it any more.
            return [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new VideoDigesterException(ErrorCode.FileUnreadable, $"The folder '{folder}' cannot be listed: {exception.Message}", exception);
        }
    }
}
