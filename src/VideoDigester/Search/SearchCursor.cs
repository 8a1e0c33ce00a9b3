using System.Globalization;
using VideoDigester.Storage;

namespace VideoDigester.Search;

/// <summary>Where a page of a search ended, bound to the query it is of.</summary>
/// <param name="Query">A hash of the query.</param>
/// <param name="Value">The score of the last item, as the bits of its number, or when its video was published, in Unix milliseconds; null where it has no date.</param>
/// <param name="Kind">What kind of text it is.</param>
/// <param name="Id">Its key.</param>
internal sealed record SearchCursor(string Query, long? Value, SearchHitKind Kind, long Id)
{
    public string Write() => CursorText.Write(string.Create(
        CultureInfo.InvariantCulture, $"s1|{Query}|{(Value is { } value ? value.ToString(CultureInfo.InvariantCulture) : "n")}|{(int)Kind}|{Id}"));

    /// <summary>Reads the cursor of a query; null where there is none.</summary>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>: it is no cursor, or one of another query.</exception>
    public static SearchCursor? Read(string? text, string query)
    {
        if (text is null)
            return null;
        var cursor = TryRead(text) ?? throw CursorText.Refuse();
        return cursor.Query == query
            ? cursor
            : throw new VideoDigesterException(ErrorCode.InvalidRequest, "The cursor is of another search: only page size, hits per video and total may change. Start again without it.");
    }

    private static SearchCursor? TryRead(string text)
    {
        if (CursorText.Read(text)?.Split('|') is not ["s1", var query, var value, var kind, var id]
            || !int.TryParse(kind, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || !long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var key))
            return null;
        if (value == "n")
            return new SearchCursor(query, null, (SearchHitKind)number, key);
        return long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var bits) ? new SearchCursor(query, bits, (SearchHitKind)number, key) : null;
    }
}
