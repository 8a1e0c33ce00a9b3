using VideoDigester.Testing;
using VideoDigester.Testing.Crew;

namespace VideoDigester.EndToEnd.Tests.Processing;

/// <summary>A playlist that several users watch, each with digests of his own.</summary>
internal static class WatchedList
{
    public const string Address = "https://videos.example/list";
    public const int First = CrewSite.GoneInThousand;

    /// <summary>The site with the playlist of these videos.</summary>
    public static FakeScenario Site(params int[] numbers) => CrewSite.Scenario(0, 0, 0) with
    {
        Playlists = new Dictionary<string, FakePlaylist> { [Address] = FakePlaylist.Of("one", numbers.Select(number => CrewSite.Address(First + number))) },
    };

    /// <summary>Has a user watch it. Each type is a digest of his; which ones nobody else wants.</summary>
    public static Task<Subscription> WatchAsync(this WorkerLibrary library, string user, DigestType type, int? first = null, JobPriority priority = JobPriority.Normal) =>
        library.Subscriptions.SubscribeAsync(new SubscriptionRequest(Address) { UserId = user, Digests = [new DigestOrder(type)], Options = new PlaylistOptions { FirstEntries = first }, Priority = priority });

    /// <summary>Works until the playlist was looked at for all of them and nothing is left to do.</summary>
    public static async Task LookAsync(this WorkerLibrary library, params Subscription[] subscriptions)
    {
        var before = new Dictionary<SubscriptionId, DateTimeOffset?>();
        foreach (var subscription in subscriptions)
            before[subscription.Id] = (await library.FindAsync(subscription)).LastCheckedAt;
        await library.WorkUntilAsync(async () =>
        {
            foreach (var subscription in subscriptions)
                if ((await library.FindAsync(subscription)).LastCheckedAt == before[subscription.Id])
                    return false;
            return (await library.JobsAsync()).All(job => job.IsFinished);
        });
    }

    /// <summary>Looks at it again for one of them.</summary>
    public static async Task CheckAsync(this WorkerLibrary library, Subscription subscription)
    {
        Assert.True(await library.Subscriptions.CheckNowAsync(subscription.Id));
        await library.LookAsync(subscription);
    }

    public static async Task<Subscription> FindAsync(this WorkerLibrary library, Subscription subscription) => (await library.Subscriptions.FindAsync(subscription.Id))!;

    /// <summary>How often it was listed.</summary>
    public static int Listings(this WorkerLibrary library) => library.YtDlp.Invocations.Count(call => call.Phase == "playlist");

    /// <summary>The numbers of the videos of which digests of a kind are kept.</summary>
    public static async Task<IReadOnlyList<int>> DigestedAsync(this WorkerLibrary library, DigestType type)
    {
        var sql = $"SELECT v.external_id FROM digests d JOIN videos v ON v.id = d.video_id WHERE d.digest_type = '{type}'";
        return [.. (await library.SqlAsync(sql)).Select(key => int.Parse(key[1..], System.Globalization.CultureInfo.InvariantCulture) - First).Order()];
    }

    /// <summary>The jobs that wrote digests for a user.</summary>
    public static async Task<IReadOnlyList<Job>> DigestJobsAsync(this WorkerLibrary library, string user) =>
        [.. (await library.JobsAsync()).Where(job => job.Request is DigestJobRequest request && request.UserId == user)];
}
