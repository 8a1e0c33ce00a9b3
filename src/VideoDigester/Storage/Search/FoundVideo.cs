namespace VideoDigester.Storage.Search;

/// <summary>The video of a hit.</summary>
/// <param name="Key">Its key in the database.</param>
/// <param name="Id">Its identity.</param>
/// <param name="Url">Its page.</param>
/// <param name="Title">Its title, or null.</param>
/// <param name="Language">The language of its title and description, or null.</param>
internal sealed record FoundVideo(long Key, VideoId Id, string Url, string? Title, string? Language);
