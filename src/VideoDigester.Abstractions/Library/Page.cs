namespace VideoDigester;

/// <summary>One page of a list that is read by key, so that every page costs the same and rows added meanwhile shift nothing.</summary>
/// <typeparam name="T">What the list holds.</typeparam>
/// <param name="Items">The page's items in order.</param>
/// <param name="Next">The cursor of the next page, opaque, or null on the last page.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);
