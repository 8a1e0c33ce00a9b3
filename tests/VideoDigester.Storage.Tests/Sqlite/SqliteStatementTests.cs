using VideoDigester.Storage.Sqlite;
using VideoDigester.Storage.Tests.Contracts;
using VideoDigester.Storage.Tests.Engines;

namespace VideoDigester.Storage.Tests.Sqlite;

/// <summary>Statements stay prepared with the connection; lists have more of them than it should keep.</summary>
public sealed class SqliteStatementTests : StorageContract
{
    [Fact]
    public async Task A_connection_keeps_a_bounded_number_of_statements_however_many_lists_are_asked_for()
    {
        await Library.SaveAsync(Sample.Full("any"));
        foreach (var sort in Enum.GetValues<VideoSort>())
            for (var size = 1; size <= 120; size++)
                Assert.Single((await Library.Videos.ListAsync(new VideoQuery { Sort = sort, PageSize = size }, CancellationToken.None)).Items);

        var connection = await Library.Dialect.TakeAsync(forWrite: false, CancellationToken.None);
        Assert.InRange(SqliteWriter.Of(connection).PreparedStatements, 1, 201);
        await Library.Dialect.GiveBackAsync(connection, wasForWrite: false, isSound: true);
    }

    private protected override Task<ITestEngine> CreateEngineAsync() => Task.FromResult<ITestEngine>(new SqliteEngine());
}
