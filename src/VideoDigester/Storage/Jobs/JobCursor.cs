using System.Globalization;

namespace VideoDigester.Storage.Jobs;

/// <summary>Where a page of jobs ended, bound to the direction it was read in.</summary>
/// <param name="Descending">The direction.</param>
/// <param name="Id">The key of the last row.</param>
internal sealed record JobCursor(bool Descending, long Id)
{
    public string Write() => CursorText.Write(string.Create(CultureInfo.InvariantCulture, $"1|jobs|{(Descending ? 'd' : 'a')}|{Id}"));

    /// <summary>Reads the cursor of a query.</summary>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>: it is no cursor, or one of the other direction.</exception>
    public static JobCursor Read(string text, bool descending)
    {
        if (CursorText.Read(text)?.Split('|') is not ["1", "jobs", ("a" or "d") and var direction, var id]
            || !long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var key))
            throw CursorText.Refuse();
        return (direction == "d") == descending
            ? new JobCursor(descending, key)
            : throw new VideoDigesterException(ErrorCode.InvalidRequest, "After is the cursor of a list in the other direction; start again without it.");
    }
}
