using Microsoft.Extensions.DependencyInjection;
using VideoDigester.Testing.Llm;

namespace VideoDigester.Tests.Digests.Llm;

public sealed class PaidAnswersTests
{
    [Fact]
    public async Task What_was_paid_for_before_a_failure_is_not_paid_for_again()
    {
        var isDown = true;
        var provider = new ScriptedProvider((request, _, _) => isDown && new PromptReading(request).IsChoice
            ? Task.FromException<LlmResponse>(new VideoDigesterException(ErrorCode.ModelDenied, "no credit left"))
            : Task.FromResult(ScriptedProvider.Response(HonestModel.Answer(request))))
        {
            Model = new LlmModel("small") { ContextWindow = 4_000, SupportsJsonSchema = true, Prices = new LlmPrices(1, 1) },
        };
        await using var library = new Testing.TemporaryLibrary(build: builder => builder.AddLlmProvider("model", _ => provider));
        await library.SaveAsync(Fixtures.Source(ModelLibrary.Long(20)));

        var failure = await Assert.ThrowsAsync<VideoDigesterException>(() => library.Digests.DigestAsync(ModelLibrary.Request()));
        var before = provider.Calls;
        isDown = false;
        var digest = (await library.Digests.DigestAsync(ModelLibrary.Request())).Digest;

        Assert.Equal(ErrorCode.ModelDenied, failure.Code);
        Assert.Equal(before + 1, provider.Calls);

        // The digest took all calls but the one that was turned away; the second attempt made one of them.
        Assert.Equal((provider.Calls - 1) * 1000L, digest.Usage.InputTokens);
        var attempts = await library.AttemptsAsync();
        Assert.Equal([(before - 1) * 1000L, 1000L], attempts.Select(attempt => attempt.Usage!.InputTokens!.Value));
    }

    [Fact]
    public async Task Answers_that_were_no_use_are_asked_for_again()
    {
        var isBad = true;
        var provider = new ScriptedProvider(request => isBad ? HonestModel.Answer(request).Replace("\"quote\":\"", "\"quote\":\"never said by anybody in this talk ", StringComparison.Ordinal)[..^1] + "}" : HonestModel.Answer(request));
        await using var library = await ModelLibrary.OpenAsync(provider);

        await Assert.ThrowsAsync<VideoDigesterException>(() => library.Digests.DigestAsync(ModelLibrary.Request()));
        isBad = false;

        Assert.NotEmpty((await library.Digests.DigestAsync(ModelLibrary.Request())).Digest.Items);
    }
}
