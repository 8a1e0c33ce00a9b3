using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace VideoDigester.EndToEnd.Tests.Web;

/// <summary>A web host whose library holds the sample talk with its digests; nobody has read or saved any.</summary>
public sealed class TalkHost : IAsyncLifetime
{
    /// <summary>The sample talk.</summary>
    public static readonly VideoId Talk = new("example", "lighthouses");

    public WebHost Host { get; private set; } = null!;

    public HttpClient Client => Host.Client;

    /// <summary>The digest of highlights.</summary>
    public Digest Highlights { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Host = await WebHost.StartAsync();
        await using var library = await VideoDigesterClient.CreateAsync(builder => builder.UseSqlite(Host.Database));
        await foreach (var added in library.Library.ImportAsync(Console.ConsoleLibrary.Talk))
            Assert.Equal(IngestOutcome.Added, added.Outcome);
        Highlights = (await library.Digests.DigestAsync(new DigestRequest(Talk, DigestType.Highlights))).Digest;
        await library.Digests.DigestAsync(new DigestRequest(Talk, DigestType.Summary));
    }

    public Task DisposeAsync() => Host.DisposeAsync().AsTask();

    /// <summary>Asks for something that is there.</summary>
    public async Task<JsonElement> GetAsync(string path)
    {
        using var answer = await Client.GetAsync(new Uri(path, UriKind.Relative));
        return await ReadAsync(answer, System.Net.HttpStatusCode.OK);
    }

    /// <summary>Reads an answer; fails, showing it, where it has another status.</summary>
    public static async Task<JsonElement> ReadAsync(HttpResponseMessage answer, System.Net.HttpStatusCode expected)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == expected, $"{(int)answer.StatusCode} and not {(int)expected}: {text}");
        if (text.Length == 0)
            return default;
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    /// <summary>Sends a body and reads the answer.</summary>
    public async Task<JsonElement> SendAsync(HttpMethod method, string path, object? body, System.Net.HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = body is null ? null : JsonContent.Create(body) };
        using var answer = await Client.SendAsync(request);
        return await ReadAsync(answer, expected);
    }
}
