namespace VideoDigester.YtDlp;

/// <summary>
/// Walks folders of any depth, in ordinal order, so that two runs do the same things in the same order, and with one folder's names in memory at
/// a time. A folder that cannot be listed does not end the walk.
/// </summary>
internal static class FolderTree
{
    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = false, IgnoreInaccessible = false, AttributesToSkip = FileAttributes.None };

    /// <summary>The folder and all below it.</summary>
    public static IEnumerable<FolderListing> Walk(string root)
    {
        var folders = new Stack<string>([root]);
        while (folders.TryPop(out var folder))
        {
            var listing = List(folder);
            yield return listing;
            foreach (var child in listing.Folders.Reverse())
                folders.Push(child);
        }
    }

    /// <summary>One folder.</summary>
    public static FolderListing List(string folder)
    {
        try
        {
            return new FolderListing(
                folder,
                [.. Directory.EnumerateFiles(folder, "*", Everything).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)],
                [.. Directory.EnumerateDirectories(folder, "*", Everything).Where(IsNoLink).Order(StringComparer.Ordinal)],
                null);
        }
        catch (DirectoryNotFoundException)
        {
            // Removed since it was named: there is nothing in it any more.
            return new FolderListing(folder, [], [], null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new FolderListing(folder, [], [], new Failure(ErrorCode.FileUnreadable, $"The folder '{folder}' cannot be listed: {exception.Message}"));
        }
    }

    private static bool IsNoLink(string folder) => !new DirectoryInfo(folder).Attributes.HasFlag(FileAttributes.ReparsePoint);
}
