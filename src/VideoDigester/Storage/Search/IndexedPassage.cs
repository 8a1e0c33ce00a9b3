namespace VideoDigester.Storage.Search;

/// <summary>A passage of a transcript, analysed for the index.</summary>
/// <param name="FirstSegment">The position of its first segment.</param>
/// <param name="LastSegment">The position of its last segment, inclusive.</param>
/// <param name="FromOffset">Where it begins in the text of its first segment, white space collapsed.</param>
/// <param name="Length">How many characters it has.</param>
/// <param name="Signature">Which terms it has, and how often: <see cref="PassageSignature"/>.</param>
/// <param name="Terms">Its terms.</param>
internal sealed record IndexedPassage(int FirstSegment, int LastSegment, int FromOffset, int Length, byte[] Signature, PassageTerms Terms);
