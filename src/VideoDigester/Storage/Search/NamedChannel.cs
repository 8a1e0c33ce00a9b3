namespace VideoDigester.Storage.Search;

/// <summary>A channel and what it may be called.</summary>
/// <param name="Id">Its key in the database.</param>
/// <param name="Key">Its key on the site.</param>
/// <param name="Handle">Its handle, or null.</param>
/// <param name="Name">Its name, or null.</param>
internal sealed record NamedChannel(long Id, string Key, string? Handle, string? Name);
