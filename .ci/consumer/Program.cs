using Microsoft.Extensions.DependencyInjection;
using VideoDigester;

// A consumer as the README shows one: it imports the sample talk, digests it and reads both back.
var (samples, work) = (args[0], args[1]);

var services = new ServiceCollection();
services.AddVideoDigester().UseSqlite(Path.Combine(work, "library.db"));
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
}

// Without a container, and with the PostgreSQL package in place though not in use.
await using var client = await VideoDigesterClient.CreateAsync(builder => builder.UseSqlite(Path.Combine(work, "library.db")));
Console.WriteLine($"{(await client.Library.ListAsync()).Items.Count} video(s) in the library.");
Console.WriteLine(typeof(PostgreSqlBuilderExtensions).FullName);
