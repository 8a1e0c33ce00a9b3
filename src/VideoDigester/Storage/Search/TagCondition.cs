namespace VideoDigester.Storage.Search;

/// <summary>A condition on the tags of a video.</summary>
/// <param name="Folded">The folded tags of which it must have one.</param>
/// <param name="IsExcluded">Whether it may have none of them.</param>
internal sealed record TagCondition(IReadOnlyList<string> Folded, bool IsExcluded);
