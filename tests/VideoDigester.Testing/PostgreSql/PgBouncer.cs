using Npgsql;

namespace VideoDigester.Testing.PostgreSql;

/// <summary>A PgBouncer that pools transactions in front of a server, reached by a socket in a temporary folder. It ends with the process.</summary>
public sealed class PgBouncer
{
    private const int Port = 6432;
    private static readonly string[] Places = ["/usr/sbin/pgbouncer", "/usr/bin/pgbouncer", "/usr/local/bin/pgbouncer"];

    private readonly string _folder;

    private PgBouncer(string folder) => _folder = folder;

    /// <summary>Why there is none here, or null. In CI its absence is a failure and no reason to skip.</summary>
    public static string? Absence { get; } =
        Array.Exists(Places, File.Exists) || Environment.GetEnvironmentVariable("CI") == "true" ? null : $"PgBouncer is not here: none of {string.Join(", ", Places)}.";

    /// <summary>Starts one.</summary>
    /// <param name="server">A connection string to the server, by a socket and with a user who is let in without a password.</param>
    public static async Task<PgBouncer> StartAsync(string server)
    {
        var program = Array.Find(Places, File.Exists) ?? throw new InvalidOperationException("PgBouncer is not installed.");
        var settings = new NpgsqlConnectionStringBuilder(server);
        var folder = Directory.CreateTempSubdirectory("vdpgb-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "users"), $"\"{settings.Username}\" \"\"\n");
        await File.WriteAllTextAsync(
            Path.Combine(folder, "ini"),
            $"""
            [databases]
            * = host={settings.Host} port={settings.Port}
            [pgbouncer]
            listen_addr =
            listen_port = {Port}
            unix_socket_dir = {folder}
            auth_type = trust
            auth_file = {folder}/users
            logfile = {folder}/log
            pidfile = {folder}/pid
            pool_mode = transaction
            max_client_conn = 500
            default_pool_size = 20
            server_login_retry = 1

            """);
        if (Environment.IsPrivilegedProcess)
            await PostgreSqlCluster.RunAsync("chown", ["-R", PostgreSqlCluster.Owner, folder]);

        // As with the server: a shell outlives this process, ends the program and deletes the folder.
        await PostgreSqlCluster.RunAsync("/bin/sh", ["-c", $"(while kill -0 {Environment.ProcessId}; do sleep 0.5; done; kill $(cat {folder}/pid); rm -rf {folder}) &"]);
        string[] start = [program, "-d", Path.Combine(folder, "ini")];
        if (Environment.IsPrivilegedProcess)
            start = ["runuser", "-u", PostgreSqlCluster.Owner, "--", .. start];
        await PostgreSqlCluster.RunAsync(start[0], start[1..]);
        return new PgBouncer(folder);
    }

    /// <summary>The way through it to a database.</summary>
    /// <param name="direct">A connection string to the server itself.</param>
    public string Through(string direct) => new NpgsqlConnectionStringBuilder(direct)
    {
        Host = _folder,
        Port = Port,
        NoResetOnClose = true,
        MaxAutoPrepare = 0,
    }.ConnectionString + ";Max Auto Prepare=0";
}
