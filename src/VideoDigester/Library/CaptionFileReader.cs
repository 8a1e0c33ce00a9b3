using System.Buffers;
using VideoDigester.Storage;
using VideoDigester.Text;
using VideoDigester.Transcripts;
using VideoDigester.YtDlp;

namespace VideoDigester.Library;

/// <summary>
/// Reads the caption files of one video. Of several files that say the same in several formats, the first of
/// <see cref="CaptionFormats.RichestFirst"/> that can be read counts; a video has at most one transcript a language and source.
/// </summary>
internal sealed class CaptionFileReader(IngestOptions options, TimeProvider time)
{
    public async Task<IReadOnlyList<ReadCaptions>> ReadAsync(
        IReadOnlyList<CaptionFile> files, YtDlpRecord record, IReadOnlyList<string> languages, CancellationToken cancellationToken)
    {
        var results = new List<ReadCaptions>();
        var taken = new HashSet<(string Language, TranscriptSourceKind Source)>();
        // "en" before "en-x1y2": the plain track is the one that players show.
        foreach (var track in files.Where(file => IsWanted(file, record, languages)).GroupBy(file => file.LanguageKey).OrderBy(track => track.Key?.Length ?? 0).ThenBy(track => track.Key, StringComparer.Ordinal))
        {
            var read = await ReadTrackAsync(track, record, cancellationToken).ConfigureAwait(false);
            if (read.Transcript is not { } transcript || taken.Add((transcript.Info.Language, transcript.Info.Source)))
                results.Add(read);
        }

        return results;
    }

    private static bool IsWanted(CaptionFile file, YtDlpRecord record, IReadOnlyList<string> languages) =>
        languages.Count == 0
        || (LanguageOf(file, record) ?? record.Metadata.Language) is not { } language
        || languages.Any(wanted => LanguageTag.Matches(wanted, language));

    // YouTube alone names its translations so, and only among the automatic tracks.
    private static string? LanguageOf(CaptionFile file, YtDlpRecord record) =>
        TrackLanguage.FromKey(file.LanguageKey, record.Metadata.Id.Site == "youtube" && !record.Tracks.Uploaded.Contains(file.LanguageKey ?? ""));

    private async Task<ReadCaptions> ReadTrackAsync(IEnumerable<CaptionFile> track, YtDlpRecord record, CancellationToken cancellationToken)
    {
        ReadCaptions? first = null;
        foreach (var file in track.OrderBy(file => CaptionFormats.RankOf(file.Format)))
        {
            var read = await ReadFileAsync(file, record, cancellationToken).ConfigureAwait(false);
            if (read.Transcript is not null)
                return read;
            first ??= read;
        }

        return first!;
    }

    private async Task<ReadCaptions> ReadFileAsync(CaptionFile file, YtDlpRecord record, CancellationToken cancellationToken)
    {
        var attempt = new Attempt(file.Path, time.GetUtcNow());
        try
        {
            var document = await ReadDocumentAsync(file, cancellationToken).ConfigureAwait(false);
            return new ReadCaptions(attempt, ToTranscript(file, document, record), null);
        }
        catch (Exception exception) when (FileFailure.From(exception, file.Path) is { } failure)
        {
            return new ReadCaptions(attempt, null, failure);
        }
    }

    private async Task<CaptionDocument> ReadDocumentAsync(CaptionFile file, CancellationToken cancellationToken)
    {
        var stream = BoundedFile.OpenRead(file.Path, options.MaxCaptionBytes);
        await using (stream.ConfigureAwait(false))
        {
            var length = (int)stream.Length;
            var buffer = ArrayPool<byte>.Shared.Rent(Math.Max(1, length));
            try
            {
                var read = await stream.ReadAtLeastAsync(buffer.AsMemory(0, length), length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
                return CaptionReader.Read(buffer.AsSpan(0, read), file.Format);
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(buffer);
            }
        }
    }

    private Transcript ToTranscript(CaptionFile file, CaptionDocument document, YtDlpRecord record) => new(
        new TranscriptInfo
        {
            VideoId = record.Metadata.Id,
            Language = LanguageOf(file, record) ?? LanguageTag.Normalize(document.Language) ?? record.Metadata.Language ?? LanguageTag.Undetermined,
            Source = SourceOf(file, document, record),
            Format = document.Format,
            SegmentCount = document.Segments.Count,
            WordCount = document.Segments.Sum(segment => WordCounter.Count(segment.Text)),
            ContentHash = TranscriptHash.Compute(document.Segments),
            SourceUrl = file.Path,
            FetchedAt = Moment.NotAfter(time.GetUtcNow(), new DateTimeOffset(File.GetLastWriteTimeUtc(file.Path), TimeSpan.Zero)),
        },
        document.Segments);

    // What the captions show of themselves weighs more than what the metadata offered: where both an uploaded and an automatic
    // track were offered in a language, the file may hold either.
    private static TranscriptSourceKind SourceOf(CaptionFile file, CaptionDocument document, YtDlpRecord record)
    {
        var stated = file.LanguageKey is { } key ? record.Tracks.KindOf(key) : null;
        return document.IsAutomatic && stated is not TranscriptSourceKind.Translated
            ? TranscriptSourceKind.Automatic
            : stated ?? TranscriptSourceKind.Imported;
    }
}
