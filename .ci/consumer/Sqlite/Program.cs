using Microsoft.Extensions.DependencyInjection;
using VideoDigester;

// The package VideoDigester alone: the sample talk goes into SQLite, the built-in writer digests it, and what it quotes was said.
var (samples, database) = (args[0], args[1]);

var services = new ServiceCollection();
services.AddVideoDigester().UseSqlite(database);
await using var provider = services.BuildServiceProvider();
var library = provider.GetRequiredService<IVideoLibrary>();
var digests = provider.GetRequiredService<IDigestService>();

var quotes = 0;
await foreach (var added in library.ImportAsync(samples))
{
    if (added is not { Id: { } id, Error: null })
        throw new InvalidOperationException($"{added.Target}: {added.Error}");
    var request = new DigestRequest(id, DigestType.Highlights);
    var digest = (await digests.DigestAsync(request)).Digest;
    var said = string.Join(' ', (await library.FindTranscriptAsync(id))!.Segments.Select(segment => segment.Text));
    if (digest.Items.Count == 0 || digest.Items.Any(item => !said.Contains(item.Quote, StringComparison.Ordinal)))
        throw new InvalidOperationException($"The digest of {id} quotes what was not said, or nothing.");
    if (!(await digests.DigestAsync(request)).IsStored)
        throw new InvalidOperationException("The second request was not served from the library.");
    quotes += digest.Items.Count;
}

// The same library without a container.
await using var client = await VideoDigesterClient.CreateAsync(builder => builder.UseSqlite(database));
var videos = (await client.Library.ListAsync()).Items.Count;
if (videos != 1)
    throw new InvalidOperationException($"The library holds {videos} videos.");

// Whoever keeps the library in SQLite and has no model gets nothing of either.
string[] strangers = ["Npgsql", "Microsoft.Extensions.AI", "Microsoft.ML"];
var files = Directory.GetFiles(AppContext.BaseDirectory);
var manifest = await File.ReadAllTextAsync(files.Single(file => file.EndsWith(".deps.json", StringComparison.Ordinal)));
foreach (var stranger in strangers)
    if (manifest.Contains($"\"{stranger}", StringComparison.Ordinal) || files.Any(file => Path.GetFileName(file).StartsWith(stranger, StringComparison.Ordinal)))
        throw new InvalidOperationException($"{stranger} came along.");

Console.WriteLine($"SQLite: {videos} video, {quotes} quotes that were said, and of {files.Length} files none of {string.Join(", ", strangers)}.");
