namespace VideoDigester.Storage.Jobs;

/// <summary>What became of a lease that a worker wanted to go on with.</summary>
/// <param name="Lease">The lease.</param>
/// <param name="IsHeld">False where the job was given to another, or is none any more.</param>
/// <param name="StopFor">The state that somebody wants the job to go into, <see cref="JobState.Cancelled"/> or <see cref="JobState.Paused"/>; null where it shall go on.</param>
internal sealed record RenewedLease(JobLease Lease, bool IsHeld, JobState? StopFor);
