using VideoDigester.YtDlp;

namespace VideoDigester.Library;

/// <summary>Opens files for one reading pass and refuses those over a limit before a byte is read.</summary>
internal static class BoundedFile
{
    public static Stream OpenRead(string path, long maxBytes)
    {
        var stream = RegularFile.OpenRead(path, FileShare.ReadWrite | FileShare.Delete, FileOptions.SequentialScan);
        if (stream.Length <= maxBytes)
            return stream;
        var length = stream.Length;
        stream.Dispose();
        throw new VideoDigesterException(ErrorCode.TooLarge, $"'{path}' has {length} bytes; the limit is {maxBytes}.");
    }
}
