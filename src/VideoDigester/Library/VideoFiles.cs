namespace VideoDigester.Library;

/// <summary>A metadata file and the caption files that stand beside it.</summary>
internal sealed record VideoFiles(string InfoPath, IReadOnlyList<CaptionFile> Captions);
