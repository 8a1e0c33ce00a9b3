using System.Runtime.Versioning;
using Microsoft.Data.Sqlite;

namespace VideoDigester.EndToEnd.Tests.Console;

/// <summary>What works on a library that may not be written: reading, wherever SQLite itself can.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class ReadOnlyTests : IDisposable
{
    private const UnixFileMode Everything = (UnixFileMode)0b111_111_111;
    private const UnixFileMode Readable = (UnixFileMode)0b100_100_100;
    private const UnixFileMode Enterable = (UnixFileMode)0b101_101_101;

    private readonly ConsoleLibrary _library = new();

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        File.SetUnixFileMode(Path.GetDirectoryName(_library.Database)!, Everything);
        _library.Dispose();
    }

    [SkippableFact]
    public async Task A_file_that_may_not_be_written_is_read()
    {
        await LibraryAsync(file: Readable, folder: Everything);

        await ReadsAndIsDeniedAsync();
        await DeniedAsync("digest", ConsoleLibrary.TalkId, "--type", "detailed");
        await DeniedAsync("remove", ConsoleLibrary.TalkId);
    }

    [SkippableFact]
    public async Task A_folder_that_may_not_be_written_needs_a_database_without_a_log()
    {
        await LibraryAsync(file: Readable, folder: Everything);
        await using (var connection = new SqliteConnection($"Data Source={_library.Database};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA journal_mode = DELETE";
            await command.ExecuteNonQueryAsync();
        }

        Protect(Readable, Enterable);
        await ReadsAndIsDeniedAsync();
    }

    [SkippableFact]
    public async Task A_folder_that_may_not_be_written_is_denied_and_says_what_to_do()
    {
        await LibraryAsync(file: Everything, folder: Enterable);

        Assert.Contains("folder", await DeniedAsync("list"), StringComparison.Ordinal);
        Assert.False((await RunAsync("doctor")).Ended(1).Lines[0].GetProperty("ok").GetBoolean());
    }

    [SkippableFact]
    public async Task A_file_that_may_not_be_read_is_denied()
    {
        await LibraryAsync(file: UnixFileMode.None, folder: Everything);

        await DeniedAsync("list");
    }

    [SkippableFact]
    public async Task A_folder_that_may_not_be_entered_is_denied_and_not_an_empty_library()
    {
        await LibraryAsync(file: Everything, folder: UnixFileMode.None);

        await DeniedAsync("migrate", "--status");
    }

    [SkippableFact]
    public async Task A_file_that_may_not_be_made_is_denied()
    {
        await LowlyUser.RequireAsync();
        File.SetUnixFileMode(Path.GetDirectoryName(_library.Database)!, Enterable);

        await DeniedAsync("list");
        Assert.Equal("DatabaseDenied", (await LowlyUser.RunAsync("list", "--json", "--db", _library.PathOf("sub/library.db"))).Ended(1).Line.GetProperty("error").GetProperty("code").GetString());
    }

    private async Task LibraryAsync(UnixFileMode file, UnixFileMode folder)
    {
        await LowlyUser.RequireAsync();
        (await _library.RunAsync("demo")).Ended(0);
        Protect(file, folder);
    }

    private void Protect(UnixFileMode file, UnixFileMode folder)
    {
        File.SetUnixFileMode(_library.Database, file);
        File.SetUnixFileMode(Path.GetDirectoryName(_library.Database)!, folder);
    }

    private async Task ReadsAndIsDeniedAsync()
    {
        Assert.Single((await RunAsync("list")).Ended(0).Lines);
        Assert.True((await RunAsync("digest", ConsoleLibrary.TalkId)).Ended(0).Line.GetProperty("cached").GetBoolean());
        await DeniedAsync("add", ConsoleLibrary.Talk);
    }

    private Task<ConsoleRun> RunAsync(params string[] command) => LowlyUser.RunAsync([.. command, "--json", "--db", _library.Database]);

    private async Task<string> DeniedAsync(params string[] command)
    {
        var error = (await RunAsync(command)).Ended(1).Line.GetProperty("error");
        Assert.Equal(("DatabaseDenied", false), (error.GetProperty("code").GetString(), error.GetProperty("retryable").GetBoolean()));
        return error.GetProperty("message").GetString()!;
    }
}
