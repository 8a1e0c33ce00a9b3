namespace VideoDigester.Digests.Grounding;

/// <summary>How far evidence carries a text.</summary>
/// <param name="Support">0 to 1: 1 where all that carries the text is in the evidence.</param>
/// <param name="Complaints">What the evidence does not hold. May be something where the support is still enough.</param>
internal sealed record ClaimVerdict(double Support, IReadOnlyList<Complaint> Complaints)
{
    /// <summary>Nothing is wrong.</summary>
    public static ClaimVerdict Whole { get; } = new(1, []);

    /// <summary>Whether the text may stay.</summary>
    public bool Holds => Support >= ClaimCheck.MinSupport;
}
