using VideoDigester.Storage.Jobs;

namespace VideoDigester.Processing.Execution;

/// <summary>What an attempt at a job came to.</summary>
internal sealed record JobOutcome
{
    /// <summary>What was brought, in a word: <c>added</c>, <c>stored</c>. Null where nothing was.</summary>
    public string? Result { get; init; }

    /// <summary>What went wrong. With a <see cref="Result"/> the work is kept all the same and this is what could not be had.</summary>
    public Failure? Error { get; init; }

    /// <summary>The step of which no row of the log tells yet; null where one does.</summary>
    public ProcessingStep? UnloggedStep { get; init; }

    /// <summary>Whether the site, or the provider, was asked.</summary>
    public bool HasAsked { get; init; } = true;

    /// <summary>The jobs that follow from it.</summary>
    public IReadOnlyList<NewJob> FollowUps { get; init; } = [];

    /// <summary>Nothing came of it.</summary>
    public static JobOutcome Failed(Failure error, ProcessingStep? unloggedStep = null) => new() { Error = error, UnloggedStep = unloggedStep };
}
