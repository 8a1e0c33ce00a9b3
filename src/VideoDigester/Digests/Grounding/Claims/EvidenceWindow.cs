namespace VideoDigester.Digests.Grounding.Claims;

/// <summary>A stretch of evidence in which many of the words stand that carry a sentence.</summary>
/// <param name="Text">Which piece of the evidence.</param>
/// <param name="First">The first word of the sentence there, by its position.</param>
/// <param name="Last">The last one.</param>
/// <param name="Share">How much of the sentence is there, 0 to 1.</param>
internal readonly record struct EvidenceWindow(int Text, int First, int Last, double Share);
