namespace VideoDigester.Search.Queries;

/// <summary>A part of a query's text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Position">Where it begins, in UTF-16 code units.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Text">Its words; empty for signs.</param>
/// <param name="Field">The field, of the name of one.</param>
/// <param name="IsFace">Of a bracket, whether it may be the mouth of a face made of signs, <c>:-)</c>.</param>
internal readonly record struct QueryToken(QueryTokenKind Kind, int Position, int End, string Text = "", QueryField Field = default, bool IsFace = false);
