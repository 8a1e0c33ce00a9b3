using System.Linq.Expressions;
using LinqToDB;
using LinqToDB.Async;
using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage.Search;

/// <summary>Keeps the vectors of passages, a set for each model, and says which passages have none.</summary>
internal sealed class VectorStore(LibraryDatabase database, TimeProvider time)
{
    /// <summary>The models.</summary>
    public VectorModelDirectory Models { get; } = new(database, time);

    /// <summary>Reads passages of current transcripts without a vector of a model, by their keys, with their words.</summary>
    /// <param name="modelId">The model; null for one that has no vectors yet.</param>
    /// <param name="after">Only passages with a greater key.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public Task<IReadOnlyList<VectorPassageText>> ReadPendingAsync(long? modelId, long after, int count, CancellationToken cancellationToken) =>
        database.ReadAsync(
            async connection =>
            {
                var passages = await Pending(connection, modelId ?? 0, after).OrderBy(passage => passage.Id).Take(count).ToListAsync(cancellationToken).ConfigureAwait(false);
                return await WithSegmentsAsync(connection, passages, cancellationToken).ConfigureAwait(false);
            },
            cancellationToken);

    /// <summary>Keeps vectors in one transaction. A passage that is gone or another one by now, or that has a vector by now, is passed over.</summary>
    /// <returns>How many were kept.</returns>
    public Task<int> SaveAsync(long modelId, IReadOnlyList<(VectorPassage Passage, byte[] Vector)> vectors, CancellationToken cancellationToken)
    {
        var ids = vectors.Select(vector => vector.Passage.Id).ToList();
        return database.WriteAsync(
            async connection =>
            {
                // Locked in the order of their keys: no passage goes before its vector is there, and of two hosts with the same passages the second one finds the vectors of the first.
                await database.Dialect.Locked(connection.TranscriptPassages.Where(passage => ids.Contains(passage.Id)).OrderBy(passage => passage.Id))
                    .Select(passage => passage.Id).ToListAsync(cancellationToken).ConfigureAwait(false);
                var current = await Current(connection).Where(passage => ids.Contains(passage.Id)).ToListAsync(cancellationToken).ConfigureAwait(false);
                var known = await connection.PassageVectors.Where(row => row.ModelId == modelId && ids.Contains(row.PassageId))
                    .Select(row => row.PassageId).ToListAsync(cancellationToken).ConfigureAwait(false);
                var rows = vectors.Where(vector => current.Contains(vector.Passage) && !known.Contains(vector.Passage.Id))
                    .Select(vector => new PassageVectorRow { ModelId = modelId, PassageId = vector.Passage.Id, Vector = vector.Vector }).ToList();
                await database.Dialect.WriteAsync(connection, rows, cancellationToken).ConfigureAwait(false);
                return rows.Count;
            },
            cancellationToken);
    }

    /// <summary>Reads vectors of a model by the keys of their passages.</summary>
    /// <param name="modelId">The model.</param>
    /// <param name="after">Only those of passages with a greater key.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public Task<List<VectorEntry>> ReadAsync(long modelId, long after, int count, CancellationToken cancellationToken) =>
        ReadAsync(modelId, row => row.PassageId > after, count, cancellationToken);

    /// <summary>Reads the vectors of some passages, as far as there are any.</summary>
    public Task<List<VectorEntry>> ReadAsync(long modelId, IReadOnlyCollection<long> passageIds, CancellationToken cancellationToken) =>
        ReadAsync(modelId, row => passageIds.Contains(row.PassageId), passageIds.Count, cancellationToken);

    /// <summary>Reads whose vectors a model has, of passages up to a key, in the order of their keys.</summary>
    public Task<List<PassagePlace>> ReadPlacesAsync(long modelId, long after, long through, int count, CancellationToken cancellationToken) =>
        database.QueryAsync(
            connection => Places(connection, modelId).Where(place => place.PassageId > after && place.PassageId <= through)
                .OrderBy(place => place.PassageId).Take(count).ToListAsync(cancellationToken),
            cancellationToken);

