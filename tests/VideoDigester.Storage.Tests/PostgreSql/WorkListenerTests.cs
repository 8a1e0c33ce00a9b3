using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Logging;
using Npgsql;
using VideoDigester.PostgreSql;
using VideoDigester.Storage.Jobs;
using VideoDigester.Storage.Tests.Engines;
using VideoDigester.Testing.PostgreSql;

namespace VideoDigester.Storage.Tests.PostgreSql;

/// <summary>A listener that hears nothing says so, once.</summary>
public sealed class WorkListenerTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly LoggedEvents _log = new();

    [Fact]
    public async Task However_often_it_tries_in_vain_it_says_so_once()
    {
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        using var listener = Listen($"Host=127.0.0.1;Port={((IPEndPoint)server.LocalEndpoint).Port};Username=nobody;Database=none;SSL Mode=Disable", new QueueSignal());

        // What came of an attempt is known when the next one begins.
        for (var attempt = 0; attempt < 3; attempt++)
            (await server.AcceptTcpClientAsync().WaitAsync(Patience)).Dispose();

        Assert.Equal(["WorkNotHeard"], _log.All);
    }

    [SkippableFact]
    public async Task Where_its_connection_breaks_it_says_so_and_says_when_it_hears_again()
    {
        var database = await PostgreSqlServer.CreateDatabaseAsync();
        var signal = new QueueSignal();
        using var listener = Listen(database + ";Application Name=listener", signal);
        await HearAsync(signal, 0);
        Assert.Empty(_log.All);

        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await using var end = new NpgsqlCommand("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'listener' AND datname = current_database()", connection);
        await end.ExecuteNonQueryAsync();

        await HearAsync(signal, 1);
        Assert.Equal(["WorkNotHeard", "WorkHeardAgain"], _log.All);
    }

    // It gives the signal when it begins to listen, for what was said before.
    private static Task HearAsync(QueueSignal signal, long heard) => signal.WaitAsync(heard, Timeout.InfiniteTimeSpan, TimeProvider.System, CancellationToken.None).WaitAsync(Patience);

    private WorkListener Listen(string connectionString, QueueSignal signal)
    {
        var listener = new WorkListener(connectionString, "work", signal, new Logger<WorkListener>(_log));
        listener.Start();
        return listener;
    }
}
