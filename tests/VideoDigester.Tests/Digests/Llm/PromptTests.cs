using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using VideoDigester.Digests.Prompts;
using VideoDigester.Testing;
using VideoDigester.Testing.Llm;

namespace VideoDigester.Tests.Digests.Llm;

/// <summary>Every prompt and schema as it is sent. A change of a word is a change of every digest's identity: here it is seen.</summary>
public sealed class PromptTests
{
    [Theory]
    [InlineData("highlights")]
    [InlineData("chapters")]
    [InlineData("detailed")]
    [InlineData("summary")]
    [InlineData("places")]
    public async Task Of_a_type(string type)
    {
        var requests = await RequestsAsync(type, ScriptedProvider.Honest);

        await Verifier.Verify(Show(requests[0]), method: $"Of_{type}");
    }

    [Fact]
    public async Task In_another_language_for_a_model_without_schemas()
    {
        var requests = await RequestsAsync("summary", new ScriptedProvider(HonestModel.Answer) { Model = new LlmModel("plain") { MaxOutputTokens = 1000 } }, language: "de");

        await Verifier.Verify(Show(requests[0]), method: "In_another_language");
    }

    [Fact]
    public async Task That_asks_to_mend_items()
    {
        var requests = await RequestsAsync("chapters", new ScriptedProvider(request => new PromptReading(request).IsRepair
            ? """{"items":[]}"""
            : HonestModel.Answer(request).Replace("\"quote\":\"of sediment", "\"quote\":\"of sentiment never said", StringComparison.Ordinal).Replace("\"text\":\"", "\"text\":\"In 1999 ", StringComparison.Ordinal)));

        await Verifier.Verify(Show(requests.Last(request => request.Schema!.Name == "repair")), method: "That_asks_to_mend_items");
    }

    [Fact]
    public async Task That_asks_again()
    {
        var requests = await RequestsAsync("summary", new ScriptedProvider(_ => "no"));

        await Verifier.Verify(requests[1].Messages[1].Text, method: "That_asks_again");
    }

    [Fact]
    public async Task That_asks_to_choose()
    {
        var provider = new ScriptedProvider(HonestModel.Answer) { Model = new LlmModel("small") { ContextWindow = 4_000, SupportsJsonSchema = true } };
        await using var library = new TemporaryLibrary(build: builder => builder.AddLlmProvider("model", _ => provider));
        await library.SaveAsync(Fixtures.Source(ModelLibrary.Long(8)));
        await library.Digests.DigestAsync(ModelLibrary.Request("chapters"));

        await Verifier.Verify(Show(provider.Requests[^1]), method: "That_asks_to_choose");
    }

    [Fact]
    public void Every_schema_is_one_that_strict_providers_take()
    {
        foreach (var name in PromptLibrary.Names.Where(name => name.EndsWith(".json", StringComparison.Ordinal)))
            using (var schema = JsonDocument.Parse(PromptLibrary.Read(name)))
                RequireClosed(schema.RootElement, name);
    }

    [Fact]
    public void The_version_changes_with_any_word_of_any_file_that_digests_are_written_by()
    {
        string[] files = [.. PromptLibrary.Names.Where(name => !PromptLibrary.IsOfQuestions(name)).Select(name => $"{name}\n{PromptLibrary.Read(name)}")];

        Assert.Equal(PromptLibrary.HashOf(files), PromptLibrary.Version);
        Assert.All(files, (file, at) => Assert.NotEqual(PromptLibrary.Version, PromptLibrary.HashOf([.. files[..at], $"{file}.", .. files[(at + 1)..]])));
    }

    private static void RequireClosed(JsonElement schema, string name)
    {
        if (schema.GetProperty("type").GetString() == "array")
        {
            RequireClosed(schema.GetProperty("items"), name);
            return;
        }

        if (schema.GetProperty("type").GetString() != "object")
            return;
        Assert.False(schema.GetProperty("additionalProperties").GetBoolean(), name);
        Assert.Equal(schema.GetProperty("properties").EnumerateObject().Select(property => property.Name), schema.GetProperty("required").EnumerateArray().Select(required => required.GetString()!));
        foreach (var property in schema.GetProperty("properties").EnumerateObject())
            RequireClosed(property.Value, name);
    }

    private static async Task<IReadOnlyList<LlmRequest>> RequestsAsync(string type, ScriptedProvider provider, string? language = null)
    {
        await using var library = await ModelLibrary.OpenAsync(provider, build: builder => builder.AddDigestType(new DigestTypeDefinition
        {
            Name = "places",
            Instructions = "Find every place where water meets land.",
            ItemSchema = """{"type":"object","properties":{"place":{"type":"string"}},"required":["place"],"additionalProperties":false}""",
        }));
        await Record.ExceptionAsync(() => library.Digests.DigestAsync(ModelLibrary.Request(type) with { Language = language }));
        return provider.Requests;
    }

    private static string Show(LlmRequest request) =>
        $"{string.Join('\n', request.Messages.Select(message => $"== {message.Role}\n{message.Text}"))}\n== {request.Schema!.Name}, {request.MaxOutputTokens} tokens, temperature {request.Temperature}\n{request.Schema.Json}\n";
}
