using System.Net.Http.Json;
using System.Text.Json.Nodes;
using VideoDigester;

// Not under VideoDigester: a reader of docs/plugins.md is not there either.
namespace Plugins;

public sealed class LocalEmbeddings(HttpClient http) : IEmbeddingProvider
{
    public EmbeddingModel Model { get; } = new("nomic-embed-text") { Provider = "local", Dimensions = 768, MaxInputTokens = 2_000 };

    public async Task<EmbeddingResponse> EmbedAsync(IReadOnlyList<string> texts, EmbeddingPurpose purpose, CancellationToken cancellationToken = default)
    {
        var prefix = purpose is EmbeddingPurpose.Query ? "search_query: " : "search_document: ";
        using var answer = await http.PostAsJsonAsync("api/embed", new { model = Model.Name, input = texts.Select(text => prefix + text) }, cancellationToken);
        if ((int)answer.StatusCode is >= 400 and var status)
            throw new VideoDigesterException(status switch { 429 => ErrorCode.RateLimited, >= 500 => ErrorCode.ModelUnavailable, _ => ErrorCode.ModelFailed }, $"The model answered HTTP {status}.");
        var said = (await answer.Content.ReadFromJsonAsync<JsonObject>(cancellationToken))!;
        return new EmbeddingResponse { Vectors = [.. said["embeddings"]!.AsArray().Select(vector => new ReadOnlyMemory<float>([.. vector!.AsArray().Select(number => (float)number!)]))] };
    }
}
