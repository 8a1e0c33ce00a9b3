using VideoDigester.Storage.Tests.Contracts;
using VideoDigester.Storage.Tests.Engines;

namespace VideoDigester.Storage.Tests.PostgreSql;

public sealed class PostgreSqlShelfListTests : ShelfListContract
{
    private protected override async Task<ITestEngine> CreateEngineAsync() => await PostgreSqlEngine.CreateAsync(GetType());
}
