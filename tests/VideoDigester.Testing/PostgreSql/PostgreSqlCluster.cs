using System.Diagnostics;

namespace VideoDigester.Testing.PostgreSql;

/// <summary>A PostgreSQL cluster in a temporary folder, reached by a socket there. It ends with the process.</summary>
public sealed class PostgreSqlCluster
{
    // What is not meant to last need not reach the disk.
    private const string Careless = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off";

    /// <summary>The role whose members are asked for their password; everybody else is let in.</summary>
    public const string AskedForPassword = "asked_for_password";

    private readonly string _binaries;
    private readonly string _folder;

    private PostgreSqlCluster(string binaries, string folder)
    {
        _binaries = binaries;
        _folder = folder;
    }

    /// <summary>Why none can be made here, or null. In CI that is a failure and no reason to skip.</summary>
    public static string? Absence { get; } =
        PostgreSqlBinaries.Find() is not null || Environment.GetEnvironmentVariable("CI") == "true" ? null : "PostgreSQL is not installed here: no initdb on the PATH or in /usr/lib/postgresql.";

    /// <summary>A connection string of the superuser, to the database <c>postgres</c>.</summary>
    public string ConnectionString => $"Host={_folder};Username=postgres;Database=postgres;Include Error Detail=true";

    /// <summary>Makes and starts a cluster.</summary>
    /// <param name="binaries">The folder of initdb and pg_ctl; null looks for it.</param>
    /// <param name="isDurable">Whether commits reach the disk, as they do in production.</param>
    public static async Task<PostgreSqlCluster> StartAsync(string? binaries = null, bool isDurable = false)
    {
        var folder = Directory.CreateTempSubdirectory("vdpg-").FullName;
        var cluster = new PostgreSqlCluster(binaries ?? PostgreSqlBinaries.Find() ?? throw new InvalidOperationException("PostgreSQL is not installed."), folder);
        if (Environment.IsPrivilegedProcess)
            await RunAsync("chown", [Owner, folder]);
        await cluster.GuardAsync();
        await cluster.RunOwnedAsync("initdb", "-D", cluster.Data, "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync");
        var access = Path.Combine(cluster.Data, "pg_hba.conf");
        await File.WriteAllTextAsync(access, $"local all +{AskedForPassword} scram-sha-256\n{await File.ReadAllTextAsync(access)}");
        await cluster.RunOwnedAsync("pg_ctl", "-D", cluster.Data, "-l", Path.Combine(folder, "log"), "-w", "-o", $"-c listen_addresses='' -k {folder} -c max_connections=200 {(isDurable ? "" : Careless)}", "start");
        return cluster;
    }

    /// <summary>Stops the server and starts it again. Meanwhile it cannot be reached, and whoever was connected no longer is.</summary>
    /// <param name="isImmediate">Without a word to anybody, as a crash would be: the server recovers from its log. Otherwise what is under way is rolled back first.</param>
    public Task RestartAsync(bool isImmediate) => RunOwnedAsync("pg_ctl", "-D", Data, "-l", Path.Combine(_folder, "log"), "-m", isImmediate ? "immediate" : "fast", "-w", "restart");

    private string Data => Path.Combine(_folder, "data");

    // PostgreSQL refuses to run as root.
    internal static string Owner { get; } = File.Exists("/etc/passwd") && File.ReadLines("/etc/passwd").Any(line => line.StartsWith("postgres:", StringComparison.Ordinal)) ? "postgres" : "nobody";

    // A test process may be killed, and is not given long at its end: a shell outlives it, stops the server and deletes the folder.
    private Task GuardAsync()
    {
        var stop = string.Join(' ', Owned("pg_ctl", "-D", Data, "-m", "immediate", "-w", "stop"));
        return RunAsync("/bin/sh", ["-c", $"(while kill -0 {Environment.ProcessId}; do sleep 0.5; done; {stop}; rm -rf {_folder}) &"]);
    }

    private Task RunOwnedAsync(params string[] command)
    {
        var owned = Owned(command);
        return RunAsync(owned[0], owned[1..]);
    }

    private string[] Owned(params string[] command)
    {
        string[] line = [Path.Combine(_binaries, command[0]), .. command[1..]];
        return Environment.IsPrivilegedProcess ? ["runuser", "-u", Owner, "--", .. line] : line;
    }

    // The server inherits the streams of pg_ctl: reading them to their end would wait for the server's end.
    internal static async Task RunAsync(string program, string[] arguments)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", "exec \"$0\" \"$@\" >/dev/null 2>&1 </dev/null", program, .. arguments]) { WorkingDirectory = "/" };
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }
}
