namespace VideoDigester.Storage.Search;

/// <summary>A part of a title, a description or a digest, analysed for the index.</summary>
/// <param name="Kind">What it is a part of.</param>
/// <param name="Position">In a digest 0 is its title and overview, and from 1 its items are counted; else 0.</param>
/// <param name="FromOffset">Where it begins in the text it is a part of.</param>
/// <param name="Length">How many characters it has.</param>
/// <param name="Signature">Which terms it has, and how often: <see cref="PassageSignature"/>.</param>
/// <param name="Terms">Its terms.</param>
internal sealed record IndexedText(SearchHitKind Kind, int Position, int FromOffset, int Length, byte[] Signature, PassageTerms Terms);
