using Microsoft.Data.Sqlite;
using VideoDigester.Benchmarks.Engines;
using VideoDigester.Benchmarks.Reads;
using VideoDigester.Storage;
using VideoDigester.Testing;
using VideoDigester.Testing.PostgreSql;

namespace VideoDigester.Tests.Quality;

/// <summary>SQL by hand and EF Core have to read what the library reads, or being faster than they are says nothing. EF Core's model is kept in step with the schema by this.</summary>
public sealed class ReadYardstickTests : IDisposable
{
    private static readonly VideoId Id = new("youtube", "talk0000001");

    private readonly TemporaryFolder _folder = new();

    public ReadYardstickTests()
    {
        _folder.Write("files/talk.info.json", """
            {"id":"talk0000001","extractor_key":"Youtube","webpage_url":"https://www.youtube.com/watch?v=talk0000001","title":"Two talks","description":"On ships.","channel_id":"c1","channel":"Talks",
             "channel_follower_count":12,"duration":300,"language":"en","timestamp":1714557600,"view_count":7,"like_count":3,"tags":["sea","land"],"categories":["Education"],
             "chapters":[{"start_time":0,"end_time":300,"title":"All"}],"heatmap":[{"start_time":0,"end_time":150,"value":0.5},{"start_time":150,"end_time":300,"value":1.0}]}
            """);
        _folder.Write("files/talk.en.vtt", "WEBVTT\n\n00:00:01.000 --> 00:00:04.000\nShips leave the harbour at dawn.\n\n00:00:05.000 --> 00:00:09.000\nThe hills are quiet by then.\n");
    }

    [SkippableTheory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task All_ways_to_read_give_the_same(string name)
    {
        var engine = new BareEngine(name, name == "SQLite" ? _folder.PathOf("library.db") : await PostgreSqlServer.CreateDatabaseAsync());
        await using var client = await VideoDigesterClient.CreateAsync(engine.Use);
        await foreach (var _ in client.Library.ImportAsync(_folder.PathOf("files")))
        {
        }

        var digest = (await client.Digests.DigestAsync(new DigestRequest(Id, DigestType.Detailed))).Digest;
        Assert.NotEmpty(digest.Items);
        var sample = new ReadSample
        {
            Videos = [Id, new VideoId("youtube", "nobody")],
            Digests = [digest.Id],
            Viewed = new ViewedPlace(new VideoCursor(VideoSort.Views, Descending: true, Id: 1, Value: "8").Write(), 8, 1),
            Segments = 2,
            Items = digest.Items.Count,
        };
        await using var library = await LibraryReads.OpenAsync(engine);
        await using var byHand = new HandWrittenReads(engine);
        await using var entityFramework = new EntityFrameworkReads(engine);

        Assert.Equal(Id, (await entityFramework.FindVideoAsync(Id))?.Id);
        Assert.Single(await entityFramework.ListViewedAsync(sample.Viewed));
        foreach (var read in ReadCall.Of(sample))
            Assert.True(await read.AgreeAsync([library, byHand, entityFramework]), read.Name);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }
}
