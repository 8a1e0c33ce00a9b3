using Microsoft.Extensions.DependencyInjection;
using VideoDigester;

// Not under VideoDigester: a reader of the README is not there either.
namespace Readme;

/// <summary>The programs of the README and of that of the package, line by line, so that they compile.</summary>
internal static class ReadmeProgram
{
    public static async Task RunAsync()
    {
        await using var client = await VideoDigesterClient.CreateAsync(library => library.UseSqlite("talks.db"));

        await foreach (var added in client.Library.ImportAsync("samples/Data"))
        {
            Console.WriteLine($"{added.Outcome}: {added.Title ?? added.Target} {added.Error?.Message}");
            if (added.Id is not { } id || added.Transcript is null)
                continue;

            var video = (await client.Library.FindAsync(id))!;
            var digest = (await client.Digests.DigestAsync(new DigestRequest(id, DigestType.Highlights))).Digest;
            Console.WriteLine(digest.Overview);
            foreach (var item in digest.Items)
                Console.WriteLine($"{item.Start:hh\\:mm\\:ss}  {item.Text}  {video.LinkAt(item.Start)}");
        }
    }

    public static async Task AddAsync()
    {
        await using var client = await VideoDigesterClient.CreateAsync(library => library.UseSqlite("talks.db"));

        var added = await client.Library.AddAsync("https://www.youtube.com/watch?v=dQw4w9WgXcQ");
        if (added is { Id: { } id, Transcript: not null })
            foreach (var item in (await client.Digests.DigestAsync(new DigestRequest(id, DigestType.Highlights))).Digest.Items)
                Console.WriteLine($"{item.Start:hh\\:mm\\:ss}  {item.Text}");
        else
            Console.WriteLine(added.Error?.Message);
    }

    public static async Task SearchAsync(VideoDigesterClient client)
    {
        foreach (var hit in (await client.Library.SearchAsync(new SearchQuery { Text = "\"oil lamp\" title:lighthouse*" })).Items)
            Console.WriteLine($"{hit.Start:hh\\:mm\\:ss}  {hit.Snippet}  {hit.Url}");
    }
}
