using Microsoft.Extensions.DependencyInjection;
using VideoDigester.Storage;
using VideoDigester.Testing.Llm;

namespace VideoDigester.Tests.Digests.Llm;

public sealed class ExplainAndCompareTests
{
    [Fact]
    public async Task What_differs_from_the_nearest_digest_is_told()
    {
        await using var library = await ModelLibrary.OpenAsync(ScriptedProvider.Honest, build: builder => builder.AddLlmProvider("other", _ => new ScriptedProvider(HonestModel.Answer) { Model = new LlmModel("other-1") }));

        Assert.Equal([DigestAspect.NothingStored], await AspectsAsync(library, ModelLibrary.Request()));
        var digest = (await library.Digests.DigestAsync(ModelLibrary.Request())).Digest;

        var explanation = await library.Digests.ExplainAsync(ModelLibrary.Request());
        Assert.Equal((digest.Id, 0), (explanation.Stored!.Value, explanation.Differences.Count));
        Assert.Equal([DigestAspect.Forced], await AspectsAsync(library, ModelLibrary.Request() with { Force = true }));
        Assert.Equal([DigestAspect.Language], await AspectsAsync(library, ModelLibrary.Request() with { Language = "de" }));
        Assert.Equal([DigestAspect.Provider, DigestAspect.Model, DigestAspect.Options], await AspectsAsync(library, ModelLibrary.Request() with { Provider = "other" }));
        Assert.Equal([DigestAspect.NothingStored], await AspectsAsync(library, ModelLibrary.Request("chapters")));
    }

    [Fact]
    public async Task Changed_captions_and_metadata_are_told_and_mark_digests_stale()
    {
        await using var library = await ModelLibrary.OpenAsync(ScriptedProvider.Honest);
        var source = Fixtures.Source(SampleTalk.Segments, duration: 121.25);
        var digest = (await library.Digests.DigestAsync(ModelLibrary.Request())).Digest;

        await library.Services.GetRequiredService<VideoStore>().SaveAsync(source.Video with { Title = "Another title", FetchedAt = DateTimeOffset.UnixEpoch.AddDays(1) }, null, new Attempt("x", DateTimeOffset.UnixEpoch), CancellationToken.None);
        Assert.Equal([DigestAspect.Metadata], await AspectsAsync(library, ModelLibrary.Request()));

        var changed = source with
        {
            Transcript = source.Transcript with
            {
                Info = source.Transcript.Info with { ContentHash = "changed", FetchedAt = DateTimeOffset.UnixEpoch.AddDays(1) },
                Segments = [.. SampleTalk.Segments.Skip(1)],
            },
        };
        await library.SaveAsync(changed);
        Assert.Equal([DigestAspect.Transcript], await AspectsAsync(library, ModelLibrary.Request()));
        Assert.NotNull((await library.Digests.FindAsync(digest.Id))!.StaleAt);
        Assert.False((await library.Digests.DigestAsync(ModelLibrary.Request())).IsStored);
    }

    [Fact]
    public async Task Variants_stand_side_by_side_with_how_far_they_agree()
    {
        await using var library = await ModelLibrary.OpenAsync(ScriptedProvider.Honest, build: builder => builder
            .AddLlmProvider("same", _ => new ScriptedProvider(HonestModel.Answer) { Model = new LlmModel("same-1") })
            .AddLlmProvider("broken", _ => new ScriptedProvider(_ => "no")));

        var variants = await library.Digests.CompareAsync(
        [
            ModelLibrary.Request(), ModelLibrary.Request() with { Provider = "same" }, ModelLibrary.Request() with { Provider = "broken" },
            ModelLibrary.Request() with { Provider = null }, ModelLibrary.Request("chapters"),
        ]);

        Assert.Equal([null, null, ErrorCode.ModelAnswerInvalid, null, null], variants.Select(variant => variant.Error?.Code));
        Assert.Equal(["model", "same", null, "extractive", "model"], variants.Select(variant => variant.Digest?.Provider));
        Assert.True(variants[0].Agreement > variants[3].Agreement);
        Assert.InRange(variants[3].Agreement!.Value, 0.01, 0.99);
        Assert.Null(variants[4].Agreement);
        Assert.All(await library.Digests.CompareAsync([ModelLibrary.Request(), ModelLibrary.Request("chapters")]), variant => Assert.True(variant.IsStored));
    }

    [Fact]
    public async Task Stored_digests_stand_side_by_side_without_a_call()
    {
        var model = ScriptedProvider.Honest;
        await using var library = await ModelLibrary.OpenAsync(model);
        DigestRequest[] requests = [ModelLibrary.Request(), ModelLibrary.Request() with { Provider = null }, ModelLibrary.Request("chapters")];
        var written = await library.Digests.CompareAsync(requests);
        var calls = model.Calls;

        var stored = await library.Digests.CompareAsync(ModelLibrary.Request().VideoId);

        Assert.Equal(calls, model.Calls);
        Assert.Equal(
            written.Select(variant => (variant.Digest!.Id.ToString(), variant.Agreement)).Order(),
            stored.Select(variant => (variant.Digest!.Id.ToString(), variant.Agreement)).Order());
        Assert.All(stored, variant => Assert.True(variant.IsStored));
        Assert.All(stored, variant => Assert.Equal((variant.Digest!.Provider, variant.Digest.Language), (variant.Request.Provider, variant.Request.Language)));
        Assert.Equal(1, stored.Count(variant => variant.Agreement is null));
        Assert.Empty(await library.Digests.CompareAsync(new VideoId("youtube", "other")));
    }

    [Fact]
    public async Task What_cannot_be_compared_is_refused()
    {
        await using var library = await ModelLibrary.OpenAsync(ScriptedProvider.Honest);

        var failure = await Assert.ThrowsAsync<VideoDigesterException>(() => library.Digests.CompareAsync([ModelLibrary.Request(), ModelLibrary.Request() with { VideoId = new VideoId("youtube", "other") }]));

        Assert.Equal(ErrorCode.InvalidRequest, failure.Code);
        Assert.Equal(ErrorCode.InvalidRequest, (await Assert.ThrowsAsync<VideoDigesterException>(() => library.Digests.CompareAsync([.. Enumerable.Repeat(ModelLibrary.Request(), 101)]))).Code);
        await Assert.ThrowsAsync<ArgumentNullException>(() => library.Digests.CompareAsync([null!]));
    }

    private static async Task<IEnumerable<DigestAspect>> AspectsAsync(Testing.TemporaryLibrary library, DigestRequest request) =>
        (await library.Digests.ExplainAsync(request)).Differences.Select(difference => difference.Aspect);
}
