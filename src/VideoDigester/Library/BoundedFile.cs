namespace VideoDigester.Library;

/// <summary>Opens files for one reading pass and refuses those over a limit before a byte is read.</summary>
internal static class BoundedFile
{
    public static FileStream OpenRead(string path, long maxBytes)
    {
        // No FileStream buffer: the parsers read in large blocks of their own.
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan);
        if (stream.Length <= maxBytes)
            return stream;
        var length = stream.Length;
        stream.Dispose();
        throw new VideoDigesterException(ErrorCode.TooLarge, $"'{path}' has {length} bytes; the limit is {maxBytes}.");
    }
}
