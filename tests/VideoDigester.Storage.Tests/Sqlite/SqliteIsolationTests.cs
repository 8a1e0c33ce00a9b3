using VideoDigester.Storage.Tests.Contracts;
using VideoDigester.Storage.Tests.Engines;
using Xunit.Abstractions;

namespace VideoDigester.Storage.Tests.Sqlite;

public sealed class SqliteIsolationTests(ITestOutputHelper output) : IsolationContract(output)
{
    private protected override Task<ITestEngine> CreateEngineAsync() => Task.FromResult<ITestEngine>(new SqliteEngine());
}
