namespace VideoDigester.Processing.Workers;

/// <summary>Why a job that runs is stopped.</summary>
internal enum StopReason
{
    /// <summary>It is not.</summary>
    None,

    /// <summary>The worker stops: the job is given back.</summary>
    Shutdown,

    /// <summary>Somebody cancelled the job, or paused it.</summary>
    Requested,

    /// <summary>The job is another worker's now.</summary>
    LeaseLost,
}
