namespace VideoDigester.EndToEnd.Tests.Processing;

/// <summary>Subscriptions whose terms another release wrote.</summary>
public sealed class SubscriptionTermsTests
{
    [SkippableTheory]
    [InlineData("""{"digests":[{"type":7}]}""")]
    [InlineData("""{"options":null}""")]
    [InlineData("""{"options":{"add":null}}""")]
    [InlineData("""{"digests":[null]}""")]
    [InlineData("""{"digests":[{}]}""")]
    [InlineData("""{"options":{"firstEntries":-1}}""")]
    [InlineData("not json")]
    public async Task One_that_cannot_be_read_says_so_and_stops_no_other(string request)
    {
        await using var library = await WorkerLibrary.OpenAsync(WatchedList.Site(1));
        var (ann, bob) = (await library.WatchAsync("ann", DigestType.Summary), await library.WatchAsync("bob", DigestType.Chapters));
        await library.SqlAsync($"UPDATE subscriptions SET request = '{request}' WHERE id = 1");

        await library.LookAsync(bob);

        Assert.Equal([1], await library.DigestedAsync(DigestType.Chapters));
        Assert.Empty(await library.DigestedAsync(DigestType.Summary));
        var listed = await library.Subscriptions.ListAsync();
        Assert.Equal((ErrorCode.SchemaTooNew, 1, WatchedList.Address), (listed[0].Error!.Code, listed[0].Failures, listed[0].Request.Address));
        Assert.True(listed[0].NextDueAt > DateTimeOffset.UtcNow);
        Assert.Null(listed[1].Error);

        // To subscribe again mends it.
        await library.WatchAsync("ann", DigestType.Summary);
        await library.LookAsync(ann);
        Assert.Equal([1], await library.DigestedAsync(DigestType.Summary));
    }

    [SkippableFact]
    public async Task What_an_earlier_release_did_not_write_has_its_usual_value()
    {
        await using var library = await WorkerLibrary.OpenAsync(WatchedList.Site(1));
        var ann = await library.WatchAsync("ann", DigestType.Summary, first: 0);
        await library.SqlAsync("UPDATE subscriptions SET request = '{}'");

        await library.LookAsync(ann);

        Assert.Single((await library.Library.ListAsync()).Items);
        Assert.Empty((await library.FindAsync(ann)).Request.Digests);
    }
}
