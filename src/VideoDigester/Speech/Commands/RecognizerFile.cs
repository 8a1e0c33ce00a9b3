using VideoDigester.Processes;

namespace VideoDigester.Speech.Commands;

/// <summary>The transcript among the files that a recogniser wrote.</summary>
internal static class RecognizerFile
{
    private static readonly (string Extension, SpeechOutputFormat Format)[] RichestFirst =
        [(".json", SpeechOutputFormat.Json), (".vtt", SpeechOutputFormat.Vtt), (".srt", SpeechOutputFormat.Srt)];

    /// <summary>The file and its format, or null where there is none.</summary>
    /// <param name="folder">Where the recogniser wrote to, at any depth.</param>
    /// <param name="wanted">The format that it writes: a file of another extension will do where there is only one. Null for what the extensions say.</param>
    public static (string Path, SpeechOutputFormat Format)? Find(string folder, SpeechOutputFormat? wanted)
    {
        var files = new DirectoryInfo(folder).EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
            .Select(file => file.FullName).Where(PlainFile.Is).Order(StringComparer.Ordinal).ToList();
        foreach (var (extension, format) in RichestFirst.Where(one => wanted is null || wanted == one.Format))
            if (files.Find(file => file.EndsWith(extension, StringComparison.OrdinalIgnoreCase)) is { } found)
                return (found, format);
        return wanted is { } declared && files is [var only] ? (only, declared) : null;
    }

    /// <summary>Reads a file that was found. Blocks where somebody exchanges it for a pipe meanwhile.</summary>
    /// <returns>What it holds, or null where that is more than is read.</returns>
    public static byte[]? Read(string path, long maxBytes)
    {
        // What shows no length is not opened: elsewhere than on Linux it may be a pipe.
        if (new FileInfo(path).Length is var length && length is 0 || length > maxBytes)
            return length == 0 ? [] : null;
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        var bytes = new byte[length];
        // What is written to it from now on is not waited for.
        return bytes[..file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
    }
}
