using LinqToDB.Data;
using VideoDigester.Storage.Tests.Contracts;
using VideoDigester.Storage.Tests.Engines;

namespace VideoDigester.Storage.Tests.PostgreSql;

public sealed class PostgreSqlReindexTests : ReindexContract
{
    [SkippableTheory]
    [InlineData("videos")]
    [InlineData("transcripts")]
    [InlineData("digests")]
    public async Task Marking_a_table_waits_for_a_writer_of_it_and_never_in_a_circle(string table)
    {
        await FillAsync();
        var name = SchemaCatalog.Quote(Library.Dialect, table);
        Task<List<ReindexProgress>>? run = null;

        await OpenHost().Database.WriteAsync(
            async connection =>
            {
                // The writer has the last row and wants the others when the run is already there.
                await connection.ExecuteAsync($"SELECT 1 FROM {name} WHERE id = (SELECT max(id) FROM {name}) FOR NO KEY UPDATE");
                run = Task.Run(() => Library.Index.ReindexAsync(all: true, CancellationToken.None).ToListAsync().AsTask());
                while (!run.IsCompleted && !await connection.ExecuteAsync<bool>("SELECT EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock')"))
                    await Task.Delay(10);
                return await connection.ExecuteAsync($"UPDATE {name} SET indexed_at = indexed_at");
            },
            CancellationToken.None);

        Assert.Equal(Texts, (await run!).Count);
    }

    private protected override async Task<ITestEngine> CreateEngineAsync() => await PostgreSqlEngine.CreateAsync(GetType());
}
