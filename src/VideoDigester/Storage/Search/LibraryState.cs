namespace VideoDigester.Storage.Search;

/// <summary>What a search has to know of the library before it begins.</summary>
/// <param name="Languages">The languages of texts that may be found, at least one; null is among them where that of some is unknown.</param>
/// <param name="Passages">The least and the greatest key of the passages of transcripts; null where there is none.</param>
/// <param name="LacksTexts">Whether some text is not in the index.</param>
internal sealed record LibraryState(IReadOnlyList<string?> Languages, (long First, long Last)? Passages, bool LacksTexts);
