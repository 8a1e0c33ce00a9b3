using VideoDigester.Storage.Tests.Contracts;
using VideoDigester.Testing;
using Xunit.Abstractions;

namespace VideoDigester.Storage.Tests.Sqlite;

public sealed class SqliteCrewTests(ITestOutputHelper output) : CrewContract(output)
{
    [SkippableFact]
    public async Task Two_processes_that_are_killed_and_frozen_lose_nothing_and_do_nothing_twice()
    {
        using var folder = new TemporaryFolder();
        await WorksAsync(Plan with { Workers = 2 }, Mischief, settings => settings with { SqlitePath = folder.PathOf("library.db") });
    }
}
