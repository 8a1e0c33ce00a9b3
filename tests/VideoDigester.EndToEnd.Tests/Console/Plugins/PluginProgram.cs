using Anthropic;
using Anthropic.Core;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using OllamaSharp;
using VideoDigester;

namespace Plugins;

/// <summary>The pieces of docs/plugins.md that are not classes, so that they compile.</summary>
internal static class PluginProgram
{
    public static async Task<IReadOnlyList<DigestVariant>> CompareAsync(string database, Uri ollama, VideoId id)
    {
        var local = new HttpClient { BaseAddress = ollama, Timeout = Timeout.InfiniteTimeSpan };

        await using var client = await VideoDigesterClient.CreateAsync(
            library => library
                .UseSqlite(database)
                .AddLlmProvider("local", _ => new LocalModel(local))
                .AddChatClient("llama", _ => new OllamaApiClient(ollama, "llama3.2"), model => model.ContextWindow = 8_192),
            options => options.Digests.DefaultProvider = "local");

        var variants = await client.Digests.CompareAsync(
        [
            new DigestRequest(id, DigestType.Summary) { Provider = "extractive" },
            new DigestRequest(id, DigestType.Summary) { Provider = "local" },
            new DigestRequest(id, DigestType.Summary) { Provider = "llama" },
        ]);
        foreach (var variant in variants)
            Console.WriteLine($"{variant.Request.Provider}: {variant.Digest?.Usage.InputTokens} tokens, grounding {variant.Digest?.Grounding}, agreement {variant.Agreement} {variant.Error?.Message}");
        return variants;
    }

    public static void AddChatClients(IServiceCollection services, string key)
    {
        services.AddVideoDigester().AddChatClient(
            "claude",
            _ => new AnthropicClient(new ClientOptions { ApiKey = key, MaxRetries = 0, HttpClient = new HttpClient(new ProviderErrorHandler(new SocketsHttpHandler())) }).AsIChatClient("<model>"),
            model => (model.ContextWindow, model.Prices) = (200_000, new LlmPrices(Input: 3, Output: 15) { CachedInput = 0.30m }));
    }

    public static async Task<Digest> DigestInventionsAsync(string database, Uri ollama, VideoId id)
    {
        var local = new HttpClient { BaseAddress = ollama, Timeout = Timeout.InfiniteTimeSpan };
        var inventions = new DigestTypeDefinition
        {
            Name = "inventions",
            ItemKind = "invention",
            Instructions = "Every invention that is spoken of: what it does, and what it made possible.",
            ItemSchema = """{"type":"object","properties":{"name":{"type":"string"}},"required":["name"],"additionalProperties":false}""",
            MaxItems = 8,
        };

        await using var client = await VideoDigesterClient.CreateAsync(library => library
            .UseSqlite(database)
            .AddLlmProvider("local", _ => new LocalModel(local))
            .AddDigestType(inventions));

        var digest = (await client.Digests.DigestAsync(new DigestRequest(id, new DigestType("inventions")) { Provider = "local" })).Digest;
        foreach (var item in digest.Items)
            Console.WriteLine($"{item.Start:hh\\:mm\\:ss}  {item.Text}  {item.Fields}");
        return digest;
    }

    public static void AddVectors(IServiceCollection services, Uri ollama)
    {
        services.AddSingleton(_ => new HttpClient { BaseAddress = ollama, Timeout = Timeout.InfiniteTimeSpan });
        services.AddVideoDigester().UseEmbeddingProvider<LocalEmbeddings>();
    }

    public static void AddSources(IServiceCollection services)
    {
        services.AddSingleton<Archive>();
        services.AddVideoDigester().AddTranscriptSource<ArchiveTranscripts>();
    }
}
