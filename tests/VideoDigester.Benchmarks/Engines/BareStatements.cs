using System.Data.Common;

namespace VideoDigester.Benchmarks.Engines;

/// <summary>Plain ADO.NET: a command for each statement, one after the other, on a connection of the driver's pool.</summary>
internal sealed class BareStatements(DbConnection connection, bool isSqlite) : IAsyncDisposable
{
    public static async Task<BareStatements> OpenAsync(BareEngine engine) => new(await engine.OpenAsync(), engine.IsSqlite);

    /// <summary>Runs a statement.</summary>
    /// <param name="sql">The statement.</param>
    /// <param name="read">What is done with each row.</param>
    /// <param name="parameters">Its parameters.</param>
    public async Task ReadAsync(string sql, Action<BareRow> read, params (string Name, object Value)[] parameters)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        await using var rows = await command.ExecuteReaderAsync();
        var row = new BareRow(rows, isSqlite);
        while (await rows.ReadAsync())
            read(row);
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();
}
