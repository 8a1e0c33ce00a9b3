namespace VideoDigester.Storage.Search;

/// <summary>A condition on the language of a text.</summary>
/// <param name="Tags">Lower-case tags of which one must fit; each takes its variants too.</param>
/// <param name="IsExcluded">Whether none may fit.</param>
internal sealed record LanguageCondition(IReadOnlyList<string> Tags, bool IsExcluded);
