using System.Text.Json;
using VideoDigester.Storage.Tests.Engines;

namespace VideoDigester.Storage.Tests.Contracts;

/// <summary>Users: what is known of them, and their export.</summary>
public abstract class UserContract : UserLifeContract
{
    /// <summary>Where each table that refers to users is in an export. A new one has to be exported, and to be dealt with when its user is deleted.</summary>
    private static readonly Dictionary<string, string> ExportedAs = new(StringComparer.Ordinal)
    {
        ["user_digests.user_id"] = "saves",
        ["digest_interactions.user_id"] = "interactions",
        ["reading_positions.user_id"] = "positions",
        ["collections.owner_id"] = "collections",
        ["subscriptions.user_id"] = "subscriptions",
        ["processing_jobs.user_id"] = "jobs",
        ["digests.requested_by"] = "requestedDigests",
        ["processing_logs.user_id"] = "attempts",
        ["tombstones.removed_by"] = "removedVideos",
    };

    [SkippableFact]
    public async Task What_is_known_of_a_user_is_what_was_said_last()
    {
        Assert.Null(await Users.FindAsync(Ann));
        var saved = await Users.SaveAsync(new LibraryUser { Id = Ann, DisplayName = "Ann", Email = "ann@example.org" });
        Later();

        Assert.Equal((TestLibrary.Start, saved), (saved.AddedAt, await Users.FindAsync(Ann)));
        Assert.Equal(saved with { DisplayName = "Anna", Email = null }, await Users.SaveAsync(new LibraryUser { Id = Ann, DisplayName = "Anna", Email = "" }));
        Assert.Null((await Users.FindAsync(Ann))!.Email);
        await Interactions.SaveAsync(Bob, await AddDigestAsync("one"));
        await Interactions.ListSavedAsync("stranger");
        for (var size = 1; size <= 3; size++)
            Assert.Equal([Bob, Ann], (await AllAsync(after => Users.ListAsync(new UserQuery { PageSize = size, After = after }))).Select(user => user.Id));
        await RefusedAsync(ErrorCode.InvalidRequest, () => Users.ListAsync(new UserQuery { PageSize = 501 }));
        await RefusedAsync(ErrorCode.InvalidRequest, () => Users.ListAsync(new UserQuery { After = "x" }));
    }

    [SkippableFact]
    public async Task Names_that_would_be_kept_as_another_one_are_refused()
    {
        foreach (var name in new[] { new string('n', LibraryUser.MaxIdLength + 1), "ann\0", "\ud800ann", "", " \t" })
        {
            await RefusedAsync(ErrorCode.InvalidRequest, () => Users.SaveAsync(new LibraryUser { Id = name }));
            await RefusedAsync(ErrorCode.InvalidRequest, () => Users.DeleteAsync(name, UserDeletion.Remove));
            await RefusedAsync(ErrorCode.InvalidRequest, () => Interactions.ListHistoryAsync(name));
        }

        await RefusedAsync(ErrorCode.InvalidRequest, () => Users.SaveAsync(new LibraryUser { Id = Ann, DisplayName = new string('n', LibraryUser.MaxDisplayLength + 1) }));
        await RefusedAsync(ErrorCode.InvalidRequest, () => Users.SaveAsync(new LibraryUser { Id = Ann, Email = new string('n', LibraryUser.MaxDisplayLength + 1) }));
        var longest = new string('ü', LibraryUser.MaxIdLength);
        Assert.Equal(longest, (await Users.SaveAsync(new LibraryUser { Id = longest })).Id);
        Assert.Equal([longest], (await Users.ListAsync()).Items.Select(user => user.Id));
    }

    [SkippableFact]
    public async Task An_export_has_everything_of_the_user_and_nothing_of_others()
    {
        await LiveAsync(Ann);
        await LiveAsync(Bob);

        var exported = await ExportAsync(Ann);

        using var json = JsonDocument.Parse(exported);
        var root = json.RootElement;
        Assert.Equal(["user", "saves", "interactions", "positions", "collections", "subscriptions", "jobs", "requestedDigests", "attempts", "removedVideos", "spending"], root.EnumerateObject().Select(member => member.Name));
        Assert.All(root.EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.Array), member => Assert.NotEmpty(member.Value.EnumerateArray()));
        Assert.Equal("note of ann", root.GetProperty("saves")[0].GetProperty("note").GetString());
        Assert.Equal(["youtube:ann"], root.GetProperty("collections")[0].GetProperty("videos").EnumerateArray().Select(video => video.GetString()));
        Assert.Equal((5, 0.25m), (root.GetProperty("spending")[0].GetProperty("tokens").GetInt64(), root.GetProperty("spending")[0].GetProperty("cost").GetDecimal()));
        Assert.DoesNotContain(Bob, exported, StringComparison.Ordinal);
        await RefusedAsync(ErrorCode.UserNotFound, () => Users.ExportAsync("stranger", Stream.Null));
    }

    [SkippableFact]
    public async Task Every_table_that_refers_to_users_is_exported_and_dealt_with_when_one_is_deleted()
    {
        await LiveAsync(Ann);
        var keys = await Library.Database.QueryAsync(connection => SchemaCatalog.ForeignKeysAsync(connection, Library.Dialect), CancellationToken.None);
        var referring = keys.Select(key => key.Split(' ')).Where(key => key[2] == "users").Select(key => key[0]).ToList();

        Assert.Equal(ExportedAs.Keys.Order(StringComparer.Ordinal), referring.Order(StringComparer.Ordinal));

        // Those of the other tests have a row in each, so that what they say holds of all.
        Assert.Equal(referring.Order(StringComparer.Ordinal), await ReferringAsync(await KeyAsync(Ann)));
        using var json = JsonDocument.Parse(await ExportAsync(Ann));
        Assert.All(ExportedAs.Values, name => Assert.True(json.RootElement.TryGetProperty(name, out _), name));
    }
}
