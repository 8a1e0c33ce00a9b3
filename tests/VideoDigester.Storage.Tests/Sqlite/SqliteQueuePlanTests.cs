using LinqToDB;
using LinqToDB.Data;
using VideoDigester.Storage.Jobs;
using VideoDigester.Storage.Tests.Contracts;
using VideoDigester.Storage.Tests.Engines;

namespace VideoDigester.Storage.Tests.Sqlite;

/// <summary>Lists of jobs are read from an index, however many jobs are finished.</summary>
public sealed class SqliteQueuePlanTests : QueueContract
{
    [Theory]
    [InlineData("ix_processing_jobs_running", JobState.Running)]
    [InlineData("ix_processing_jobs_queued", JobState.Queued)]
    [InlineData("ix_processing_jobs_queued", JobState.Queued, JobState.Running)]
    [InlineData("ix_processing_jobs_scheduled", JobState.Scheduled)]
    [InlineData("ix_processing_jobs_failed", JobState.Failed)]
    [InlineData("ix_processing_jobs_failed", JobState.Failed, JobState.Running)]
    [InlineData("x_processing_jobs_", JobState.Paused)]
    [InlineData("x_processing_jobs_", JobState.Scheduled, JobState.Queued, JobState.Running, JobState.Paused)]
    public async Task Jobs_of_a_state_are_found_without_a_look_at_the_others(string index, params JobState[] states)
    {
        await EnqueueAsync(New("any"));
        foreach (var isDescending in (bool[])[true, false])
        {
            var query = new JobQuery { States = states, Descending = isDescending };
            foreach (var plan in new[] { await PlanAsync(query, after: null), await PlanAsync(query, new JobCursor(isDescending, 5)), await PlanAsync(query with { Kind = JobKind.Add, Site = "youtube" }, after: null) })
            {
                Assert.Contains(plan, step => step.Contains(index, StringComparison.Ordinal));
                Assert.DoesNotContain(plan, step => step.StartsWith("SCAN job", StringComparison.Ordinal) && !step.Contains("INDEX", StringComparison.Ordinal));
                Assert.DoesNotContain(plan, step => step.Contains("TEMP B-TREE", StringComparison.Ordinal));
            }
        }
    }

    private protected override Task<ITestEngine> CreateEngineAsync() => Task.FromResult<ITestEngine>(new SqliteEngine());

    private async Task<IReadOnlyList<string>> PlanAsync(JobQuery query, JobCursor? after)
    {
        await using var connection = await Library.Dialect.OpenAsync(CancellationToken.None);
        var sql = JobLister.Query(connection, query, after).ToSqlQuery();
        return await connection.QueryToListAsync<string>(reader => reader.GetString(3), "EXPLAIN QUERY PLAN " + sql.Sql, [.. sql.Parameters]);
    }
}
