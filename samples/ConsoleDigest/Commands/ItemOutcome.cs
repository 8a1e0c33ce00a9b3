using VideoDigester;

namespace ConsoleDigest.Commands;

/// <summary>What became of one of several things: videos, jobs, subscriptions.</summary>
/// <param name="Word">The outcome in a word: <c>updated</c>, <c>removed</c>, <c>failed</c>.</param>
/// <param name="Error">Why it failed or what is missing, or null.</param>
internal sealed record ItemOutcome(string Word, Failure? Error = null)
{
    /// <summary>The word for what was as it was wanted.</summary>
    public const string Unchanged = "unchanged";

    private const string FailedWord = "failed";

    public bool IsFailure => Word == FailedWord;

    public static ItemOutcome Failed(Failure error) => new(FailedWord, error);
}
