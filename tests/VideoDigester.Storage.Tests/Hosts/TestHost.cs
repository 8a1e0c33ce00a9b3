using System.Globalization;
using Npgsql;
using VideoDigester.PostgreSql;
using VideoDigester.Storage.Sqlite;
using VideoDigester.Storage.Tests.Contracts;
using VideoDigester.Storage.Tests.Engines;

namespace VideoDigester.Storage.Tests.Hosts;

/// <summary>
/// A host in a process of its own: <c>migrate|hang|save|freeze sqlite PATH</c> or <c>migrate|hang|save|freeze postgresql CONNECTION SCHEMA</c>.
/// <c>storm</c> takes a folder of videos, how many seconds it lasts and a seed besides; <c>digest</c> a file to note calls in and how many requests it makes.
/// It says what it did on its standard output.
/// </summary>
internal static class TestHost
{
    /// <summary>How many videos a host saves that is told to.</summary>
    public const int Videos = 20;

    public static async Task<int> RunAsync(string[] arguments)
    {
        using var dialect = arguments[1] == "sqlite"
            ? (StorageDialect)new SqliteDialect(new SqliteLocation(arguments[2]), new SqliteOptions())
            : PostgreSqlDialect.Connect(new NpgsqlConnectionStringBuilder(arguments[2]), new PostgreSqlOptions { Schema = arguments[3] });
        switch (arguments[0])
        {
            case "migrate":
                var applied = await new SchemaMigrator(dialect, TimeProvider.System).MigrateAsync();
                Console.WriteLine($"applied {applied.Count}");
                return 0;
            case "hang":
                await new SchemaMigrator(dialect, new StoppedClock()).MigrateAsync();
                return 0;
            case "save":
                await SaveAsync(dialect);
                return 0;
            case "storm":
                await Storm.RunAsync(dialect, folder: arguments[^3], int.Parse(arguments[^2], CultureInfo.InvariantCulture), int.Parse(arguments[^1], CultureInfo.InvariantCulture));
                return 0;
            case "digest":
                await DigestRush.RunAsync(dialect, calls: arguments[^2], int.Parse(arguments[^1], CultureInfo.InvariantCulture));
                return 0;
            case "freeze":
                await FrozenLibrary.WriteAsync(dialect);
                return 0;
            default:
                return 2;
        }
    }

    private static async Task SaveAsync(StorageDialect dialect)
    {
        using var library = new TestLibrary(dialect);
        var added = 0;
        for (var round = 0; round < 2; round++)
        {
            for (var at = 0; at < Videos; at++)
            {
                var outcome = await library.SaveAsync(Sample.Full($"shared{at}") with { Channel = Sample.Channel("UCshared") });
                added += outcome == IngestOutcome.Added ? 1 : 0;
                await library.SaveAsync(Sample.Transcript($"shared{at}", segments: 50));
            }
        }

        Console.WriteLine($"added {added}");
    }

    /// <summary>
    /// The migrator asks for the time after a script has run and before it is committed: a clock that never answers holds it there.
    /// </summary>
    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow()
        {
            Console.WriteLine("hanging");
            Thread.Sleep(Timeout.Infinite);
            return default;
        }
    }
}
