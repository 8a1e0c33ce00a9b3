namespace VideoDigester.Storage.People;

/// <summary>Where a page of collections ended: a user's own come first, then everybody's.</summary>
/// <param name="IsShared">Whether its last one is everybody's.</param>
/// <param name="Name">The name of its last one.</param>
internal sealed record CollectionCursor(bool IsShared, string Name)
{
    public string Write() => CursorText.Write($"1|collections|{(IsShared ? 's' : 'o')}|{Name}");

    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>: it is no cursor, or one of another list.</exception>
    public static CollectionCursor Read(string text) =>
        CursorText.Read(text)?.Split('|', 4) is ["1", "collections", ("s" or "o") and var part, var name] && StoredText.Clean(name) == name
            ? new CollectionCursor(part == "s", name)
            : throw CursorText.Refuse();
}
