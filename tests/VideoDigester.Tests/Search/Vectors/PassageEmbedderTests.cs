using VideoDigester.Testing.Search;

namespace VideoDigester.Tests.Search.Vectors;

public sealed class PassageEmbedderTests
{
    private static readonly VideoDigesterException Overloaded = new(ErrorCode.ModelUnavailable, "Too much to do.");

    [Fact]
    public async Task All_passages_get_vectors_in_batches_and_none_twice()
    {
        await using var library = new VectorLibrary();
        var ids = await library.AddAsync("one", "a", "b", "c", "d", "e", "f");

        var report = await library.EmbedAsync();

        Assert.Equal((6L, 0, null, true), (report.Embedded, report.Refused, report.Failure, report.IsComplete));
        Assert.Equal(ids, await library.EmbeddedAsync());
        Assert.Equal([["a", "b", "c", "d"], ["e", "f"]], library.Provider.Calls.Select(call => call.Texts));
        Assert.All(library.Provider.Calls, call => Assert.Equal(EmbeddingPurpose.Passage, call.Purpose));

        await library.AddAsync("two", "g");
        Assert.Equal(1, (await library.EmbedAsync()).Embedded);
        Assert.Equal(0, (await library.NewEmbedder(library.Provider).EmbedPendingAsync(CancellationToken.None)).Embedded);
        Assert.Equal(["g"], library.Provider.Calls[2].Texts);
        Assert.Equal(3, library.Provider.Calls.Count);
    }

    [Fact]
    public async Task A_failure_is_reported_and_leaves_the_rest_for_the_next_run()
    {
        await using var library = new VectorLibrary();
        var ids = await library.AddAsync("one", "a", "b", "c", "d", "e", "f");
        library.Provider.Before = (_, _, call, _) => call == 2 ? Task.FromException(Overloaded) : Task.CompletedTask;

        var report = await library.EmbedAsync();

        Assert.Equal((4L, ErrorCode.ModelUnavailable, false), (report.Embedded, report.Failure?.Code, report.IsComplete));
        Assert.Equal(ids.Take(4), await library.EmbeddedAsync());
        Assert.Equal(2, (await library.EmbedAsync()).Embedded);
        Assert.Equal(ids, await library.EmbeddedAsync());
    }

