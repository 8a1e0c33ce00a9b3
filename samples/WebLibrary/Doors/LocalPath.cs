namespace WebLibrary.Doors;

/// <summary>Where a form may send the browser back to.</summary>
internal static class LocalPath
{
    /// <summary>Whether a path is one of this host, as headers can hold it, and nothing that a browser would take for another one.</summary>
    public static bool Is(string? path) => path is ['/', ..] and not (['/', '/', ..] or ['/', '\\', ..]) && path.All(letter => char.IsAscii(letter) && !char.IsControl(letter));
}
