using Microsoft.Extensions.DependencyInjection;
using VideoDigester.Testing.Llm;

namespace VideoDigester.Tests.Digests.Llm;

public sealed class RegistrationTests
{
    [Theory]
    [InlineData("")]
    [InlineData("extractive")]
    [InlineData("Upper")]
    [InlineData("a b")]
    [InlineData("line\n")]
    public void A_name_that_is_none_is_refused(string name) =>
        Assert.Equal(ErrorCode.InvalidConfiguration, Assert.Throws<VideoDigesterException>(() => new ServiceCollection().AddVideoDigester().AddLlmProvider(name, _ => ScriptedProvider.Honest)).Code);

    [Fact]
    public void A_name_is_taken_once()
    {
        var builder = new ServiceCollection().AddVideoDigester().AddLlmProvider("a", _ => ScriptedProvider.Honest);

        Assert.Equal(ErrorCode.InvalidConfiguration, Assert.Throws<VideoDigesterException>(() => builder.AddLlmProvider("a", _ => ScriptedProvider.Honest)).Code);
    }

    [Fact]
    public async Task One_class_may_stand_under_several_names_and_the_default_is_an_option()
    {
        await using var library = await ModelLibrary.OpenAsync(
            ScriptedProvider.Honest, options => options.DefaultProvider = "second", build: builder => builder.AddLlmProvider<Simple>("first").AddLlmProvider<Simple>("second"));

        Assert.Equal("second", (await library.Digests.DigestAsync(ModelLibrary.Request() with { Provider = null })).Digest.Provider);
        Assert.Equal("first", (await library.Digests.DigestAsync(ModelLibrary.Request() with { Provider = "first" })).Digest.Provider);
    }

    [Fact]
    public async Task A_provider_that_cannot_be_made_harms_nobody_else()
    {
        await using var library = await ModelLibrary.OpenAsync(ScriptedProvider.Honest, build: builder => builder.AddLlmProvider("broken", _ => throw new InvalidOperationException("no key")));

        Assert.NotEmpty((await library.Digests.DigestAsync(ModelLibrary.Request())).Digest.Items);
        Assert.Equal(ErrorCode.InvalidConfiguration, (await Assert.ThrowsAsync<VideoDigesterException>(() => library.Digests.DigestAsync(ModelLibrary.Request() with { Provider = "broken" }))).Code);
    }

    [Theory]
    [InlineData("summary", "x", null, 1)]
    [InlineData("Recipes", "x", null, 1)]
    [InlineData("recipes", " ", null, 1)]
    [InlineData("recipes", "x", "[]", 1)]
    [InlineData("recipes", "x", "{\"type\":\"string\"}", 1)]
    [InlineData("recipes", "x", "no", 1)]
    [InlineData("recipes", "x", null, 0)]
    [InlineData("recipes", "x", null, 201)]
    public void A_type_that_cannot_be_is_refused(string name, string instructions, string? schema, int most) =>
        Assert.Equal(ErrorCode.InvalidConfiguration, Assert.Throws<VideoDigesterException>(() => new ServiceCollection().AddVideoDigester().AddDigestType(
            new DigestTypeDefinition { Name = name, Instructions = instructions, ItemSchema = schema, MaxItems = most })).Code);

    /// <summary>A provider as an application writes one: no stream of its own.</summary>
    private sealed class Simple : ILlmProvider
    {
        public LlmModel Model { get; } = new("simple") { SupportsJsonSchema = true };

        public Task<LlmResponse> CompleteAsync(LlmRequest request, CancellationToken cancellationToken = default) =>
            Task.FromResult(new LlmResponse { Text = HonestModel.Answer(request) });
    }
}