    [Fact]
    public async Task A_provider_that_names_a_time_is_asked_once_more_after_it()
    {
        await using var library = new VectorLibrary();
        await library.AddAsync("one", "a");
        var limited = new VideoDigesterException(new Failure(ErrorCode.RateLimited, "Slowly.") { RetryAfter = TimeSpan.FromSeconds(20) });
        library.Provider.Before = (_, _, call, _) => call == 1 ? Task.FromException(limited) : Task.CompletedTask;

        var running = library.EmbedAsync();
        while (library.Provider.Calls.Count < 2)
        {
            await Task.Delay(5);
            library.Time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(1, (await running).Embedded);
        Assert.True(library.Time.GetUtcNow() - library.Time.Start >= TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task A_provider_that_wants_more_than_a_minute_is_left_alone()
    {
        await using var library = new VectorLibrary();
        await library.AddAsync("one", "a");
        var limited = new VideoDigesterException(new Failure(ErrorCode.RateLimited, "Tomorrow.") { RetryAfter = TimeSpan.FromHours(10) });
        library.Provider.Before = (_, _, _, _) => Task.FromException(limited);

        var report = await library.EmbedAsync();

        Assert.Equal(limited.Failure, report.Failure);
        Assert.Single(library.Provider.Calls);
    }

    [Fact]
    public async Task A_passage_that_the_model_refuses_is_passed_over_until_the_next_process()
    {
        await using var library = new VectorLibrary();
        var ids = await library.AddAsync("one", "a", "poison", "c", "d", "e");
        library.Provider.Before = (texts, _, _, _) => texts.Contains("poison") ? Task.FromException(new VideoDigesterException(ErrorCode.ModelRefused, "No.")) : Task.CompletedTask;

        var report = await library.EmbedAsync();

        Assert.Equal((4L, 1, ErrorCode.ModelRefused, true), (report.Embedded, report.Refused, report.Failure?.Code, report.IsComplete));
        Assert.Equal(ids.Where(id => id != ids[1]), await library.EmbeddedAsync());
        var calls = library.Provider.Calls.Count;
        Assert.Equal(0, (await library.EmbedAsync()).Refused);
        Assert.Equal(calls, library.Provider.Calls.Count);
        Assert.Equal(1, (await library.NewEmbedder(library.Provider).EmbedPendingAsync(CancellationToken.None)).Refused);
    }

    [Fact]
    public async Task A_provider_that_understands_nothing_is_given_up_soon_and_no_passage_is_blamed()
    {
        await using var library = new VectorLibrary();
        await library.AddAsync("one", [.. Enumerable.Range(0, 40).Select(at => $"w{at}")]);
        library.Provider.Before = (_, _, _, _) => Task.FromException(new InvalidOperationException("what?"));

        var report = await library.EmbedAsync();

        Assert.Equal((0L, 0, ErrorCode.ModelFailed, false), (report.Embedded, report.Refused, report.Failure?.Code, report.IsComplete));
        Assert.InRange(library.Provider.Calls.Count, 1, 12);
        library.Provider.Before = null;
        Assert.Equal(40, (await library.EmbedAsync()).Embedded);
    }

    [Fact]
    public async Task No_transaction_spans_a_call()
    {
        await using var library = new VectorLibrary();
        await library.AddAsync("one", "a");
        library.Provider.Before = async (_, _, call, _) =>
        {
            if (call == 1)
                await library.AddAsync("two", "b");
        };

        Assert.Equal(2, (await library.EmbedAsync()).Embedded);
    }

    [Fact]
    public async Task A_passage_that_goes_during_the_call_is_no_error()
    {
        await using var library = new VectorLibrary();
        var ids = await library.AddAsync("one", "a", "b");
        library.Provider.Before = (_, _, _, _) => library.RemoveAsync(ids[0]);

        Assert.Equal(1, (await library.EmbedAsync()).Embedded);
        Assert.Equal([ids[1]], await library.EmbeddedAsync());
    }

    [Fact]
    public async Task A_cancelled_run_keeps_what_it_did()
    {
        await using var library = new VectorLibrary();
        var ids = await library.AddAsync("one", "a", "b", "c", "d", "e");
        using var cancelled = new CancellationTokenSource();
        library.Provider.Before = (_, _, call, token) => call == 1 ? Task.CompletedTask : Stop(cancelled, token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => library.EmbedAsync(cancelled.Token));

        Assert.Equal(ids.Take(4), await library.EmbeddedAsync());
        library.Provider.Before = null;
        Assert.Equal(1, (await library.EmbedAsync()).Embedded);

        static async Task Stop(CancellationTokenSource source, CancellationToken token)
        {
            await source.CancelAsync();
            await Task.Delay(Timeout.Infinite, token);
        }
    }

    [Fact]
    public async Task Where_the_first_answer_tells_the_dimensions_nothing_is_embedded_twice()
    {
        await using var library = new VectorLibrary(new HashedEmbeddings { Model = new EmbeddingModel("hashed-1") });
        await library.AddAsync("one", "a", "b");
        await library.EmbedAsync();
        var later = new HashedEmbeddings { Model = new EmbeddingModel("hashed-1") };
        var embedder = library.NewEmbedder(later);

        Assert.Equal(0, (await embedder.EmbedPendingAsync(CancellationToken.None)).Embedded);
        Assert.Empty(later.Calls);

        await library.AddAsync("two", "c");
        Assert.Equal(1, (await embedder.EmbedPendingAsync(CancellationToken.None)).Embedded);
        Assert.Single(later.Calls);
    }

    [Fact]
    public async Task Where_the_answers_have_other_dimensions_now_all_passages_are_embedded_again()
    {
        await using var library = new VectorLibrary(new HashedEmbeddings { Model = new EmbeddingModel("hashed-1") });
        var ids = await library.AddAsync("one", "a", "b", "c", "d", "e", "f");
        var model = await library.SaveAsync(ids, _ => [1, 2, 3]);
        await library.AddAsync("two", "g");

        Assert.Equal(7, (await library.EmbedAsync()).Embedded);

        Assert.Equal(6, (await library.Store.CountAsync(model.Id, long.MaxValue, CancellationToken.None)).Count);
    }

    [Fact]
    public async Task A_passage_without_words_is_never_sent()
    {
        await using var library = new VectorLibrary();
        var ids = await library.AddAsync("one", "a", "  ", "c");

        Assert.Equal(2, (await library.EmbedAsync()).Embedded);

        Assert.Equal([ids[0], ids[2]], await library.EmbeddedAsync());
        Assert.Equal(["a", "c"], Assert.Single(library.Provider.Calls).Texts);
    }
}
