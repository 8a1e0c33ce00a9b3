using Microsoft.Extensions.DependencyInjection;
using Plugin;
using VideoDigester;

// A plug-in that knows the contracts only, in an application with the engine: its transcript, its kind of digest, its model.
var (program, database) = (args[0], args[1]);

await using var client = await VideoDigesterClient.CreateAsync(
    library => library.UseSqlite(database).AddDesk(),
    options => options.YtDlp.ExecutablePath = program);

var added = await client.Library.AddAsync("https://videos.example/watch/7");
if (added is not { Id: { } id, Error: null, Transcript: { Source: TranscriptSourceKind.Uploaded, SegmentCount: 5 } })
    throw new InvalidOperationException($"{added.Outcome}: {added.Error} {added.Transcript}");

var digest = (await client.Digests.DigestAsync(new DigestRequest(id, DeskBuilderExtensions.Findings) { Provider = DeskBuilderExtensions.Provider })).Digest;
if (digest is not { Model: "desk-1", Items: [{ Kind: "finding" } item, ..] })
    throw new InvalidOperationException($"{digest.Provider} {digest.Model}: {digest.Items.Count} items.");
if (!string.Join(' ', (await client.Library.FindTranscriptAsync(id))!.Segments.Select(segment => segment.Text)).Contains(item.Quote, StringComparison.Ordinal))
    throw new InvalidOperationException($"'{item.Quote}' was not said.");

Console.WriteLine($"Plug-in: {digest.Provider} ({digest.Model}) wrote {digest.Type}: {item.Text}");
