using VideoDigester.YtDlp;
using VideoDigester.YtDlp.Analysis;
using VideoDigester.YtDlp.Json;

namespace VideoDigester;

/// <summary>
/// Tells what yt-dlp's records in a folder really hold, field by field: how often each is there, null, of which type and in which range.
/// Files are streamed one after the other; memory depends on the number of different fields only. Safe for concurrent use.
/// </summary>
public static class YtDlpFieldAnalyzer
{
    /// <summary>Reads every <c>*.json</c> of a folder of any depth, thus every <c>.info.json</c>; or one file of any name.</summary>
    /// <param name="path">The folder or file. A file holds one JSON object: a video or a playlist.</param>
    /// <param name="progress">Told the number of files after each one; null for nobody.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>What was found; files that cannot be read are listed in it, not thrown.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.FileNotFound"/>: there is no such folder or file.</exception>
    public static async Task<YtDlpFieldAnalysis> AnalyzeAsync(string path, IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var total = new FieldTallies();
        var unreadable = new List<YtDlpUnreadableFile>();
        var (seen, records) = (0, 0);
        IEnumerable<string> files = Directory.Exists(path) ? FilesUnder(path, unreadable)
            : File.Exists(path) ? [path]
            : throw new VideoDigesterException(ErrorCode.FileNotFound, $"There is no file or folder '{path}'.");
        foreach (var file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                total.Add(await ReadAsync(file, cancellationToken).ConfigureAwait(false));
                records++;
            }
            catch (VideoDigesterException failed)
            {
                unreadable.Add(new YtDlpUnreadableFile(file, failed.Failure));
            }
            catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
            {
                unreadable.Add(new YtDlpUnreadableFile(file, new Failure(ErrorCode.FileUnreadable, failed.Message)));
            }

            seen++;
            progress?.Report(seen);
        }

        return new YtDlpFieldAnalysis
        {
            Records = records,
            Fields = total.ToReports(),
            Unreadable = [.. unreadable.OrderBy(file => file.Path, StringComparer.Ordinal)],
        };
    }

    private static IEnumerable<string> FilesUnder(string root, List<YtDlpUnreadableFile> unreadable)
    {
        foreach (var listing in FolderTree.Walk(root))
        {
            if (listing.Failure is { } failure)
                unreadable.Add(new YtDlpUnreadableFile(listing.Path, failure));
            foreach (var name in listing.Names.Where(name => name.EndsWith(".json", StringComparison.OrdinalIgnoreCase)))
                yield return Path.Combine(listing.Path, name);
        }
    }

    private static async Task<FieldTallies> ReadAsync(string file, CancellationToken cancellationToken)
    {
        var stream = RegularFile.OpenRead(file, FileShare.ReadWrite | FileShare.Delete, FileOptions.Asynchronous | FileOptions.SequentialScan);
        await using (stream.ConfigureAwait(false))
        {
            var visitor = await JsonDocumentSource.ReadAsync(stream, () => new FieldVisitor(), cancellationToken).ConfigureAwait(false);
            return visitor.Fields;
        }
    }
}
