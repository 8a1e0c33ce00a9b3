using System.Text;
using Microsoft.Data.Sqlite;
using VideoDigester.Storage.Sqlite;
using VideoDigester.Storage.Tests.Contracts;
using VideoDigester.Storage.Tests.Engines;

namespace VideoDigester.Storage.Tests.Sqlite;

/// <summary>What stands where the library should be, and is none: trying again does not help, and what is there is left as it was.</summary>
public sealed class SqliteUnusableFileTests : IAsyncLifetime
{
    private const int Page = 4096;

    private readonly SqliteEngine _engine = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _engine.DisposeAsync();

    [Fact]
    public async Task A_file_that_is_no_database_is_invalid()
    {
        await File.WriteAllTextAsync(_engine.Path, string.Concat(Enumerable.Repeat("this is not a database ", 100)));

        await RefusedAsync();
    }

    [Fact]
    public async Task A_folder_is_invalid()
    {
        Directory.CreateDirectory(_engine.Path);

        await RefusedAsync(ErrorCode.DatabaseInvalid, (await FailureOfAsync(library => library.Migrator.GetStatusAsync())).Code);
    }

    [Fact]
    public async Task A_folder_that_is_a_file_is_invalid()
    {
        await File.WriteAllTextAsync(_engine.Path, "a file");
        using var library = new TestLibrary(new SqliteDialect(new SqliteLocation(Path.Combine(_engine.Path, "library.db")), new SqliteOptions()));

        var failure = await Assert.ThrowsAsync<VideoDigesterException>(() => library.SaveAsync(Sample.Bare("x")));

        Assert.Equal((ErrorCode.DatabaseInvalid, false), (failure.Code, failure.IsRetryable));
    }

    [Theory]
    [InlineData("users (id INTEGER, name TEXT)")]
    [InlineData("bookmarks (address TEXT)")]
    [InlineData("schema_migrations (version TEXT PRIMARY KEY)")]
    public async Task The_database_of_another_application_is_invalid(string table)
    {
        await using (var other = new SqliteConnection($"Data Source={_engine.Path};Pooling=False"))
        {
            await other.OpenAsync();
            await using var command = other.CreateCommand();
            command.CommandText = "CREATE TABLE " + table;
            await command.ExecuteNonQueryAsync();
        }

        await RefusedAsync();
    }

    [Theory]
    [InlineData(50)]
    [InlineData(100)]
    [InlineData(Page * 20)]
    [InlineData((Page * 20) + 1234)]
    public async Task A_database_that_was_cut_off_is_invalid(int length)
    {
        var whole = await WriteLibraryAsync();
        await File.WriteAllBytesAsync(_engine.Path, whole[..length]);

        await RefusedAsync();
    }

    [Fact]
    public async Task A_damaged_page_is_invalid_where_it_is_read_and_nowhere_else()
    {
        var bytes = await WriteLibraryAsync();
        var needle = Encoding.UTF8.GetBytes("Words 1 of 0");
        for (var at = bytes.AsSpan().IndexOf(needle); at >= 0; at = bytes.AsSpan().IndexOf(needle))
            bytes.AsSpan(at / Page * Page, Page).Fill(0xA5);
        await File.WriteAllBytesAsync(_engine.Path, bytes);
        using var library = new TestLibrary(_engine.CreateDialect());

        var failure = await Assert.ThrowsAsync<VideoDigesterException>(() => library.Transcripts.FindAsync(Sample.Id("talk"), null, CancellationToken.None));

        Assert.Equal((ErrorCode.DatabaseInvalid, false), (failure.Code, failure.IsRetryable));
        Assert.NotNull(await library.Videos.FindAsync(Sample.Id("talk"), CancellationToken.None));
        Assert.Equal(IngestOutcome.Added, await library.SaveAsync(Sample.Full("other")));
    }

    [Fact]
    public async Task A_table_that_is_gone_is_invalid()
    {
        await WriteLibraryAsync();
        await using (var other = new SqliteConnection($"Data Source={_engine.Path};Pooling=False"))
        {
            await other.OpenAsync();
            await using var command = other.CreateCommand();
            command.CommandText = "DROP TABLE video_tags";
            await command.ExecuteNonQueryAsync();
        }

        Assert.Equal(ErrorCode.DatabaseInvalid, (await FailureOfAsync(library => library.Videos.FindAsync(Sample.Id("talk"), CancellationToken.None))).Code);
    }

    [Fact]
    public void A_password_is_refused_before_a_file_is_made()
    {
        var failure = Assert.Throws<VideoDigesterException>(() => new SqliteLocation($"Data Source={_engine.Path};Password=Wr0ng-Pw"));

        Assert.Equal(ErrorCode.InvalidConfiguration, failure.Code);
        Assert.DoesNotContain("Wr0ng-Pw", failure.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(_engine.Path));
    }

    private async Task RefusedAsync()
    {
        var before = await File.ReadAllBytesAsync(_engine.Path);
        await RefusedAsync(ErrorCode.DatabaseInvalid, (await FailureOfAsync(library => library.Migrator.GetStatusAsync())).Code);
        Assert.Equal(before, await File.ReadAllBytesAsync(_engine.Path));
    }

    private async Task RefusedAsync(ErrorCode expected, ErrorCode ofStatus)
    {
        Assert.Equal(expected, ofStatus);
        foreach (var call in (Func<TestLibrary, Task>[])[library => library.SaveAsync(Sample.Bare("x")), library => library.Videos.FindAsync(Sample.Id("x"), CancellationToken.None), library => library.Migrator.MigrateAsync()])
        {
            var failure = await FailureOfAsync(call);
            Assert.Equal((expected, false), (failure.Code, failure.IsRetryable));
            Assert.Contains(_engine.Path, failure.Message, StringComparison.Ordinal);
        }
    }

    private async Task<VideoDigesterException> FailureOfAsync(Func<TestLibrary, Task> call)
    {
        using var library = new TestLibrary(_engine.CreateDialect());
        return await Assert.ThrowsAsync<VideoDigesterException>(() => call(library));
    }

    private async Task<byte[]> WriteLibraryAsync()
    {
        using (var library = new TestLibrary(_engine.CreateDialect()))
        {
            await library.SaveAsync(Sample.Full("talk"));
            await library.SaveAsync(Sample.Transcript("talk", segments: 2000));
        }

        return await File.ReadAllBytesAsync(_engine.Path);
    }
}
