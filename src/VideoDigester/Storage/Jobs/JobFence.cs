using LinqToDB.Async;

namespace VideoDigester.Storage.Jobs;

/// <summary>Keeps out what a worker does that has lost its lease: frozen, cut off, or taken for dead.</summary>
internal static class JobFence
{
    /// <summary>Holds the job as it is until the transaction ends. What is no job's, without a lease, may always be kept.</summary>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.LeaseLost"/>: it was given to another, or is none any more.</exception>
    public static async Task RequireAsync(LibraryConnection connection, StorageDialect dialect, JobLease? lease, CancellationToken cancellationToken)
    {
        if (lease is null)
            return;
        var (key, id, fence) = (lease.Key, lease.Id.Value, lease.Fence);
        var held = dialect.Shared(connection.Jobs.Where(job => job.Id == key && job.PublicId == id && job.Fence == fence && job.LeaseUntil != null)).Select(job => job.Id);
        if ((await held.ToListAsync(cancellationToken).ConfigureAwait(false)).Count == 0)
            throw new VideoDigesterException(ErrorCode.LeaseLost, $"The job {lease.Id} is no longer {lease.Worker}'s: its lease ran out, or it was stopped. Nothing of this attempt is kept from here on.");
    }
}
