using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using VideoDigester;

// A consumer as the README shows one: it imports the sample talk, digests it and reads both back.
var (samples, work) = (args[0], args[1]);

var services = new ServiceCollection();
services.AddVideoDigester().UseSqlite(Path.Combine(work, "library.db")).AddChatClient("quoting", new QuotingClient(), options => options.Model = "quoting-1");
await using var provider = services.BuildServiceProvider();
var library = provider.GetRequiredService<IVideoLibrary>();
var digests = provider.GetRequiredService<IDigestService>();

await foreach (var added in library.ImportAsync(samples))
{
    if (added.Id is not { } id || added.Error is not null)
        throw new InvalidOperationException($"{added.Target}: {added.Error}");
    var video = await library.FindAsync(id) ?? throw new InvalidOperationException($"{id} was not kept.");
    var digest = (await digests.DigestAsync(new DigestRequest(id, DigestType.Highlights))).Digest;
    foreach (var item in digest.Items)
        Console.WriteLine($"{video.LinkAt(item.Start)}  {item.Text}");
    if (!(await digests.DigestAsync(new DigestRequest(id, DigestType.Highlights))).IsCached)
        throw new InvalidOperationException("The second request was not served from the library.");
    var written = (await digests.DigestAsync(new DigestRequest(id, DigestType.Summary) { Provider = "quoting" })).Digest;
    Console.WriteLine($"{written.Provider} {written.Model}: {written.Items[0].Text}");
}

// Without a container, and with the PostgreSQL package in place though not in use.
await using var client = await VideoDigesterClient.CreateAsync(builder => builder.UseSqlite(Path.Combine(work, "library.db")));
Console.WriteLine($"{(await client.Library.ListAsync()).Items.Count} video(s) in the library.");
Console.WriteLine(typeof(PostgreSqlBuilderExtensions).FullName);

/// <summary>A model that quotes the first passage it is shown.</summary>
internal sealed class QuotingClient : IChatClient
{
    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var passage = messages.Last().Text.Split('\n').First(line => line.StartsWith("[1] ", StringComparison.Ordinal))[4..];
        var quote = string.Join(' ', passage.Split(' ').Take(12));
        var answer = JsonSerializer.Serialize(new { overview = quote, items = new[] { new { text = quote, passages = new[] { 1 }, quote } } });
        return Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, answer)) { FinishReason = ChatFinishReason.Stop });
    }

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}
