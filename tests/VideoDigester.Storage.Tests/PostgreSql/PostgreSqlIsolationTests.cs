using VideoDigester.Storage.Tests.Contracts;
using VideoDigester.Storage.Tests.Engines;
using Xunit.Abstractions;

namespace VideoDigester.Storage.Tests.PostgreSql;

public sealed class PostgreSqlIsolationTests(ITestOutputHelper output) : IsolationContract(output)
{
    private protected override async Task<ITestEngine> CreateEngineAsync() => await PostgreSqlEngine.CreateAsync(GetType());
}
