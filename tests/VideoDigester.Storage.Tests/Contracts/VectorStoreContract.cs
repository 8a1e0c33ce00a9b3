using LinqToDB.Data;
using VideoDigester.Storage.Search;
using VideoDigester.Storage.Tests.Engines;

namespace VideoDigester.Storage.Tests.Contracts;

public abstract class VectorStoreContract : StorageContract
{
    private static readonly EmbeddingModel Model = new("small-1") { Provider = "tests" };

    private VectorStore Store => new(Library.Database, Library.Time);

    [SkippableFact]
    public async Task A_model_is_added_once_for_each_number_of_dimensions()
    {
        Assert.Null(await Store.Models.FindAsync(Model, 3, CancellationToken.None));
        Assert.Null(await Store.Models.FindLatestAsync(Model, CancellationToken.None));

        var three = await AddModelAsync(3);

        Assert.Equal(three, await AddModelAsync(3));
        Assert.Equal(three, await Store.Models.FindAsync(Model, 3, CancellationToken.None));
        var four = await AddModelAsync(4);
        Assert.Equal(new VectorModel(four, 4), await Store.Models.FindLatestAsync(Model, CancellationToken.None));
        Assert.Null(await Store.Models.FindLatestAsync(Model with { Provider = "others" }, CancellationToken.None));
    }

    [SkippableFact]
    public async Task Hosts_that_add_a_model_at_once_add_it_once()
    {
        var stores = Enumerable.Range(0, 4).Select(_ => OpenHost()).Select(host => new VectorStore(host.Database, host.Time)).ToList();

        var ids = await Task.WhenAll(Enumerable.Range(0, 16).Select(at => Task.Run(() => stores[at % 4].Models.FindOrAddAsync(Model, 3, CancellationToken.None))));

        Assert.Single(ids.Distinct());
    }

    [SkippableFact]
    public async Task Passages_without_a_vector_come_with_their_words_in_order_and_in_pages()
    {
        await AddPassagesAsync("one", 11, (0, 1), (2, 2));
        await AddPassagesAsync("two", 21, (1, 2));
        var model = await AddModelAsync(3);

        var first = await Store.ReadPendingAsync(model, after: 0, count: 2, CancellationToken.None);
        var second = await Store.ReadPendingAsync(model, after: first[^1].Passage.Id, count: 2, CancellationToken.None);

        Assert.Equal([11L, 12L], first.Select(pending => pending.Passage.Id));
        Assert.Equal(["Words 0 of 0, it's so", "Words 1 of 0, it's so"], first[0].Segments.Select(segment => segment.Text));
        Assert.Equal((2, 2, 0, 5), (first[1].Passage.FirstSegment, first[1].Passage.LastSegment, first[1].Passage.FromOffset, first[1].Passage.Length));
        Assert.Equal([21L], second.Select(pending => pending.Passage.Id));
        Assert.Empty(await Store.ReadPendingAsync(model, after: 21, count: 2, CancellationToken.None));
        Assert.Equal(3, (await Store.ReadPendingAsync(modelId: null, after: 0, count: 10, CancellationToken.None)).Count);
    }

    [SkippableFact]
    public async Task Vectors_come_back_whole_and_their_passages_are_pending_no_more()
    {
        var passages = await AddPassagesAsync("one", 11, (0, 0), (1, 1), (2, 2));
        var model = await AddModelAsync(3);

        Assert.Equal(2, await Store.SaveAsync(model, [(passages[0], [1, 2, 255]), (passages[2], [])], CancellationToken.None));

        Assert.Equal([12L], (await PendingAsync(model)).Select(passage => passage.Id));
        var stored = await Store.ReadAsync(model, after: 0, count: 10, CancellationToken.None);
        Assert.Equal([11L, 13L], stored.Select(entry => entry.Place.PassageId));
        Assert.All(stored, entry => Assert.Equal(passages[0].TranscriptId, entry.Place.TranscriptId));
        Assert.Equal([1, 2, 255], stored[0].Vector);
        Assert.Empty(stored[1].Vector);
        Assert.Equal([13L], (await Store.ReadAsync(model, after: 11, count: 10, CancellationToken.None)).Select(entry => entry.Place.PassageId));
        Assert.Equal([11L], (await Store.ReadAsync(model, after: 0, count: 1, CancellationToken.None)).Select(entry => entry.Place.PassageId));
        Assert.Equal([13L], (await Store.ReadAsync(model, [12, 13, 99], CancellationToken.None)).Select(entry => entry.Place.PassageId));
    }

    [SkippableFact]
    public async Task Vectors_are_counted_and_looked_up()
    {
        var passages = await AddPassagesAsync("one", 11, (0, 0), (1, 1), (2, 2));
        var model = await AddModelAsync(3);
        Assert.Equal(default, await Store.CountAsync(model, long.MaxValue, CancellationToken.None));
        await SaveAsync(model, passages);

        Assert.Equal(new VectorCensus(3, 36), await Store.CountAsync(model, long.MaxValue, CancellationToken.None));
        Assert.Equal(new VectorCensus(2, 23), await Store.CountAsync(model, through: 12, CancellationToken.None));
        var place = new PassagePlace(12, passages[0].TranscriptId);
        Assert.Equal([place], await Store.FindPlacesAsync(model, [12, 99], CancellationToken.None));
        Assert.Equal([place], await Store.ReadPlacesAsync(model, after: 11, through: 12, count: 10, CancellationToken.None));
    }

    [SkippableFact]
    public async Task A_passage_that_is_gone_by_now_is_no_error()
    {
        var passages = await AddPassagesAsync("one", 11, (0, 0), (1, 1));
        var model = await AddModelAsync(3);
        await RemovePassageAsync(11);

        Assert.Equal(1, await SaveAsync(model, passages));

        Assert.Equal(new VectorCensus(1, 12), await Store.CountAsync(model, long.MaxValue, CancellationToken.None));
    }

