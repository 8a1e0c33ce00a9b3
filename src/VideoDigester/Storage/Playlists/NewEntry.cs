namespace VideoDigester.Storage.Playlists;

/// <summary>An entry as a listing names it.</summary>
/// <param name="Key">Names it within its playlist.</param>
/// <param name="Url">Its address; null where it has none.</param>
/// <param name="Title">Its title, or null.</param>
internal sealed record NewEntry(string Key, string? Url, string? Title)
{
    /// <summary>Whether it is a playlist itself.</summary>
    public bool IsCollection { get; init; }

    /// <summary>Why it cannot be asked for, or null.</summary>
    public Failure? Failure { get; init; }
}
