using VideoDigester.Search.Queries;

namespace VideoDigester.Storage.Tests.Contracts;

/// <summary>A passage of the library that searches are tried on, as the reference sees it.</summary>
/// <param name="Video">Its video.</param>
/// <param name="Kind">What it is a part of.</param>
/// <param name="Language">The language of its text.</param>
/// <param name="Source">Where its transcript comes from; null of other texts.</param>
/// <param name="Matcher">Its words.</param>
internal sealed record ShelfPassage(ShelfVideo Video, SearchHitKind Kind, string? Language, TranscriptSourceKind? Source, QueryMatcher Matcher);
