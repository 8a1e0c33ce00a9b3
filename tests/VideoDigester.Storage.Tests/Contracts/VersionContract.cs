using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using LinqToDB.Data;
using VideoDigester.Storage.Versions;

namespace VideoDigester.Storage.Tests.Contracts;

/// <summary>Versions: whatever is written, and by whatever way, draws one that was never there.</summary>
public abstract class VersionContract : StorageContract
{
    private protected const string Key = "versioned";

    /// <summary>What a video shows, statement by statement, as somebody who knows nothing of versions would write it. <c>{videos}</c> and its like are the tables; what stands before <c>;;</c> is done first.</summary>
    public static TheoryData<string> Statements => new(
        "UPDATE {videos} SET title = 'other'",
        "UPDATE {videos} SET removed_at = metadata_fetched_at",
        "UPDATE {channels} SET name = 'other'",
        "DELETE FROM {video_statistics} WHERE observed_at = (SELECT min(observed_at) FROM {video_statistics})",
        "UPDATE {video_statistics} SET view_count = 3",
        "INSERT INTO {video_statistics} (video_id, observed_at, view_count) SELECT id, updated_at, 9 FROM {videos}",
        "DELETE FROM {video_categories} WHERE position = 1",
        "UPDATE {video_categories} SET position = position + 5",
        "DELETE FROM {video_categories} ;; INSERT INTO {video_categories} (video_id, category_id, position) SELECT v.id, c.id, 0 FROM {videos} v, {categories} c WHERE v.external_id = 'versioned' AND c.name = 'Category 1'",
        "UPDATE {categories} SET name = name || '!'",
        "DELETE FROM {video_tags} WHERE position = 2",
        "UPDATE {video_tags} SET position = position + 5",
        "DELETE FROM {video_tags} ;; INSERT INTO {video_tags} (video_id, tag_id, position) SELECT v.id, t.id, 0 FROM {videos} v, {tags} t WHERE v.external_id = 'versioned' AND t.name = 'Tag 1'",
        "UPDATE {tags} SET name = name || '!'",
        "DELETE FROM {video_chapters} WHERE position = 2",
        "UPDATE {video_chapters} SET title = 'other' WHERE position = 1",
        "DELETE FROM {video_chapters} ;; INSERT INTO {video_chapters} (video_id, position, start_ms, end_ms, title) SELECT id, 0, 1, 2, 'other' FROM {videos}",
        "DELETE FROM {video_heatmap} WHERE position = 1",
        "UPDATE {video_heatmap} SET value = 0.5 WHERE position = 1",
        "DELETE FROM {video_heatmap} ;; INSERT INTO {video_heatmap} (video_id, position, start_ms, end_ms, value) SELECT id, 0, 1, 2, 0.5 FROM {videos}",
        "DELETE FROM {transcripts} WHERE language = 'de'",
        "UPDATE {transcripts} SET superseded_at = fetched_at WHERE language = 'de'",
        "INSERT INTO {transcripts} (video_id, language, source, status, content_hash, segment_count, word_count, fetched_at) SELECT id, 'fr', 'uploaded', 'completed', 'x', 0, 0, updated_at FROM {videos}");

    /// <summary>What lists and searches show and no video does.</summary>
    public static TheoryData<string> StatementsBeside => new("UPDATE {digests} SET superseded_at = generated_at", "UPDATE {digests} SET indexed_at = NULL", "UPDATE {transcripts} SET indexed_at = NULL", "DELETE FROM {digests}", "DELETE FROM {videos}");

    private VersionReader Versions => new(Library.Database);

    [SkippableTheory]
    [MemberData(nameof(Statements))]
    public async Task Every_statement_that_changes_what_a_video_shows_draws_a_version(string statement)
    {
        await FillAsync();
        foreach (var first in statement.Split(";;")[..^1])
            await ExecuteAsync(first);
        var (video, library) = (await VideoAsync(), await LibraryAsync());

        Assert.NotEqual(0, await ExecuteAsync(statement.Split(";;")[^1]));

        Assert.NotEqual(video, await VideoAsync());
        Assert.NotEqual(library, await LibraryAsync());
    }

    [SkippableTheory]
    [MemberData(nameof(StatementsBeside))]
    public async Task Every_statement_that_changes_what_a_search_finds_draws_one_of_the_library(string statement)
    {
        await FillAsync();
        var library = await LibraryAsync();

        Assert.NotEqual(0, await ExecuteAsync(statement));

        Assert.NotEqual(library, await LibraryAsync());
    }

    [SkippableFact]
    public async Task What_nobody_is_shown_draws_none()
    {
        await FillAsync();
        var (video, library) = (await VideoAsync(), await LibraryAsync());

        await Library.Log.AppendFailureAsync(ProcessingStep.Metadata, Library.Attempt, Sample.Id(Key), new Failure(ErrorCode.Timeout, "Slow."), CancellationToken.None);
        await ExecuteAsync("UPDATE {processing_logs} SET target = 'other'");

        Assert.Equal(video, await VideoAsync());
        Assert.Equal(library, await LibraryAsync());
    }

