using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using PostgreSql;
using VideoDigester;

// PostgreSQL, and a chat client that the application registered under a key.
var (samples, connectionString) = (args[0], args[1]);

var services = new ServiceCollection();
services.AddKeyedSingleton<IChatClient, ScriptedClient>("scripted");
services.AddVideoDigester().UsePostgreSql(connectionString).AddKeyedChatClient("writer", "scripted", options => options.Model = "scripted-1");
await using var provider = services.BuildServiceProvider();
var library = provider.GetRequiredService<IVideoLibrary>();
var digests = provider.GetRequiredService<IDigestService>();

await foreach (var added in library.ImportAsync(samples))
{
    if (added is not { Id: { } id, Error: null })
        throw new InvalidOperationException($"{added.Target}: {added.Error}");
    var digest = (await digests.DigestAsync(new DigestRequest(id, DigestType.Summary) { Provider = "writer" })).Digest;
    var stored = await digests.FindAsync(digest.Id);
    if (stored is not { Provider: "writer", Model: "scripted-1", Items: [{ Quote.Length: > 0 } item, ..] })
        throw new InvalidOperationException("The client's digest is not in the library.");

    var schema = await provider.GetRequiredService<ISchemaMigrator>().GetStatusAsync();
    if (schema.Engine != DatabaseEngine.PostgreSql)
        throw new InvalidOperationException($"The library is in {schema.Engine}.");
    Console.WriteLine($"{schema.Engine}: schema {schema.Version}, and {stored.Provider} ({stored.Model}) wrote: {item.Text}");
    return;
}

throw new InvalidOperationException("Nothing was imported.");
