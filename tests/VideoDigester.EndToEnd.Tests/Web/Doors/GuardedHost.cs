using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;

namespace VideoDigester.EndToEnd.Tests.Web.Doors;

/// <summary>A web host with three users who come in with tokens, and the sample talk: Ann and Ben, and Cleo, who administers it.</summary>
public sealed class GuardedHost : IAsyncLifetime
{
    public const string Ann = "vdt_ann_0123456789";
    public const string Ben = "vdt_ben_0123456789";
    public const string Cleo = "vdt_cleo_0123456789";

    public WebHost Host { get; private set; } = null!;

    public HttpClient Client => Host.Client;

    public DigestId Digest { get; private set; }

    public async Task InitializeAsync()
    {
        Host = await WebHost.StartAsync([.. Entry(0, "ann", Ann), .. Entry(1, "ben", Ben), .. Entry(2, "cleo", Cleo), "--Doors:Tokens:2:IsAdministrator=true", "--Doors:RequestsPerMinute=100000", "--Doors:WorkPerMinute=100000"]);
        await using var library = await VideoDigesterClient.CreateAsync(builder => builder.UseSqlite(Host.Database));
        await foreach (var added in library.Library.ImportAsync(Console.ConsoleLibrary.Talk))
            Assert.Equal(IngestOutcome.Added, added.Outcome);
        Digest = (await library.Digests.DigestAsync(new DigestRequest(TalkHost.Talk, DigestType.Summary))).Digest.Id;
    }

    public Task DisposeAsync() => Host.DisposeAsync().AsTask();

    /// <summary>The settings of a user with a token.</summary>
    public static string[] Entry(int at, string user, string token) =>
        [$"--Doors:Tokens:{at}:User={user}", $"--Doors:Tokens:{at}:Sha256={Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)))}"];

    /// <summary>Sends a request with a token, or with none.</summary>
    public async Task<HttpResponseMessage> SendAsync(string? token, HttpMethod method, string path, object? body = null, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        change?.Invoke(request);
        return await Client.SendAsync(request);
    }

    /// <summary>The status of the answer.</summary>
    public async Task<HttpStatusCode> StatusAsync(string? token, HttpMethod method, string path, object? body = null, Action<HttpRequestMessage>? change = null)
    {
        using var answer = await SendAsync(token, method, path, body, change);
        return answer.StatusCode;
    }

    /// <inheritdoc cref="WebHost.FormAsync"/>
    public Task<(string Field, string Cookie)> FormAsync(string page, string? cookie = null) => Host.FormAsync(page, cookie);
}