    [SkippableFact]
    public async Task A_record_that_says_nothing_new_of_a_moment_that_is_known_draws_none()
    {
        await FillAsync();
        var (video, library) = (await VideoAsync(), await LibraryAsync());

        Assert.Equal(IngestOutcome.Unchanged, await Library.SaveAsync(Sample.Full(Key, Sample.FetchedAt.AddDays(1)) with { ViewCount = 6_000_000_000 }));

        Assert.Equal(video, await VideoAsync());
        Assert.Equal(library, await LibraryAsync());
    }

    [SkippableFact]
    public async Task What_is_rolled_back_has_drawn_none()
    {
        await FillAsync();
        var (video, library) = (await VideoAsync(), await LibraryAsync());

        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => Library.Database.WriteAsync<bool>(
            async connection =>
            {
                await connection.ExecuteAsync(Named("UPDATE {videos} SET title = 'other'"));
                throw new InvalidTimeZoneException();
            },
            CancellationToken.None));

        Assert.Equal(video, await VideoAsync());
        Assert.Equal(library, await LibraryAsync());
    }

    [SkippableFact]
    public async Task A_video_that_is_removed_and_added_again_as_it_was_never_has_a_version_again()
    {
        var seen = new HashSet<VideoVersion>();
        for (var round = 0; round < 5; round++)
        {
            await FillAsync();
            Assert.True(seen.Add((await VideoAsync())!));
            Assert.True(await Library.RemoveAsync(Sample.Id(Key)));
            Assert.Null(await VideoAsync());
        }
    }

    [SkippableFact]
    public async Task Of_writers_at_the_same_time_each_one_draws_a_version_of_the_library()
    {
        await FillAsync();
        var seen = new ConcurrentBag<string>();
        await Task.WhenAll(Enumerable.Range(0, 6).Select(async writer =>
        {
            var host = OpenHost();
            for (var at = 0; at < 15; at++)
            {
                var before = await new VersionReader(host.Database).OfLibraryAsync(CancellationToken.None);
                await host.SaveAsync(Sample.Bare($"writer-{writer}-{at}"));
                var after = await new VersionReader(host.Database).OfLibraryAsync(CancellationToken.None);
                Assert.NotEqual(before, after);
                seen.Add(after);
            }
        }));

        // A version that two have seen would be of the same state: both writers had committed.
        Assert.True(seen.Distinct().Count() > 15);
    }

    [SkippableFact]
    public async Task A_digest_says_how_it_stands()
    {
        await FillAsync();
        var current = Assert.Single(await Versions.ListDigestsAsync(Sample.Id(Key), CancellationToken.None));
        Assert.Equal(current, await Versions.FindDigestAsync(current.Id, CancellationToken.None));
        Assert.Equal(current, await Versions.FindDigestAsync(Sample.Identity("one").Hash, CancellationToken.None));
        Assert.Null(current.StaleAt);

        await Library.SaveAsync(Sample.Transcript(Key, variant: 7, fetchedAt: Sample.FetchedAt.AddDays(2)));

        Assert.Equal(current with { StaleAt = Library.Time.GetUtcNow() }, await Versions.FindDigestAsync(current.Id, CancellationToken.None));
        Assert.Null(await Versions.FindDigestAsync(DigestId.Create(Library.Time.GetUtcNow()), CancellationToken.None));
        Assert.Null(await Versions.FindDigestAsync("no identity", CancellationToken.None));
        Assert.Empty(await Versions.ListDigestsAsync(Sample.Id("other"), CancellationToken.None));
    }

    [SkippableFact]
    public async Task The_library_says_whether_it_holds_what_an_address_names()
    {
        await FillAsync();
        await Library.SaveAsync(Sample.Bare("elsewhere") with { Id = new VideoId("example", "elsewhere"), Url = "https://videos.example/elsewhere" });

        Assert.True(await Versions.HoldsAsync(Sample.Id(Key), "https://any.example/", CancellationToken.None));
        Assert.False(await Versions.HoldsAsync(Sample.Id("other"), "https://videos.example/elsewhere", CancellationToken.None));
        Assert.True(await Versions.HoldsAsync(null, "https://videos.example/elsewhere", CancellationToken.None));
        Assert.False(await Versions.HoldsAsync(null, "https://videos.example/nowhere", CancellationToken.None));
    }

    private protected async Task FillAsync()
    {
        var transcript = Sample.Transcript(Key);
        await Library.SaveAsync(Sample.Full("tags-of-another", variant: 1));
        await Library.SaveAsync(Sample.Full(Key));
        await Library.SaveAsync(Sample.Full(Key, Sample.FetchedAt.AddDays(1)) with { ViewCount = 6_000_000_000 });
        await Library.SaveAsync(transcript);
        await Library.SaveAsync(Sample.Transcript(Key, "de"));
        await Library.Digests.SaveAsync(Sample.Digest(Key, transcript, Library.Time.GetUtcNow()), Sample.Identity("one"), supersede: false, Library.Attempt, CancellationToken.None);
    }

    private protected Task<VideoVersion?> VideoAsync() => Versions.FindVideoAsync(Sample.Id(Key), CancellationToken.None);

    private protected Task<string> LibraryAsync() => Versions.OfLibraryAsync(CancellationToken.None);

    private Task<int> ExecuteAsync(string statement) => Library.Database.WriteAsync(connection => connection.ExecuteAsync(Named(statement)), CancellationToken.None);

    private string Named(string statement) =>
        Regex.Replace(statement, @"\{(\w+)\}", table => SchemaCatalog.Quote(Library.Dialect, table.Groups[1].Value));
}
