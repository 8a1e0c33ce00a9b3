namespace VideoDigester.Storage.Search;

/// <summary>A text that is not in the index.</summary>
/// <param name="Id">Its key: of the video, transcript or digest.</param>
/// <param name="Site">The site of its video.</param>
/// <param name="Key">The site's key of its video.</param>
internal sealed record PendingText(long Id, string Site, string Key)
{
    public VideoId VideoId => new(Site, Key);
}
