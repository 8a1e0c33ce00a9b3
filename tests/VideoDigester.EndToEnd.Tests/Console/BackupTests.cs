using System.Diagnostics;
using Npgsql;
using VideoDigester.EndToEnd.Tests.Readme;
using VideoDigester.Testing.PostgreSql;

namespace VideoDigester.EndToEnd.Tests.Console;

/// <summary>What docs/deployment.md says of backups: a library that was restored is the one that was saved.</summary>
public sealed class BackupTests : IDisposable
{
    private readonly ConsoleLibrary _files = new();

    public void Dispose() => _files.Dispose();

    [SkippableFact]
    public async Task A_library_comes_back_from_the_dump_of_its_schema()
    {
        var database = await PostgreSqlServer.CreateDatabaseAsync();
        (await LibraryAsync("add", ConsoleLibrary.Talk)).Ended(0);
        var digest = (await LibraryAsync("digest", ConsoleLibrary.TalkId)).Ended(0).Line.GetProperty("id").GetString();
        var found = (await LibraryAsync("search", "oil lamp")).Ended(0).Output;

        await RunAsync("pg_dump ");
        (await LibraryAsync("remove", ConsoleLibrary.TalkId)).Ended(0);
        await RunAsync("pg_restore ");

        Assert.Equal(found, (await LibraryAsync("search", "oil lamp")).Ended(0).Output);
        Assert.Equal(digest, (await LibraryAsync("digest", ConsoleLibrary.TalkId)).Ended(0).Line.GetProperty("id").GetString());

        Task<ConsoleRun> LibraryAsync(params string[] arguments) => ConsoleLibrary.RunPlainAsync([.. arguments, "--json", "--db", database]);

        // The command of the page, with the connection and the folder of here.
        async Task RunAsync(string beginning)
        {
            var settings = new NpgsqlConnectionStringBuilder(database);
            var command = PageCommands.Of("docs/deployment.md").Single(line => line.StartsWith(beginning, StringComparison.Ordinal));
            var words = command.Split(' ').Select(word => word switch
            {
                "db.example" => settings.Host!,
                "videodigester" => "",
                "videodigester.dump" => _files.PathOf("videodigester.dump"),
                _ => word,
            }).ToList();
            words[words.IndexOf("-U") + 1] = settings.Username!;
            words[words.IndexOf("-d") + 1] = settings.Database!;
            var start = new ProcessStartInfo(PostgreSqlServer.FindProgram(words[0]), [.. words.Skip(1), "-p", $"{settings.Port}"]) { RedirectStandardOutput = true, RedirectStandardError = true };
            start.Environment["PGPASSWORD"] = settings.Password;
            (await ConsoleRun.ToEndAsync(Process.Start(start)!, command, TimeSpan.FromMinutes(2))).Ended(0);
        }
    }
}
