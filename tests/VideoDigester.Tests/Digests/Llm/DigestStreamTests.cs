using VideoDigester.Testing.Llm;

namespace VideoDigester.Tests.Digests.Llm;

public sealed class DigestStreamTests
{
    [Fact]
    public async Task Events_tell_of_the_beginning_the_items_and_the_end()
    {
        await using var library = await ModelLibrary.OpenAsync(ScriptedProvider.Honest);

        var events = await ReadAsync(library, ModelLibrary.Request("detailed"));

        Assert.Equal(new DigestStarted("model", "scripted-1", 1), events[0]);
        Assert.Equal(new DigestChunkRead(1, 1), events[^2]);
        var digest = Assert.IsType<DigestCompleted>(events[^1]).Result.Digest;
        Assert.Equal(
            digest.Items.Select(item => $"{item.Kind} {item.Quote}").Order(),
            events.OfType<DigestItemDrafted>().Select(drafted => $"{drafted.Item.Kind} {drafted.Item.Quote}").Order());
    }

    [Fact]
    public async Task The_events_of_a_digest_in_chunks()
    {
        var provider = new ScriptedProvider(request => new PromptReading(request).IsRepair ? """{"items":[]}""" : HonestModel.Answer(request))
        {
            Model = new LlmModel("small") { ContextWindow = 4_000, SupportsJsonSchema = true },
        };
        await using var library = new Testing.TemporaryLibrary(
            configure: options => options.Digests.MaxConcurrentCalls = 1,
            build: builder => Microsoft.Extensions.DependencyInjection.VideoDigesterLlmProviderExtensions.AddLlmProvider(builder, "model", _ => provider));
        await library.SaveAsync(Fixtures.Source(ModelLibrary.Long(8)));

        var events = await ReadAsync(library, ModelLibrary.Request("chapters"));

        await Testing.Verifier.Verify(string.Join('\n', events.Select(Show)));
    }

    [Fact]
    public async Task A_stored_digest_is_the_only_event()
    {
        await using var library = await ModelLibrary.OpenAsync(ScriptedProvider.Honest);
        await library.Digests.DigestAsync(ModelLibrary.Request());

        var completed = Assert.IsType<DigestCompleted>(Assert.Single(await ReadAsync(library, ModelLibrary.Request())));

        Assert.True(completed.Result.IsStored);
    }

    [Fact]
    public async Task The_built_in_writer_has_events_too()
    {
        await using var library = await ModelLibrary.OpenAsync(ScriptedProvider.Honest);

        var events = await ReadAsync(library, ModelLibrary.Request() with { Provider = null });

        Assert.Equal([typeof(DigestStarted), typeof(DigestCompleted)], events.Select(happened => happened.GetType()));
    }

    [Fact]
    public async Task A_repair_is_told_with_its_complaints()
    {
        var provider = new ScriptedProvider(request => new PromptReading(request).IsRepair ? """{"items":[]}""" : HonestModel.Answer(request).Replace("\"quote\":\"", "\"quote\":\"never said by anybody in this talk at any time ", StringComparison.Ordinal));
        await using var library = await ModelLibrary.OpenAsync(provider);

        var events = new List<DigestEvent>();
        await Record.ExceptionAsync(async () =>
        {
            await foreach (var happened in library.Digests.StreamAsync(ModelLibrary.Request()))
                events.Add(happened);
        });

        Assert.NotEmpty(events.OfType<DigestRepairing>().Single().Complaints);
    }

    [Fact]
    public async Task A_stream_that_is_cut_is_begun_again()
    {
        var calls = 0;
        var provider = new CutProvider(() => ++calls == 1);
        await using var library = await ModelLibrary.OpenAsync(provider);

        var events = await ReadAsync(library, ModelLibrary.Request());

        Assert.Equal(2, calls);
        var digest = Assert.IsType<DigestCompleted>(events[^1]).Result.Digest;
        Assert.Equal(digest.Items.Count, events.OfType<DigestItemDrafted>().Count());
    }

    [Fact]
    public async Task Whoever_leaves_early_ends_the_writing()
    {
        var provider = new ScriptedProvider(async (_, _, token) =>
        {
            await Task.Delay(Timeout.Infinite, token);
            return null!;
        });
        await using var library = await ModelLibrary.OpenAsync(provider);

        await foreach (var happened in library.Digests.StreamAsync(ModelLibrary.Request()))
        {
            Assert.IsType<DigestStarted>(happened);
            break;
        }

        Assert.Empty(await library.Digests.ListAsync(Fixtures.Id));
        Assert.True((await library.Digests.DigestAsync(ModelLibrary.Request() with { Provider = null })).Digest.Items.Count > 0);
    }

    [Fact]
    public async Task A_failure_is_thrown_to_whoever_listens()
    {
        await using var library = await ModelLibrary.OpenAsync(new ScriptedProvider(_ => "no"));

        var failure = await Assert.ThrowsAsync<VideoDigesterException>(() => ReadAsync(library, ModelLibrary.Request()));

        Assert.Equal(ErrorCode.ModelAnswerInvalid, failure.Code);
    }

    private static string Show(DigestEvent happened) => happened switch
    {
        DigestItemDrafted { Item: var item } => $"drafted {item.Kind} {item.Start:hh\\:mm\\:ss} [{item.Title}] {item.Text} «{item.Quote}»",
        DigestCompleted { Result: var result } => $"completed, cached {result.IsStored}: {string.Join("; ", result.Digest.Items.Select(item => $"{item.Start:hh\\:mm\\:ss} {item.Title}"))}",
        _ => $"{happened}",
    };

    private static async Task<IReadOnlyList<DigestEvent>> ReadAsync(Testing.TemporaryLibrary library, DigestRequest request)
    {
        var events = new List<DigestEvent>();
        await foreach (var happened in library.Digests.StreamAsync(request))
            events.Add(happened);
        return events;
    }

    /// <summary>A provider whose stream ends in the middle where a test says so.</summary>
    private sealed class CutProvider(Func<bool> isCut) : ILlmProvider
    {
        public LlmModel Model { get; } = new("cut") { SupportsJsonSchema = true };

        public Task<LlmResponse> CompleteAsync(LlmRequest request, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public async IAsyncEnumerable<LlmUpdate> StreamAsync(LlmRequest request, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            var answer = HonestModel.Answer(request);
            var cut = isCut();
            yield return new LlmUpdate(answer[..^(cut ? 30 : 0)]);
            if (!cut)
                yield return new LlmUpdate("") { FinishReason = LlmFinishReason.Completed };
        }
    }
}
