namespace VideoDigester.Storage.Search;

/// <summary>Where a passage stands.</summary>
/// <param name="PassageId">Its key.</param>
/// <param name="TranscriptId">The key of its transcript, in which passages come in the order of their keys.</param>
internal readonly record struct PassagePlace(long PassageId, long TranscriptId);
