namespace VideoDigester.Library;

/// <summary>A metadata file and the caption files that stand beside it; or a folder that could not be looked into, and why.</summary>
internal sealed record VideoFiles(string InfoPath, IReadOnlyList<CaptionFile> Captions, Failure? Failure = null);
