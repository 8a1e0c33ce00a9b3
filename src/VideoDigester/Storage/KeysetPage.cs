namespace VideoDigester.Storage;

/// <summary>What all lists by key have in common: a bounded page, and one row more than it holds, which tells whether there is a next one.</summary>
internal static class KeysetPage
{
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>: a page cannot hold that many.</exception>
    public static void RequireSize(int size, int most, string items)
    {
        if (size < 1 || size > most)
            throw new VideoDigesterException(ErrorCode.InvalidRequest, $"PageSize is {size}; a page holds 1 to {most} {items}.");
    }

    /// <summary>The page of rows of which one more than fits was asked for.</summary>
    public static Page<T> Of<TRow, T>(IReadOnlyList<TRow> rows, int size, Func<TRow, T> read, Func<TRow, string> cursorOf) => new(
        [.. rows.Take(size).Select(read)],
        rows.Count > size ? cursorOf(rows[size - 1]) : null);
}
