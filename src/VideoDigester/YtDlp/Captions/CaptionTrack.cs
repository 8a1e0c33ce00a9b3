namespace VideoDigester.YtDlp.Captions;

/// <summary>One track that a site offers.</summary>
/// <param name="Key">Its name as yt-dlp has it: <c>en</c>, <c>en-orig</c>, <c>zh-Hans</c>.</param>
/// <param name="Kind">How it was made.</param>
internal readonly record struct CaptionTrack(string Key, TranscriptSourceKind Kind);
