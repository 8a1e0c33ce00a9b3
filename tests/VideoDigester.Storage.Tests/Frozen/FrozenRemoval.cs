using VideoDigester.Storage.Tests.Contracts;
using VideoDigester.Storage.Tests.Engines;

namespace VideoDigester.Storage.Tests;

/// <summary>What frozen libraries know of removed videos.</summary>
internal static class FrozenRemoval
{
    public static async Task WriteAsync(TestLibrary library)
    {
        await library.SaveAsync(Sample.Full("removed"));
        await library.RemoveAsync(Sample.Id("removed"), new RemoveOptions { UserId = "ann" });
    }

    public static async Task RequireAsync(TestLibrary library)
    {
        var removed = Assert.Single((await library.Removed.ListAsync(new RemovedVideoQuery(), CancellationToken.None)).Items);
        Assert.Equal(
            (Sample.Id("removed"), Sample.Full("removed").Title, Sample.Full("removed").Url, TestLibrary.Start, "ann"),
            (removed.Id, removed.Title, removed.Url, removed.RemovedAt, removed.RemovedBy));
        Assert.Equal(IngestOutcome.Skipped, await library.Videos.SaveAsync(Sample.Full("removed"), null, library.Attempt, CancellationToken.None, IfAbsent.AddUnlessRemoved));
    }
}
