using Microsoft.Extensions.DependencyInjection;
using VideoDigester.Search.Ranking;
using VideoDigester.Testing;
using VideoDigester.Testing.Search;

namespace VideoDigester.Tests.Search.Vectors;

public sealed class MeaningSearchTests
{
    [Fact]
    public async Task A_passage_is_found_without_a_word_in_common()
    {
        await using var library = new VectorLibrary();
        var ids = await library.AddAsync("one", "the weather was cold and grey", "she had to repair the engine of her car", "we sang songs in the evening");
        await library.EmbedAsync();

        Assert.Equal(ids[1], (await library.FindAsync("how do I fix an automobile motor"))[0]);
        Assert.Equal(EmbeddingPurpose.Query, library.Provider.Calls[^1].Purpose);
    }

    [Theory]
    [InlineData(null, "")]
    [InlineData("", "")]
    [InlineData("m", null)]
    public async Task A_provider_that_does_not_say_its_model_is_configured_wrongly_and_texts_wait_for_a_better_one(string? name, string? provider)
    {
        await using var library = new VectorLibrary(new HashedEmbeddings { Model = name is null ? null! : new EmbeddingModel(name) { Provider = provider! } });
        await library.AddAsync("one", "a car");

        Assert.Equal(ErrorCode.InvalidConfiguration, (await Assert.ThrowsAsync<VideoDigesterException>(() => library.FindAsync("car"))).Code);
        var report = await library.Embedder.EmbedPendingAsync(CancellationToken.None);
        Assert.Equal((0, false, ErrorCode.InvalidConfiguration), (report.Embedded, report.IsComplete, report.Failure!.Code));
    }

    [Fact]
    public async Task Fused_with_a_search_by_words_it_adds_what_they_missed()
    {
        await using var library = new VectorLibrary();
        var ids = await library.AddAsync("one", "the automobile stood in the rain", "a car", "nothing of the kind");
        await library.EmbedAsync();
        IReadOnlyList<long> byWords = [ids[1]];

        var fused = ReciprocalRankFusion.Fuse([byWords, await library.FindAsync("car", count: 2)]);

        Assert.Equal([ids[1], ids[0]], fused.Select(item => item.Item));
    }

    [Fact]
    public async Task Nothing_is_found_and_nothing_fails_before_there_are_vectors()
    {
        await using var library = new VectorLibrary();
        await library.AddAsync("one", "a car");

        Assert.Empty(await library.FindAsync("car"));
        Assert.Empty(await library.FindAsync(" \n"));
        Assert.Single(library.Provider.Calls);
    }

    [Fact]
    public async Task The_vector_of_a_query_is_asked_for_once()
    {
        await using var library = new VectorLibrary();
        await library.AddAsync("one", "a car");
        await library.EmbedAsync();

        Assert.Equal(await library.FindAsync("car"), await library.FindAsync("car", count: 20));

        Assert.Single(library.Provider.Calls, call => call.Purpose == EmbeddingPurpose.Query);
    }

    [Fact]
    public async Task A_provider_that_fails_is_a_typed_failure_and_the_next_search_asks_again()
    {
        await using var library = new VectorLibrary();
        await library.AddAsync("one", "a car");
        await library.EmbedAsync();
        library.Provider.Before = (_, _, _, _) => Task.FromException(new VideoDigesterException(ErrorCode.Network, "Gone."));

        Assert.Equal(ErrorCode.Network, (await Assert.ThrowsAsync<VideoDigesterException>(() => library.FindAsync("car"))).Code);

        library.Provider.Before = null;
        Assert.Single(await library.FindAsync("car"));
    }

    [Fact]
    public async Task A_library_has_one_provider_and_the_last_registration_counts()
    {
        var last = new HashedEmbeddings();
        await using var none = new TemporaryLibrary();
        await using var library = new TemporaryLibrary(build: builder => builder.UseEmbeddingProvider<HashedEmbeddings>().UseEmbeddingProvider(_ => last));

        Assert.Null(none.Services.GetService<IEmbeddingProvider>());
        Assert.Same(last, Assert.Single(library.Services.GetServices<IEmbeddingProvider>()));
    }
}
