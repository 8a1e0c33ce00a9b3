using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;
using VideoDigester.PostgreSql;
using VideoDigester.Storage;
using VideoDigester.Storage.Jobs;
using VideoDigester.Testing.PostgreSql;

namespace VideoDigester.Benchmarks.Queue;

/// <summary>A server with the usual durability; the yardstick is pgbench with the same statements, prepared, in the same transactions.</summary>
internal sealed partial class PostgreSqlQueueBench : IQueueBench
{
    private readonly NpgsqlConnectionStringBuilder _settings;
    private readonly PostgreSqlDialect _dialect;

    private PostgreSqlQueueBench(NpgsqlConnectionStringBuilder settings)
    {
        _settings = settings;
        _dialect = PostgreSqlDialect.Connect(settings, new PostgreSqlOptions());
    }

    public string Name => "PostgreSQL";

    public string Yardstick => "pgbench";

    public static async Task<PostgreSqlQueueBench?> OpenAsync()
    {
        if (PostgreSqlServer.Absence is { } absence)
        {
            Console.WriteLine(absence);
            return null;
        }

        var cluster = await PostgreSqlCluster.StartAsync(isDurable: true);
        return new PostgreSqlQueueBench(new NpgsqlConnectionStringBuilder(cluster.ConnectionString));
    }

    public LibraryDatabase Open() => new(_dialect, new StorageOptions(), new SchemaMigrator(_dialect, TimeProvider.System));

    public async Task SettleDownAsync()
    {
        await using var connection = new NpgsqlConnection(_settings.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("VACUUM ANALYZE videodigester.processing_jobs; CHECKPOINT", connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync();
    }

    public async Task<double> CycleBareAsync(int workers, TimeSpan length)
    {
        var script = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(script, Script());
            var clients = workers.ToString(CultureInfo.InvariantCulture);
            var start = new ProcessStartInfo(
                "pgbench",
                ["-n", "-M", "prepared", "-h", _settings.Host!, "-U", _settings.Username!, "-c", clients, "-j", clients, "-T", length.TotalSeconds.ToString("0", CultureInfo.InvariantCulture), "-f", script, _settings.Database!])
            { RedirectStandardOutput = true, RedirectStandardError = true };
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            var output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            var rate = Rate().Match(output);
            return rate.Success && process.ExitCode == 0
                ? double.Parse(rate.Groups["rate"].Value, CultureInfo.InvariantCulture)
                : throw new InvalidOperationException($"pgbench failed: {output}{await error}");
        }
        finally
        {
            File.Delete(script);
        }
    }

    public void Dispose() => _dialect.Dispose();

    private string Script()
    {
        var queue = (PostgreSqlQueue)_dialect.Queue;
        var claim = queue.Claim(new ClaimSql(queue, []));
        var job = $"""
            (SELECT json_build_array(json_build_object('ordinal', 0, 'place', 0, 'public_id', g.id, 'kind', 'add', 'target', '{QueueFilling.Target}', 'unique_key', 'add:' || g.id, 'request', '{QueueFilling.Request}', 'site', '', 'priority', 0, 'flow', '')) FROM (SELECT gen_random_uuid() AS id) g)
            """;
        return string.Join(
            "\n",
            "BEGIN;",
            One(queue.Announcing(JobEnqueuer.Insert(queue)).Replace("@jobs", job, StringComparison.Ordinal)),
            "COMMIT;",
            "BEGIN;",
            One(claim[0]),
            One(Given(claim[1])),

            // It wants a row in any case; of four that claim at once one may find nothing.
            Given(claim[2]).Replace("WHERE g.\"Key\" IS NOT NULL OR EXISTS (SELECT 1 FROM next)", "", StringComparison.Ordinal).ReplaceLineEndings(" ").Replace("\"", "", StringComparison.Ordinal).Replace("videodigester.", "\"videodigester\".", StringComparison.Ordinal) + " \\gset",
            "COMMIT;",
            "BEGIN;",
            One(Settled(JobSettler.Settle(queue))),
            "COMMIT;");
    }

    // A colon before a letter is a variable of pgbench's, in quotes too.
    private static string One(string sql) => sql.ReplaceLineEndings(" ").Replace("'videodigester:videodigester'", "'videodigester' || chr(58) || 'videodigester'", StringComparison.Ordinal) + ";";

    private static string Given(string sql) => sql
        .Replace("@pace", "0", StringComparison.Ordinal).Replace("@lease", "120000", StringComparison.Ordinal).Replace("@concurrency", "4", StringComparison.Ordinal).Replace("@worker", "'worker'", StringComparison.Ordinal);

    private static string Settled(string sql) => Named().Replace(sql, match => match.Groups["name"].Value switch
    {
        "key" => "NULLIF(:key, '')::bigint",
        "id" => "NULLIF(:publicid, '')::uuid",
        "fence" => "NULLIF(:fence, '')::bigint",
        "state" => "'succeeded'",
        "delay" or "counts" => "0",
        "result" => "'added'",
        "retryable" => "NULL::boolean",
        _ => "NULL::text",
    });

    [GeneratedRegex("@(?<name>[a-z]+)")]
    private static partial Regex Named();

    [GeneratedRegex(@"tps = (?<rate>[\d.]+)")]
    private static partial Regex Rate();
}
