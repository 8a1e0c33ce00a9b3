using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage.Jobs;

/// <summary>
/// The order in which writers lock rows of jobs, so that they wait for each other and never in a circle: by rank, then by the work's name. What follows from a job comes behind jobs of its kind, for whoever settles a job holds its
/// row while it queues what follows.
/// </summary>
internal static class LockOrder
{
    private const int First = 0;
    private const int Between = 1;
    private const int Last = 2;

    private static readonly string Playlist = StoredName<JobKind>.Of(JobKind.Playlist);
    private static readonly string Digest = StoredName<JobKind>.Of(JobKind.Digest);

    /// <summary>The order of rows <c>j</c> of a statement.</summary>
    public static readonly string Sql = $"CASE j.kind WHEN '{Playlist}' THEN {First} WHEN '{Digest}' THEN {Last} ELSE {Between} END, j.unique_key";

    public static int RankOf(JobKind kind) => kind switch
    {
        JobKind.Playlist => First,
        JobKind.Digest => Last,
        _ => Between,
    };

    public static IQueryable<JobRow> InLockOrder(this IQueryable<JobRow> jobs) =>
        jobs.OrderBy(job => job.Kind == Playlist ? First : job.Kind == Digest ? Last : Between).ThenBy(job => job.UniqueKey);
}
