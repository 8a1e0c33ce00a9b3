namespace VideoDigester.Storage.Search;

/// <summary>A condition on the title of a video.</summary>
/// <param name="Words">What the title must hold.</param>
/// <param name="IsExcluded">Whether it may not.</param>
internal sealed record TitleCondition(SearchExpression Words, bool IsExcluded);
