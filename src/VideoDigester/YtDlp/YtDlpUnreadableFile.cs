namespace VideoDigester;

/// <summary>A file that could not be analysed.</summary>
/// <param name="Path">The file.</param>
/// <param name="Error">Why: <see cref="ErrorCode.InvalidMetadata"/> or <see cref="ErrorCode.FileUnreadable"/>.</param>
public sealed record YtDlpUnreadableFile(string Path, Failure Error);
