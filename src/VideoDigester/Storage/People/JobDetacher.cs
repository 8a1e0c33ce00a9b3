using System.Text.Json;
using System.Text.Json.Nodes;
using LinqToDB;
using LinqToDB.Async;
using VideoDigester.Storage.Jobs;
using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage.People;

/// <summary>
/// Takes deleted users out of their jobs: out of the row, the request and the turns that the user's jobs share. The jobs go on, for others may wait for the same work: of unfinished jobs there is one for it, whoever wants it.
/// </summary>
internal sealed class JobDetacher(LibraryDatabase database)
{
    private const int AtOnce = 500;
    private const string UserId = "userId";
    private const string Digest = "digest";

    public async Task DetachAsync(CancellationToken cancellationToken)
    {
        while (await database.WriteAsync(connection => DetachSomeAsync(connection, cancellationToken), cancellationToken).ConfigureAwait(false) == AtOnce)
        {
        }
    }

    /// <summary>The request without the user; as it is where it cannot be read.</summary>
    internal static string WithoutUser(string request)
    {
        try
        {
            if (JsonNode.Parse(request) is not JsonObject given)
                return request;
            given.Remove(UserId);
            (given[Digest] as JsonObject)?.Remove(UserId);
            return given.ToJsonString();
        }
        catch (JsonException)
        {
            return request;
        }
    }

    private async Task<int> DetachSomeAsync(LibraryConnection connection, CancellationToken cancellationToken)
    {
        var keys = await Theirs(connection).OrderBy(job => job.Id).Take(AtOnce).Select(job => job.Id).ToListAsync(cancellationToken).ConfigureAwait(false);
        var jobs = await database.Dialect.Locked(connection.Jobs.Where(job => keys.Contains(job.Id)).InLockOrder()).ToListAsync(cancellationToken).ConfigureAwait(false);
        foreach (var job in jobs)
        {
            var key = job.Id;
            var request = WithoutUser(job.Request);
            var flow = JobFlow.IsOfUser(job.Flow) ? await FlowAsync(connection, job.UserId, cancellationToken).ConfigureAwait(false) : job.Flow;
            await connection.Jobs.Where(row => row.Id == key)
                .Set(row => row.UserId, (long?)null)
                .Set(row => row.Flow, flow)
                .Set(row => row.Request, request)
                .UpdateAsync(cancellationToken).ConfigureAwait(false);
        }

        return keys.Count;
    }

    // They keep their turns among themselves: in a flow of their own.
    private static async Task<string> FlowAsync(LibraryConnection connection, long? user, CancellationToken cancellationToken) =>
        JobFlow.OfUser(await connection.Users.Where(row => row.Id == user).Select(row => row.ExternalId).SoleOrDefaultAsync(cancellationToken).ConfigureAwait(false));

    private static IQueryable<JobRow> Theirs(LibraryConnection connection) =>
        from user in connection.Users
        from job in connection.Jobs.InnerJoin(job => job.UserId == user.Id)
        where user.AnonymizedAt != null
        select job;
}
