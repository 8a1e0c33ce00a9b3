using VideoDigester.Storage.Search;

namespace VideoDigester.Search.Vectors;

/// <summary>A passage that means something like what was looked for.</summary>
/// <param name="Place">The passage and its transcript.</param>
/// <param name="Similarity">The cosine: 1 for the same direction, 0 for nothing in common, less for the contrary.</param>
internal readonly record struct SimilarPassage(PassagePlace Place, float Similarity)
{
    /// <summary>The key of the passage.</summary>
    public long PassageId => Place.PassageId;
}
