namespace VideoDigester;

/// <summary>Something of the model's answer does not hold; it was told what, and asked once more.</summary>
/// <param name="Complaints">What does not hold, in words.</param>
public sealed record DigestRepairing(IReadOnlyList<string> Complaints) : DigestEvent;
