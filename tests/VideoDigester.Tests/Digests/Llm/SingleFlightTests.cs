using VideoDigester.Testing.Llm;

namespace VideoDigester.Tests.Digests.Llm;

public sealed class SingleFlightTests
{
    [Fact]
    public async Task Twenty_requests_at_once_make_one_call()
    {
        var provider = Slow(HonestModel.Answer);
        await using var library = await ModelLibrary.OpenAsync(provider);

        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => library.Digests.DigestAsync(ModelLibrary.Request())));

        Assert.Equal(1, provider.Calls);
        Assert.Single(results.Select(result => result.Digest.Id).Distinct());
        Assert.Single(results, result => !result.IsStored);
    }

    [Fact]
    public async Task Who_waits_for_a_failure_gets_it_and_pays_nothing()
    {
        var provider = Slow(_ => "no JSON");
        await using var library = await ModelLibrary.OpenAsync(provider);

        var failures = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Record.ExceptionAsync(() => library.Digests.DigestAsync(ModelLibrary.Request()))));

        Assert.All(failures, failure => Assert.Equal(ErrorCode.ModelAnswerInvalid, Assert.IsType<VideoDigesterException>(failure).Code));
        Assert.Equal(2, provider.Calls);
        Assert.Single(await library.AttemptsAsync());
        await Assert.ThrowsAsync<VideoDigesterException>(() => library.Digests.DigestAsync(ModelLibrary.Request()));
        Assert.Equal(4, provider.Calls);
    }

    [Fact]
    public async Task Where_the_one_who_writes_gives_up_another_writes()
    {
        var provider = Slow(HonestModel.Answer);
        await using var library = await ModelLibrary.OpenAsync(provider);
        using var givingUp = new CancellationTokenSource();

        var first = library.Digests.DigestAsync(ModelLibrary.Request(), givingUp.Token);
        while (provider.Calls == 0)
            await Task.Delay(5);
        var second = library.Digests.DigestAsync(ModelLibrary.Request());
        await givingUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.False((await second).IsStored);
        Assert.Equal(2, provider.Calls);
    }

    [Fact]
    public async Task Forced_requests_at_once_write_one_digest_more()
    {
        var provider = Slow(HonestModel.Answer);
        await using var library = await ModelLibrary.OpenAsync(provider);
        var old = (await library.Digests.DigestAsync(ModelLibrary.Request())).Digest;

        var results = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => library.Digests.DigestAsync(ModelLibrary.Request() with { Force = true })));

        Assert.Equal(2, provider.Calls);
        Assert.NotEqual(old.Id, Assert.Single(results.Select(result => result.Digest.Id).Distinct()));
        Assert.NotNull(await library.Digests.FindAsync(old.Id));
    }

    private static ScriptedProvider Slow(Func<LlmRequest, string> answer) => new(async (request, _, token) =>
    {
        await Task.Delay(1_000, token);
        return ScriptedProvider.Response(answer(request));
    });
}
