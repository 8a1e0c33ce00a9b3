namespace VideoDigester.Storage.Jobs;

/// <summary>A worker that goes on with a job, and how far it is.</summary>
internal sealed record LeaseRenewal(JobLease Lease, JobProgress? Progress);
