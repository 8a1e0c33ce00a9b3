using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Plugins;
using VideoDigester.EndToEnd.Tests.Readme;
using VideoDigester.Testing;
using VideoDigester.Testing.Llm;
using VideoDigester.Testing.Models;

namespace VideoDigester.EndToEnd.Tests.Console.Plugins;

public sealed class PluginsTests : IDisposable
{
    private static readonly VideoId Talk = VideoId.Parse(ConsoleLibrary.TalkId);

    private readonly ConsoleLibrary _library = new();

    public void Dispose() => _library.Dispose();

    [Fact]
    public async Task Every_program_of_the_page_is_one_that_compiles_here()
    {
        var compiled = Directory.EnumerateFiles(Repository.PathOf("tests", "VideoDigester.EndToEnd.Tests", "Console", "Plugins"), "*.cs")
            .Select(file => DocumentCode.Significant(File.ReadAllLines(file))).ToList();
        var shown = DocumentCode.Blocks(await File.ReadAllLinesAsync(Repository.PathOf("docs", "plugins.md"))).Select(DocumentCode.Significant).ToList();

        Assert.InRange(shown.Count, 5, 10);
        Assert.All(shown, block => Assert.True(compiled.Exists(file => file.Contains(block, StringComparison.Ordinal)), block));
    }

    [Fact]
    public async Task The_provider_of_the_page_has_no_more_lines_than_it_says()
    {
        var provider = DocumentCode.Blocks(await File.ReadAllLinesAsync(Repository.PathOf("docs", "plugins.md"))).First();

        Assert.InRange(provider.SkipWhile(line => !line.Contains(" class ", StringComparison.Ordinal)).Count(line => line.Length > 0), 1, 20);
    }

    [Fact]
    public async Task Every_file_the_page_links_to_is_there()
    {
        var links = System.Text.RegularExpressions.Regex.Matches(await File.ReadAllTextAsync(Repository.PathOf("docs", "plugins.md")), @"\]\((?!http)([^)#]+)").Select(match => match.Groups[1].Value).ToList();

        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.True(Path.Exists(Repository.PathOf("docs", link)), link));
    }

    [Fact]
    public async Task The_answer_of_the_page_is_what_the_schema_asks_for()
    {
        var shown = JsonNode.Parse(System.Text.RegularExpressions.Regex.Match(await File.ReadAllTextAsync(Repository.PathOf("docs", "plugins.md")), "`(\\{\"overview\".*?\\})`").Groups[1].Value)!;
        var schema = JsonNode.Parse(await File.ReadAllTextAsync(Repository.PathOf("src", "VideoDigester", "Digests", "Prompts", "summary.json")))!;

        Assert.Equal(Required(schema), shown.AsObject().Select(member => member.Key));
        Assert.Equal(Required(schema["properties"]!["items"]!["items"]!), shown["items"]![0]!.AsObject().Select(member => member.Key));

        static IEnumerable<string> Required(JsonNode part) => part["required"]!.AsArray().Select(name => (string)name!);
    }

    [Fact]
    public async Task The_provider_of_the_page_writes_beside_others()
    {
        await _library.WithTalkAsync();
        await using var server = await OllamaServer.StartAsync(ModelConsole.Honest);

        var variants = await PluginProgram.CompareAsync(_library.Database, server.Address, Talk);

        Assert.All(variants, variant => Assert.Null(variant.Error));
        Assert.All(variants, variant => Assert.NotEmpty(variant.Digest!.Items));
        Assert.Equal(0, variants[1].Digest!.Usage.Cost);
        Assert.Null(variants[2].Digest!.Usage.Cost);
        Assert.All(server.Calls, call => Assert.Equal(8_192, call.ContextWindow));
    }

    [Theory]
    [InlineData(429, ErrorCode.RateLimited)]
    [InlineData(503, ErrorCode.ModelUnavailable)]
    [InlineData(400, ErrorCode.ModelFailed)]
    public async Task The_provider_of_the_page_says_why_no_answer_came(int status, ErrorCode code)
    {
        await using var server = await OllamaServer.StartAsync(_ => ModelReply.Fails(status, new ModelError("No.")));
        using var http = new HttpClient { BaseAddress = server.Address };

        var failure = await Assert.ThrowsAsync<VideoDigesterException>(() => new LocalModel(http).CompleteAsync(new LlmRequest { Messages = [new LlmMessage(LlmRole.User, "Well?")] }));

        Assert.Equal(code, failure.Code);
    }

    [Fact]
    public async Task The_type_of_the_page_has_items_with_its_field()
    {
        await _library.WithTalkAsync();
        await using var server = await OllamaServer.StartAsync(call => ModelReply.Says(WithNames(call)));

        var digest = await PluginProgram.DigestInventionsAsync(_library.Database, server.Address, Talk);

        Assert.NotEmpty(digest.Items);
        Assert.All(digest.Items, item => Assert.Equal("invention", item.Kind));
        Assert.All(digest.Items, item => Assert.NotEqual("", (string)JsonNode.Parse(item.Fields!)!["name"]!));
    }

    [Fact]
    public async Task The_vectors_of_the_page_are_read_in_their_order()
    {
        using var http = new HttpClient(new EmbeddingReply()) { BaseAddress = new Uri("http://localhost") };

        var vectors = (await new LocalEmbeddings(http).EmbedAsync(["one", "three"], EmbeddingPurpose.Passage)).Vectors;

        Assert.Equal(["search_document: one".Length, 0.5f], vectors[0].ToArray());
        Assert.Equal(["search_document: three".Length, 0.5f], vectors[1].ToArray());
    }

    [Fact]
    public void The_registrations_of_the_page_are_taken()
    {
        var services = new ServiceCollection();
        PluginProgram.AddSources(services);
        PluginProgram.AddVectors(services, new Uri("http://localhost:11434"));
        PluginProgram.AddChatClients(services, ModelConsole.Key);

        using var provider = services.BuildServiceProvider();

        Assert.Contains(provider.GetServices<ITranscriptSource>(), source => source is ArchiveTranscripts);
        Assert.IsType<LocalEmbeddings>(provider.GetRequiredService<IEmbeddingProvider>());
        Assert.Equal("<model>", provider.GetRequiredKeyedService<ILlmProvider>("claude").Model.Name);
    }

    private static string WithNames(ModelCall call)
    {
        var prompt = new PromptReading(new LlmRequest { Messages = call.Messages, Schema = new LlmSchema("inventions", call.Schema!) });
        var answer = HonestModel.AnswerJson(prompt);
        foreach (var item in answer["items"]!.AsArray())
            item!["fields"] = new JsonObject { ["name"] = string.Join(' ', item["quote"]!.GetValue<string>().Split(' ').Take(2)) };
        return answer.ToJsonString();
    }
}
