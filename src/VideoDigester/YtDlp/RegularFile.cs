namespace VideoDigester.YtDlp;

/// <summary>
/// Opens what holds bytes. A named pipe waits for its writer as soon as it is opened and a device may never end; both show a length of zero,
/// so what shows that is read as an empty file and never opened.
/// </summary>
internal static class RegularFile
{
    public static Stream OpenRead(string path, FileShare share, FileOptions options)
    {
        var file = new FileInfo(path);
        // The length of a link is that of its own text.
        if (file.ResolveLinkTarget(returnFinalTarget: true) is { } target)
            file = new FileInfo(target.FullName);
        return file.Length == 0
            ? Stream.Null
            // No FileStream buffer: the parsers read in large blocks of their own.
            : new FileStream(path, FileMode.Open, FileAccess.Read, share, bufferSize: 0, options);
    }
}
