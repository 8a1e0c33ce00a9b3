namespace VideoDigester.Speech.Commands;

/// <summary>Finds the transcript among the files that a recogniser wrote.</summary>
internal static class RecognizerFile
{
    private static readonly (string Extension, SpeechOutputFormat Format)[] RichestFirst =
        [(".json", SpeechOutputFormat.Json), (".vtt", SpeechOutputFormat.Vtt), (".srt", SpeechOutputFormat.Srt)];

    /// <summary>The file and its format, or null where there is none.</summary>
    /// <param name="folder">Where the recogniser wrote to, at any depth.</param>
    /// <param name="wanted">The format that it writes: a file of another extension will do where there is only one. Null for what the extensions say.</param>
    public static (string Path, SpeechOutputFormat Format)? Find(string folder, SpeechOutputFormat? wanted)
    {
        // Links are no transcripts: they can lead to any file that the host may read.
        var files = new DirectoryInfo(folder).EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
            .Select(file => file.FullName).Order(StringComparer.Ordinal).ToList();
        foreach (var (extension, format) in RichestFirst.Where(one => wanted is null || wanted == one.Format))
            if (files.Find(file => file.EndsWith(extension, StringComparison.OrdinalIgnoreCase)) is { } found)
                return (found, format);
        return wanted is { } declared && files is [var only] ? (only, declared) : null;
    }
}
