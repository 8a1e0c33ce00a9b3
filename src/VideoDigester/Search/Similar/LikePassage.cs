namespace VideoDigester.Search.Similar;

/// <summary>A passage of another video that means something like one of the asked video.</summary>
/// <param name="OwnId">The key of the passage of the asked video.</param>
/// <param name="PassageId">The key of the other.</param>
/// <param name="TranscriptId">The key of its transcript.</param>
/// <param name="Similarity">The cosine.</param>
internal readonly record struct LikePassage(long OwnId, long PassageId, long TranscriptId, double Similarity);
