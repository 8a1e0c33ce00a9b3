namespace VideoDigester;

/// <summary>How far a reindex is.</summary>
/// <param name="Done">How many texts are in the index again: a video's title and description, a transcript and a digest count one each.</param>
/// <param name="Total">How many there are to do in this run.</param>
/// <param name="VideoId">The video whose text was the last.</param>
public readonly record struct ReindexProgress(long Done, long Total, VideoId VideoId);
