using VideoDigester.Transcripts;
using VideoDigester.YtDlp;

namespace VideoDigester.Library;

/// <summary>
/// Finds metadata files and, by name, the captions that belong to each: <c>NAME.info.json</c> with <c>NAME.LANGUAGE.EXT</c> or <c>NAME.EXT</c>.
/// A folder is listed once, so the cost is linear in its files; only one folder's names are in memory at a time.
/// </summary>
internal static class VideoFileScanner
{
    private const string InfoSuffix = ".info.json";

    public static IEnumerable<VideoFiles> Scan(string path)
    {
        if (Directory.Exists(path))
            return ScanFolder(Path.GetFullPath(path));
        if (File.Exists(path))
            return [ScanFile(Path.GetFullPath(path))];
        throw new VideoDigesterException(ErrorCode.FileNotFound, $"There is no file or folder '{path}'.");
    }

    // A folder that cannot be listed is an item that failed: the others have nothing to do with it.
    private static IEnumerable<VideoFiles> ScanFolder(string root) => FolderTree.Walk(root).SelectMany(listing =>
        listing.Failure is { } failure ? [new VideoFiles(listing.Path, [], failure)] : Group(listing.Names, listing.Path));

    private static VideoFiles ScanFile(string infoPath)
    {
        var folder = Path.GetDirectoryName(infoPath)!;
        var infoName = Path.GetFileName(infoPath);
        var stem = Stem(infoName);
        var names = FolderTree.List(folder).Names
            .Where(name => name == infoName || name.StartsWith(stem + ".", StringComparison.Ordinal))
            .ToList();

        // The folder may be one that can be entered but not listed: the file is there all the same.
        return Group(names, folder, infoName).FirstOrDefault(files => files.InfoPath == infoPath) ?? new VideoFiles(infoPath, []);
    }

    private static IEnumerable<VideoFiles> Group(IReadOnlyList<string> names, string folder, string? namedInfo = null)
    {
        var infos = names
            .Where(name => name == namedInfo || name.EndsWith(InfoSuffix, StringComparison.OrdinalIgnoreCase))
            .Select(name => (Name: name, Stem: Stem(name)))
            .ToList();
        var captions = CaptionsByStem(names, infos.Select(info => info.Stem).ToHashSet(StringComparer.Ordinal), folder);
        foreach (var (name, stem) in infos)
            yield return new VideoFiles(Path.Combine(folder, name), captions.GetValueOrDefault(stem) ?? []);
    }

    private static Dictionary<string, List<CaptionFile>> CaptionsByStem(IReadOnlyList<string> names, HashSet<string> stems, string folder)
    {
        var found = new Dictionary<string, List<CaptionFile>>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (CaptionFormats.FromExtension(Path.GetExtension(name)) is not { } format)
                continue;
            var rest = Path.GetFileNameWithoutExtension(name);
            var dot = rest.LastIndexOf('.');
            // The longer name wins: "a.en.vtt" belongs to "a.en.info.json" where that exists, else to "a.info.json".
            var (stem, language) = stems.Contains(rest) ? (rest, null)
                : dot > 0 && stems.Contains(rest[..dot]) ? (rest[..dot], rest[(dot + 1)..])
                : (null, (string?)null);
            if (stem is null)
                continue;
            if (!found.TryGetValue(stem, out var list))
                found[stem] = list = [];
            list.Add(new CaptionFile(Path.Combine(folder, name), language, format));
        }

        return found;
    }

    private static string Stem(string infoName) => infoName.EndsWith(InfoSuffix, StringComparison.OrdinalIgnoreCase)
        ? infoName[..^InfoSuffix.Length]
        : Path.GetFileNameWithoutExtension(infoName);
}
