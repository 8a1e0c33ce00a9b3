using VideoDigester.Search.Vectors;
using VideoDigester.Storage.Search;

namespace VideoDigester.Tests.Search.Vectors;

public sealed class VectorIndexTests
{
    private const int Dimensions = 8;

    private static readonly float[] East = [1, 0];
    private static readonly float[] North = [0, 1];
    private static readonly float[] NorthEast = [1, 1];

    [Fact]
    public async Task The_nearest_come_first_and_of_the_equally_near_the_older()
    {
        await using var library = new VectorLibrary();
        var ids = await library.AddAsync("one", "a", "b", "c", "d");
        var model = await library.SaveAsync(ids, at => at switch { 0 => North, 2 => East, _ => NorthEast });

        var found = await FindAsync(library.Index, model, East, 3);

        Assert.Equal([ids[2], ids[1], ids[3]], found.Select(passage => passage.PassageId));
        Assert.Equal(1f, found[0].Similarity, 3);
        Assert.Equal(Math.Sqrt(0.5), found[1].Similarity, 0.001);
        Assert.Equal(0f, (await FindAsync(library.Index, model, East, 10))[^1].Similarity, 3);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(200)]
    [InlineData(1_000_000)]
    public async Task However_much_memory_there_is_the_answer_is_the_same(int vectorsInMemory)
    {
        await using var library = new VectorLibrary(configure: options => options.MemoryLimit = vectorsInMemory * (Dimensions + 20));
        var (first, second) = (await library.AddAsync("one", Words(150)), await library.AddAsync("two", Words(150)));
        var model = await library.SaveAsync([.. first, .. second], Direction);
        var stored = await library.Store.ReadAsync(model.Id, 0, 1_000, CancellationToken.None);

        for (var seed = 1_000; seed < 1_010; seed++)
        {
            var query = QuantisedVector.Unit(Direction(seed))!;
            var exact = stored.OrderByDescending(entry => QuantisedVector.Similarity(query, entry.Vector)).Select(entry => entry.Place.PassageId).ToList();
            Assert.Equal(exact.Take(10), (await FindAsync(library.Index, model, query, 10)).Select(passage => passage.PassageId));

            var odd = await library.Index.FindAsync(model, query, 10, place => place.PassageId % 2 == 1, CancellationToken.None);
            Assert.Equal(exact.Where(id => id % 2 == 1).Take(10), odd.Select(passage => passage.PassageId));
        }

        var transcript = stored[^1].Place.TranscriptId;
        var ofOne = await library.Index.FindAsync(model, QuantisedVector.Unit(Direction(7))!, 1_000, place => place.TranscriptId == transcript, CancellationToken.None);
        Assert.Equal(second, ofOne.Select(passage => passage.PassageId).Order());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(1_000)]
    public async Task What_is_not_above_the_least_similarity_is_not_found(int vectorsInMemory)
    {
        await using var library = new VectorLibrary(configure: options => options.MemoryLimit = vectorsInMemory * 22);
        var ids = await library.AddAsync("one", "a", "b", "c", "d");
        var model = await library.SaveAsync(ids, at => at switch { 0 => North, 1 => East, 2 => [-1, 0], _ => NorthEast });
        async Task<IEnumerable<long>> AboveAsync(double similarity)
        {
            library.Options.MinSimilarity = similarity;
            return (await FindAsync(library.Index, model, East, 10)).Select(passage => passage.PassageId);
        }

        Assert.Equal([ids[1], ids[3], ids[0], ids[2]], await AboveAsync(-1));
        Assert.Equal([ids[1], ids[3], ids[0]], await AboveAsync(-0.5));
        Assert.Equal([ids[1], ids[3]], await AboveAsync(new EmbeddingOptions().MinSimilarity));
        Assert.Equal([ids[1]], await AboveAsync(0.8));
        Assert.Empty(await library.Index.FindAsync(model, East, 10, place => place.PassageId != ids[1], CancellationToken.None));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(1_000)]
    public async Task What_is_added_is_found_at_once_and_what_is_removed_no_more(int vectorsInMemory)
    {
        await using var library = new VectorLibrary(configure: options => options.MemoryLimit = vectorsInMemory * 22);
        var ids = await library.AddAsync("one", "a", "b", "c");
        var model = await library.SaveAsync(ids, _ => NorthEast);
        Assert.Equal(3, (await FindAsync(library.Index, model, East, 10)).Count);

        var added = await library.AddAsync("two", "d");
        await library.SaveAsync(added, _ => East);
        Assert.Equal(added[0], (await FindAsync(library.Index, model, East, 2))[0].PassageId);

        await library.RemoveAsync(ids[0]);
        await library.RemoveAsync(added[0]);
        Assert.Equal(ids.Skip(1), (await FindAsync(library.Index, model, East, 2)).Select(passage => passage.PassageId));
    }

