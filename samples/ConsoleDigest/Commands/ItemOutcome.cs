using VideoDigester;

namespace ConsoleDigest.Commands;

/// <summary>What became of one of several videos.</summary>
/// <param name="Word">The outcome in a word: <c>updated</c>, <c>removed</c>, <c>failed</c>.</param>
/// <param name="Error">Why it failed or what is missing, or null.</param>
internal sealed record ItemOutcome(string Word, Failure? Error = null)
{
    private const string FailedWord = "failed";

    public bool IsFailure => Word == FailedWord;

    public static ItemOutcome Failed(Failure error) => new(FailedWord, error);
}
