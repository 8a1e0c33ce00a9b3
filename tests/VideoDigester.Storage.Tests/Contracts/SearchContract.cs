using LinqToDB;
using LinqToDB.Async;
using LinqToDB.Data;
using VideoDigester.Storage.Rows;
using VideoDigester.Storage.Tests.Engines;

namespace VideoDigester.Storage.Tests.Contracts;

/// <summary>What the contracts of the index need.</summary>
public abstract class SearchContract : StorageContract
{
    private protected static readonly DateTimeOffset Later = Sample.FetchedAt.AddDays(3);

    private protected async Task SaveAsync(string key, string[] cues, string language = "en")
    {
        await Library.SaveAsync(Sample.Bare(key));
        await Library.SaveAsync(Sample.Captions(key, cues, language));
    }

    private protected Task<Digest> DigestAsync(string key, Transcript captions, string overview, bool supersede = false) => Library.Digests.SaveAsync(
        Sample.Digest(key, captions, Library.Time.GetUtcNow()) with { Overview = overview }, Sample.Identity(key), supersede, Library.Attempt, CancellationToken.None);

    /// <summary>The passages in a row each, to be compared.</summary>
    private protected Task<List<string>> PassagesAsync(bool withKeys = false) => Library.Database.ReadAsync(
        async connection =>
        {
            var spoken = await connection.TranscriptPassages.OrderBy(row => row.TranscriptId).ThenBy(row => row.Id).ToListAsync();
            var written = await connection.TextPassages.ToListAsync();
            return (List<string>)
            [
                .. spoken.Select(row => $"{(withKeys ? row.Id : 0)} {row.TranscriptId} {row.FirstSegment} {row.LastSegment} {row.FromOffset} {row.Length} {Convert.ToHexString(row.Signature)}"),
                .. written.Select(row => $"{(withKeys ? row.Id : 0)} {row.VideoId} {row.DigestId} {row.Kind} {row.Position} {row.FromOffset} {row.Length} {Convert.ToHexString(row.Signature)}").Order(StringComparer.Ordinal),
            ];
        },
        CancellationToken.None);

    /// <summary>Only current texts have passages, and each passage has its terms.</summary>
    private protected async Task RequireInStepAsync()
    {
        var counts = await CountIndexAsync();
        Assert.Equal(counts["transcript_passages"], counts["transcript terms"]);
        Assert.Equal(counts["text_passages"], counts["text terms"]);
        Assert.Equal((0, 0, 0), await Library.Database.ReadAsync(
            async connection => (
                await connection.TranscriptPassages.CountAsync(row => connection.Transcripts.Any(transcript => transcript.Id == row.TranscriptId && (transcript.SupersededAt != null || transcript.IndexedAt == null))),
                await connection.TextPassages.CountAsync(row => connection.Digests.Any(digest => digest.Id == row.DigestId && (digest.SupersededAt != null || digest.IndexedAt == null))),
                await connection.TextPassages.CountAsync(row => row.DigestId == null && connection.Videos.Any(video => video.Id == row.VideoId && video.IndexedAt == null))),
            CancellationToken.None));
    }

    private protected Task<SortedDictionary<string, long>> CountIndexAsync() => Library.Database.ReadAsync(
        async connection => new SortedDictionary<string, long>(StringComparer.Ordinal)
        {
            ["transcript_passages"] = await connection.TranscriptPassages.CountAsync(),
            ["text_passages"] = await connection.TextPassages.CountAsync(),
            ["passage_vectors"] = await connection.PassageVectors.CountAsync(),
            ["transcript terms"] = await CountTermsAsync(connection, "transcript_passage"),
            ["text terms"] = await CountTermsAsync(connection, "text_passage"),
        },
        CancellationToken.None);

    private async Task<long> CountTermsAsync(LibraryConnection connection, string table) => await connection.ExecuteAsync<long>(
        Library.Dialect.Engine == DatabaseEngine.Sqlite ? $"SELECT count(*) FROM {table}_terms" : $"SELECT count(terms) FROM {SchemaCatalog.Quote(Library.Dialect, table + "s")}");

    private protected static async Task<bool> AddVectorsAsync(LibraryConnection connection)
    {
        var model = new EmbeddingModelRow { Provider = "local", Model = "small", Dimensions = 2, AddedAt = Timestamp.From(TestLibrary.Start) };
        model.Id = await connection.InsertWithInt64IdentityAsync(model);
        foreach (var id in await connection.TranscriptPassages.Select(row => row.Id).ToListAsync())
            await connection.InsertAsync(new PassageVectorRow { ModelId = model.Id, PassageId = id, Vector = [1, 2] });
        return true;
    }
}
