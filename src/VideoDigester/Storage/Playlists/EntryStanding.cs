namespace VideoDigester.Storage.Playlists;

/// <summary>What a listed entry is to the library.</summary>
internal enum EntryStanding
{
    /// <summary>Nobody has listed it before.</summary>
    New,

    /// <summary>An earlier listing had it.</summary>
    Known,

    /// <summary>This listing had it already; it keeps its first place.</summary>
    Repeated,
}
