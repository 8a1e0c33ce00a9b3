namespace VideoDigester.YtDlp;

/// <summary>What a folder holds, or why nobody can say.</summary>
/// <param name="Path">The folder.</param>
/// <param name="Names">The names of its files, in ordinal order.</param>
/// <param name="Folders">The folders in it, in ordinal order, without links, which can lead in circles.</param>
/// <param name="Failure">Why it could not be listed, or null.</param>
internal sealed record FolderListing(string Path, IReadOnlyList<string> Names, IReadOnlyList<string> Folders, Failure? Failure);
