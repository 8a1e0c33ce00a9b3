using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;

namespace VideoDigester;

/// <summary>
/// For how long <see cref="IVideoLibrary.PruneAsync"/> keeps what the library writes down about its own work. Each is a day to a hundred years (<see cref="BudgetDays"/> two days at the least); null keeps for ever. Videos,
/// transcripts and digests are never pruned.
/// </summary>
[UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "A range is read by the converter of TimeSpan, which the framework keeps; what validates here is generated code that reads none.")]
public sealed class RetentionOptions
{
    /// <summary>
    /// Attempts in the log: 90 days unless set. Attempts that used tokens or money, those at digests that are still there, the last one at each video of the library and what says why a video has no captions stay.
    /// </summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "36500.00:00:00")]
    public TimeSpan? Logs { get; set; } = TimeSpan.FromDays(90);

    /// <summary>Jobs that succeeded or were cancelled: 14 days after their end unless set. Unfinished jobs stay.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "36500.00:00:00")]
    public TimeSpan? FinishedJobs { get; set; } = TimeSpan.FromDays(14);

    /// <summary>Jobs that were given up: 90 days after their end unless set. Until then they can be retried.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "36500.00:00:00")]
    public TimeSpan? FailedJobs { get; set; } = TimeSpan.FromDays(90);

    /// <summary>Every observation of a video's counts: 30 days unless set. Of older days (UTC) only the last observation is kept. The first and the newest of a video always stay.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "36500.00:00:00")]
    public TimeSpan? FullStatistics { get; set; } = TimeSpan.FromDays(30);

    /// <summary>An observation a day: two years unless set. Of older months only the last observation is kept.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "36500.00:00:00")]
    public TimeSpan? DailyStatistics { get; set; } = TimeSpan.FromDays(730);

    /// <summary>Paid answers of models for digests that were never finished: 30 days unless set.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "36500.00:00:00")]
    public TimeSpan? PaidAnswers { get; set; } = TimeSpan.FromDays(30);

    /// <summary>What was spent on a day, by which budgets are kept: a year unless set. What a digest cost stands with the digest and in the log.</summary>
    [Range(typeof(TimeSpan), "2.00:00:00", "36500.00:00:00")]
    public TimeSpan? BudgetDays { get; set; } = TimeSpan.FromDays(365);

    /// <summary>
    /// What users did with digests: for ever unless set. Figures of use and of time saved have nothing left to count of what goes, and a digest that was read before counts as unread again. What is saved stays saved.
    /// </summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "36500.00:00:00")]
    public TimeSpan? Interactions { get; set; }
}
