using VideoDigester.Digests.Writers.Llm.Answers;

namespace VideoDigester.Digests.Ask;

/// <summary>The statements of an answer after their passages were asked.</summary>
/// <param name="Held">For each statement the one that holds, or null.</param>
/// <param name="Rejected">Those that do not hold, in their order.</param>
internal sealed record JudgedAnswer(IReadOnlyList<HeldStatement?> Held, IReadOnlyList<RejectedAnswer> Rejected)
{
    /// <summary>Those that hold.</summary>
    public IReadOnlyList<HeldStatement> Statements => [.. Held.OfType<HeldStatement>()];
}
