using System.Globalization;

namespace VideoDigester.Storage.People;

/// <summary>Where a page of a collection's videos ended.</summary>
/// <param name="Position">The position of the last one.</param>
internal sealed record PlaceCursor(long Position)
{
    public string Write() => CursorText.Write(string.Create(CultureInfo.InvariantCulture, $"1|places|{Position}"));

    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>: it is no cursor, or one of another list.</exception>
    public static PlaceCursor Read(string text) =>
        CursorText.Read(text)?.Split('|') is ["1", "places", var position] && long.TryParse(position, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var place)
            ? new PlaceCursor(place)
            : throw CursorText.Refuse();
}