    [SkippableFact]
    public async Task A_passage_whose_key_another_one_has_by_now_does_not_get_its_vector()
    {
        var passages = await AddPassagesAsync("one", 11, (0, 0));
        var model = await AddModelAsync(3);
        await RemovePassageAsync(11);
        await AddPassagesAsync("two", 11, (0, 0));

        Assert.Equal(0, await SaveAsync(model, passages));
    }

    [SkippableFact]
    public async Task A_passage_of_a_superseded_transcript_gets_no_vector()
    {
        var passages = await AddPassagesAsync("one", 11, (0, 0));
        var model = await AddModelAsync(3);
        await Library.SaveAsync(Sample.Transcript("one", fetchedAt: Sample.FetchedAt.AddDays(1), variant: 1));

        Assert.Equal(0, await SaveAsync(model, passages));
        Assert.DoesNotContain(await PendingAsync(model), passage => passage.Id == 11);
    }

    [SkippableFact]
    public async Task Hosts_that_embed_the_same_passages_at_once_keep_one_vector_each()
    {
        var passages = await AddPassagesAsync("one", 11, (0, 0), (1, 1), (2, 2));
        var model = await AddModelAsync(3);
        var stores = Enumerable.Range(0, 4).Select(_ => OpenHost()).Select(host => new VectorStore(host.Database, host.Time)).ToList();

        var kept = await Task.WhenAll(Enumerable.Range(0, 16).Select(at => Task.Run(() =>
            stores[at % 4].SaveAsync(model, [.. (at % 2 == 0 ? passages : passages.Reverse()).Select(passage => (passage, new byte[] { (byte)at }))], CancellationToken.None))));

        Assert.Equal(3, kept.Sum());
        Assert.Single((await Store.ReadAsync(model, 0, 10, CancellationToken.None)).Select(entry => entry.Vector[0]).Distinct());
    }

    [SkippableFact]
    public async Task Passages_that_go_while_vectors_are_kept_leave_neither_errors_nor_vectors()
    {
        var passages = await AddPassagesAsync("one", 1_000, [.. Enumerable.Repeat((0, 0), 60)]);
        var model = await AddModelAsync(3);
        var host = OpenHost();

        await Task.WhenAll(
            Task.Run(async () =>
            {
                foreach (var passage in passages)
                    await RemovePassageAsync(passage.Id, host);
            }),
            Task.Run(async () =>
            {
                foreach (var some in passages.Reverse().Chunk(5))
                    await SaveAsync(model, some);
            }));

        Assert.Equal(default, await Store.CountAsync(model, long.MaxValue, CancellationToken.None));
    }

    [SkippableFact]
    public async Task Vectors_go_with_their_video()
    {
        var passages = await AddPassagesAsync("one", 11, (0, 0));
        var model = await AddModelAsync(3);
        await SaveAsync(model, passages);

        await Library.RemoveAsync(Sample.Id("one"));

        Assert.Equal(default, await Store.CountAsync(model, long.MaxValue, CancellationToken.None));
    }

    private Task<long> AddModelAsync(int dimensions) => Store.Models.FindOrAddAsync(Model, dimensions, CancellationToken.None);

    private Task<int> SaveAsync(long model, IReadOnlyList<VectorPassage> passages) =>
        Store.SaveAsync(model, [.. passages.Select(passage => (passage, new byte[] { 1 }))], CancellationToken.None);

    private async Task<IReadOnlyList<VectorPassage>> PendingAsync(long model) =>
        [.. (await Store.ReadPendingAsync(model, 0, 1_000, CancellationToken.None)).Select(pending => pending.Passage)];

    /// <summary>Adds a video with a transcript, and passages of the test's own instead of those that it has.</summary>
    private async Task<IReadOnlyList<VectorPassage>> AddPassagesAsync(string key, long firstId, params (int First, int Last)[] segments)
    {
        await Library.SaveAsync(Sample.Bare(key));
        await Library.SaveAsync(Sample.Transcript(key));
        var passages = SchemaTable("transcript_passages");
        await Library.Database.WriteAsync(
            async connection =>
            {
                var transcript = await connection.ExecuteAsync<long>($"SELECT max(id) FROM {SchemaTable("transcripts")}");
                await connection.ExecuteAsync($"DELETE FROM {passages} WHERE transcript_id = {transcript}");
                for (var at = 0; at < segments.Length; at++)
                {
                    var values = $"{firstId + at}, {transcript}, {segments[at].First}, {segments[at].Last}, 0, 5";
                    await connection.ExecuteAsync(Library.Dialect.Engine == DatabaseEngine.Sqlite
                        ? $"INSERT INTO {passages} (id, transcript_id, first_segment, last_segment, from_offset, length, signature) VALUES ({values}, x'')"
                        : $"INSERT INTO {passages} (id, transcript_id, first_segment, last_segment, from_offset, length, signature, terms) VALUES ({values}, '', '')");
                }

                return true;
            },
            CancellationToken.None);
        var all = await Store.ReadPendingAsync(modelId: null, firstId - 1, segments.Length, CancellationToken.None);
        return [.. all.Select(pending => pending.Passage)];
    }

    private Task<int> RemovePassageAsync(long id, TestLibrary? host = null) =>
        (host ?? Library).Database.WriteAsync(connection => connection.ExecuteAsync($"DELETE FROM {SchemaTable("transcript_passages")} WHERE id = {id}"), CancellationToken.None);

    private string SchemaTable(string name) => SchemaCatalog.Quote(Library.Dialect, name);
}
