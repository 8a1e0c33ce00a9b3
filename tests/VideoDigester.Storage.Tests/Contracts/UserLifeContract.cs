using LinqToDB;
using LinqToDB.Async;
using LinqToDB.Data;
using VideoDigester.Storage.Jobs;
using VideoDigester.Storage.Rows;
using VideoDigester.Storage.Tests.Engines;

namespace VideoDigester.Storage.Tests.Contracts;

/// <summary>A user who does everything that a user can, and what is kept of it.</summary>
public abstract class UserLifeContract : PeopleContract
{
    private protected const string Secret = "ann@secret";

    private protected static readonly DateOnly Day = new(2026, 3, 1);

    /// <summary>Does everything that a user can do, for a row in every table.</summary>
    private protected async Task LiveAsync(string user)
    {
        await Users.SaveAsync(new LibraryUser { Id = user, DisplayName = $"Name of {user}", Email = $"{user}@example.org" });
        await AddVideoAsync(user == Secret ? "hers" : user);
        var key = user == Secret ? "hers" : user;
        var digest = await DigestAsync(key, userId: user);
        await Interactions.SaveAsync(user, digest, $"note of {user}");
        await Interactions.RecordAsync(user, digest, InteractionAction.Viewed, TimeSpan.FromSeconds(3));
        await Interactions.SetPositionAsync(user, new ReadingPosition { VideoId = Sample.Id(key), DigestId = digest, Item = 1 });
        var collection = await Collections.CreateAsync(new CollectionRequest($"List of {user}") { OwnerId = user });
        await Collections.AddAsync(collection.Id, user, Sample.Id(key));
        await Library.Watching.SubscribeAsync(new SubscriptionRequest($"https://videos.example/{key}") { UserId = user });
        await Library.Jobs.EnqueueAsync([Job($"job of {key}", user)], CancellationToken.None);
        await Library.Budgets.SettleAsync([$"user:{user}"], new BudgetReservation(Day, 5, 0.25m), 5, 0.25m, CancellationToken.None);
        var owner = await KeyAsync(user);
        await Library.Database.WriteAsync(
            connection => connection.InsertAsync(new TombstoneRow { Site = "youtube", ExternalId = $"gone-{key}", RemovedBy = owner, RemovedAt = Timestamp.From(TestLibrary.Start) }), CancellationToken.None);
    }

    private protected Task<long> KeyAsync(string user) => Library.Database.QueryAsync(connection => connection.Users.Where(row => row.ExternalId == user).Select(row => row.Id).SingleAsync(), CancellationToken.None);

    /// <summary>The foreign keys that have a row of a user.</summary>
    private protected Task<List<string>> ReferringAsync(long user) => Library.Database.QueryAsync(
        async connection =>
        {
            var referring = new List<string>();
            foreach (var key in await SchemaCatalog.ForeignKeysAsync(connection, Library.Dialect))
                if (key.Split(' ') is [var column, _, "users", ..]
                    && await connection.ExecuteAsync<long>($"SELECT count(*) FROM {SchemaCatalog.Quote(Library.Dialect, column.Split('.')[0])} WHERE {column.Split('.')[1]} = {user}") > 0)
                    referring.Add(column);
            referring.Sort(StringComparer.Ordinal);
            return referring;
        },
        CancellationToken.None);

    /// <summary>Every text in every table, as it is stored.</summary>
    private protected Task<string> EverythingAsync() => Library.Database.QueryAsync(
        async connection =>
        {
            var texts = new List<string>();
            foreach (var column in (await SchemaCatalog.ColumnsAsync(connection, Library.Dialect)).Where(column => column.Type is "TEXT" or "text"))
                texts.AddRange(await connection.QueryToListAsync<string>($"SELECT {column.Name} FROM {SchemaCatalog.Quote(Library.Dialect, column.Table)} WHERE {column.Name} IS NOT NULL"));
            return string.Join('\n', texts);
        },
        CancellationToken.None);

    private protected async Task<string> ExportAsync(string user)
    {
        using var stream = new MemoryStream();
        await Users.ExportAsync(user, stream);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private protected Task<LeasedJob> ClaimAsync() => RequireAsync(Library.Jobs.ClaimAsync(new ClaimTerms { Worker = "w", Lease = TimeSpan.FromMinutes(2), SiteConcurrency = 100, SiteInterval = TimeSpan.Zero, Jitter = 0 }, CancellationToken.None));

    private protected static async Task<LeasedJob> RequireAsync(Task<LeasedJob?> job) => await job ?? throw new InvalidOperationException("There is nothing to do.");

    private protected static NewJob Job(string target, string user) => new()
    {
        Id = new JobId(Guid.CreateVersion7()),
        Kind = JobKind.Digest,
        Target = target,
        UniqueKey = target,
        Request = $$$"""{"kind":"digest","address":"x","userId":"{{{user}}}","digest":{"userId":"{{{user}}}","force":true}}""",
        Site = "",
        Priority = JobPriority.Normal,
        Flow = $"user:{user}",
        UserId = user,
    };
}
