using VideoDigester;

namespace ConsoleDigest.Commands;

/// <summary>What <c>add</c> has done with: a video, or a playlist after its videos.</summary>
internal sealed record AddedItem(IngestResult? Result, PlaylistDone? Playlist)
{
    public AddedItem(IngestResult result)
        : this(result, null)
    {
    }

    public AddedItem(PlaylistDone playlist)
        : this(null, playlist)
    {
    }
}
