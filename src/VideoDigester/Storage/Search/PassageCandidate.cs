namespace VideoDigester.Storage.Search;

/// <summary>A passage that matches, before it is ranked.</summary>
/// <param name="Kind">What it is a part of.</param>
/// <param name="Id">Its key; those of transcripts and those of other texts are counted apart.</param>
/// <param name="OwnerId">The key of its transcript, or of its video where it is another text.</param>
/// <param name="Length">How many characters it has.</param>
/// <param name="Signature">Its terms: <see cref="PassageSignature"/>.</param>
internal readonly record struct PassageCandidate(SearchHitKind Kind, long Id, long OwnerId, int Length, byte[] Signature);