    [Fact]
    public async Task A_passage_with_the_key_of_a_removed_one_is_not_taken_for_it()
    {
        await using var library = new VectorLibrary();
        var ids = await library.AddAsync("one", "a", "b");
        var model = await library.SaveAsync(ids, _ => East);
        await FindAsync(library.Index, model, East, 10);

        await library.RemoveAsync(ids[1]);
        await library.AddAsync("two", [ids[1]], ["c"]);
        Assert.Equal([ids[0]], (await FindAsync(library.Index, model, East, 10)).Select(passage => passage.PassageId));

        await library.SaveAsync([ids[1]], _ => North);
        library.Index.Invalidate(0);
        var found = await FindAsync(library.Index, model, East, 10);
        Assert.Equal(ids, found.Select(passage => passage.PassageId));
        Assert.Equal(0f, found[1].Similarity, 3);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(1_000)]
    public async Task What_another_host_adds_between_is_found_when_the_next_check_is_due(int vectorsInMemory)
    {
        await using var library = new VectorLibrary(configure: options => options.MemoryLimit = vectorsInMemory * 22);
        var ids = await library.AddAsync("one", "a", "b", "c", "d");
        var model = await library.SaveAsync([ids[1], ids[3]], _ => NorthEast);
        Assert.Equal(2, (await FindAsync(library.Index, model, East, 10)).Count);

        await library.SaveAsync([ids[0]], _ => East);
        library.Time.Advance(library.Options.CheckInterval);
        Assert.Equal([ids[0], ids[1], ids[3]], (await FindAsync(library.Index, model, East, 10)).Select(passage => passage.PassageId));

        await library.SaveAsync([ids[2]], _ => East);
        library.Index.Invalidate(0);
        Assert.Equal([ids[0], ids[2], ids[1], ids[3]], (await FindAsync(library.Index, model, East, 10)).Select(passage => passage.PassageId));
    }

    [Fact]
    public async Task Many_are_removed_and_added_and_the_rest_stays()
    {
        await using var library = new VectorLibrary();
        var ids = await library.AddAsync("one", Words(300));
        var model = await library.SaveAsync(ids, Direction);
        await FindAsync(library.Index, model, Unit(1), 10);
        foreach (var id in ids.Where(id => id % 3 == 0))
            await library.RemoveAsync(id);
        var added = await library.AddAsync("two", Words(50));
        await library.SaveAsync(added, Direction);
        library.Index.Invalidate(0);

        var found = await FindAsync(library.Index, model, Unit(1), 1_000);

        Assert.Equal(ids.Where(id => id % 3 != 0).Concat(added), found.Select(passage => passage.PassageId).Order());
        using var fresh = library.NewIndex();
        Assert.Equal(found, await FindAsync(fresh, model, Unit(1), 1_000));
    }

    [Fact]
    public async Task Searches_at_once_see_whole_vectors_while_others_come_and_go()
    {
        await using var library = new VectorLibrary(configure: options => (options.MemoryLimit, options.CheckInterval) = (150 * 22, TimeSpan.Zero));
        var kept = await library.AddAsync("kept", Words(50));
        var model = await library.SaveAsync(kept, _ => East);

        var writing = Task.Run(async () =>
        {
            for (var round = 0; round < 10; round++)
            {
                var others = await library.AddAsync($"round {round}", Words(20));
                await library.SaveAsync(others, _ => North);
                foreach (var id in others.Take(15))
                    await library.RemoveAsync(id);
            }
        });
        var searching = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            while (!writing.IsCompleted)
            {
                var found = await FindAsync(library.Index, model, East, 50);
                Assert.Equal(kept, found.Select(passage => passage.PassageId));
                Assert.All(found, passage => Assert.Equal(1f, passage.Similarity, 3));
            }
        }));
        await Task.WhenAll([writing, .. searching]);

        Assert.Equal(50 + (10 * 5), (await FindAsync(library.Index, model, East, 1_000)).Count);
    }

    [Fact]
    public async Task A_cancelled_search_leaves_the_index_usable()
    {
        await using var library = new VectorLibrary();
        var ids = await library.AddAsync("one", "a", "b");
        var model = await library.SaveAsync(ids, _ => East);
        using var cancelled = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => library.Index.FindAsync(
            model,
            East,
            2,
            place =>
            {
                cancelled.Cancel();
                return true;
            },
            cancelled.Token));

        Assert.Equal(2, (await FindAsync(library.Index, model, East, 2)).Count);
    }

    [Fact]
    public async Task A_vector_with_other_dimensions_than_its_model_is_a_damaged_library()
    {
        await using var library = new VectorLibrary();
        var ids = await library.AddAsync("one", "a");
        var model = await library.SaveAsync(ids, _ => East);

        var failure = await Assert.ThrowsAsync<VideoDigesterException>(() => FindAsync(library.Index, model with { Dimensions = 3 }, [1, 0, 0], 2));

        Assert.Equal(ErrorCode.DatabaseInvalid, failure.Code);
    }

    private static Task<IReadOnlyList<SimilarPassage>> FindAsync(VectorIndex index, VectorModel model, float[] unit, int count) =>
        index.FindAsync(model, unit, count, filter: null, CancellationToken.None);

    private static string[] Words(int count) => [.. Enumerable.Range(0, count).Select(at => $"w{at}")];

    private static float[] Unit(int seed) => QuantisedVector.Unit(Direction(seed))!;

    private static float[] Direction(int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, Dimensions).Select(_ => (float)random.NextDouble() - 0.5f)];
    }
}
