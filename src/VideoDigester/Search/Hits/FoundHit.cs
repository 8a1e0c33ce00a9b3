namespace VideoDigester.Search.Hits;

/// <summary>A passage to be shown.</summary>
/// <param name="Kind">What it is a part of.</param>
/// <param name="Id">Its key.</param>
/// <param name="OwnerId">The key of its transcript, or of its video where it is another text.</param>
/// <param name="Score">Its score.</param>
internal readonly record struct FoundHit(SearchHitKind Kind, long Id, long OwnerId, double Score);