    /// <summary>Which of some vectors are still there.</summary>
    public Task<List<PassagePlace>> FindPlacesAsync(long modelId, IReadOnlyCollection<long> passageIds, CancellationToken cancellationToken) =>
        database.QueryAsync(connection => Places(connection, modelId).Where(place => passageIds.Contains(place.PassageId)).ToListAsync(cancellationToken), cancellationToken);

    /// <summary>Counts the vectors of a model, of passages up to a key.</summary>
    public Task<VectorCensus> CountAsync(long modelId, long through, CancellationToken cancellationToken) =>
        database.QueryAsync(
            async connection => await connection.PassageVectors.Where(row => row.ModelId == modelId && row.PassageId <= through)
                .GroupBy(_ => 1).Select(rows => new VectorCensus(rows.LongCount(), rows.Sum(row => row.PassageId)))
                .SoleOrDefaultAsync(cancellationToken).ConfigureAwait(false),
            cancellationToken);

    private Task<List<VectorEntry>> ReadAsync(long modelId, Expression<Func<PassageVectorRow, bool>> which, int count, CancellationToken cancellationToken) =>
        database.QueryAsync(
            connection =>
                (from row in connection.PassageVectors.Where(row => row.ModelId == modelId).Where(which)
                 from passage in connection.TranscriptPassages.InnerJoin(passage => passage.Id == row.PassageId)
                 orderby row.PassageId
                 select new VectorEntry(new PassagePlace(row.PassageId, passage.TranscriptId), row.Vector)).Take(count).ToListAsync(cancellationToken),
            cancellationToken);

    private static IQueryable<PassagePlace> Places(LibraryConnection connection, long modelId) =>
        from row in connection.PassageVectors.Where(row => row.ModelId == modelId)
        from passage in connection.TranscriptPassages.InnerJoin(passage => passage.Id == row.PassageId)
        select new PassagePlace(row.PassageId, passage.TranscriptId);

    private static IQueryable<VectorPassage> Pending(LibraryConnection connection, long modelId, long after) =>
        from passage in Current(connection)
        where passage.Id > after && !connection.PassageVectors.Any(row => row.ModelId == modelId && row.PassageId == passage.Id)
        select passage;

    private static IQueryable<VectorPassage> Current(LibraryConnection connection) =>
        from passage in connection.TranscriptPassages
        from transcript in connection.Transcripts.InnerJoin(transcript => transcript.Id == passage.TranscriptId && transcript.SupersededAt == null)
        select new VectorPassage(passage.Id, passage.TranscriptId, transcript.ContentHash, passage.FirstSegment, passage.LastSegment, passage.FromOffset, passage.Length);

    private static async Task<IReadOnlyList<VectorPassageText>> WithSegmentsAsync(LibraryConnection connection, List<VectorPassage> passages, CancellationToken cancellationToken)
    {
        var ids = passages.ConvertAll(passage => passage.Id);
        var rows =
            from passage in connection.TranscriptPassages.Where(passage => ids.Contains(passage.Id))
            from segment in connection.Segments.InnerJoin(segment =>
                segment.TranscriptId == passage.TranscriptId && segment.Position >= passage.FirstSegment && segment.Position <= passage.LastSegment)
            orderby passage.Id, segment.Position
            select new { passage.Id, segment.StartMs, segment.EndMs, segment.Text, segment.Speaker };
        var segments = (await rows.ToListAsync(cancellationToken).ConfigureAwait(false))
            .ToLookup(row => row.Id, row => new TranscriptSegment(Duration.Of(row.StartMs), Duration.Of(row.EndMs), row.Text, row.Speaker));
        return passages.ConvertAll(passage => new VectorPassageText(passage, [.. segments[passage.Id]]));
    }
}
