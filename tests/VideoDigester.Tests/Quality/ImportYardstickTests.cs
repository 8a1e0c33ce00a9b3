using VideoDigester.Benchmarks.Import;
using VideoDigester.Library;
using VideoDigester.Testing;
using VideoDigester.Testing.PostgreSql;

namespace VideoDigester.Tests.Quality;

/// <summary>The loop by hand and EF Core have to write as many rows as the library does; the run fails where they do not.</summary>
public sealed class ImportYardstickTests
{
    [SkippableTheory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task All_ways_to_write_write_the_same_rows(string name)
    {
        Skip.If(name == "PostgreSQL" && PostgreSqlServer.Absence is not null, PostgreSqlServer.Absence);
        using var folder = new TemporaryFolder();
        foreach (var talk in (string[])["one", "two"])
        {
            folder.Write($"{talk}.info.json", $$"""
                {"id":"talk{{talk}}00000","extractor_key":"Youtube","webpage_url":"https://www.youtube.com/watch?v=talk{{talk}}00000","title":"Talk {{talk}}","channel_id":"c1","channel":"Talks","duration":300,
                 "view_count":7,"tags":["sea","{{talk}}"],"categories":["Education"],"chapters":[{"start_time":0,"end_time":300,"title":"All"}],"heatmap":[{"start_time":0,"end_time":300,"value":1.0}]}
                """);
            folder.Write($"{talk}.en.vtt", "WEBVTT\n\n00:00:01.000 --> 00:00:04.000\nShips leave the harbour at dawn.\n\n00:00:05.000 --> 00:00:09.000\nThe hills are quiet by then.\n");
        }

        var read = new List<ReadVideo>();
        var reader = new VideoFileReader(new IngestOptions(), TimeProvider.System);
        foreach (var files in VideoFileScanner.Scan(folder.Path))
            read.Add(await reader.ReadAsync(files, [], CancellationToken.None));

        var takes = await KeepRun.RoundAsync(ImportEngine.All().Single(engine => engine.Name == name), read);

        Assert.Equal(4, takes.Length);
        Assert.All(takes, take => Assert.True(take.Bytes > 0));
    }
}
