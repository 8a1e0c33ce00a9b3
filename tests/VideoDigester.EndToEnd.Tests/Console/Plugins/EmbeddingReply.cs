using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace VideoDigester.EndToEnd.Tests.Console.Plugins;

/// <summary>Ollama's <c>/api/embed</c>: of each text a vector of its length and a half.</summary>
internal sealed class EmbeddingReply : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var texts = (await request.Content!.ReadFromJsonAsync<JsonObject>(cancellationToken))!["input"]!.AsArray();
        return new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = JsonContent.Create(new { embeddings = texts.Select(text => new[] { text!.GetValue<string>().Length, 0.5 }) }),
        };
    }
}
