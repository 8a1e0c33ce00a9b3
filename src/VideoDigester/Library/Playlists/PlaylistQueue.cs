using VideoDigester.YtDlp.Calls;

namespace VideoDigester.Library.Playlists;

/// <summary>The playlists that a call is about: the one it was given, and those that turn out to be in it, each once.</summary>
internal sealed class PlaylistQueue
{
    /// <summary>A channel is in nothing, its tabs are in it, and playlists in those.</summary>
    public const int MaxDepth = 3;

    private const int MostPlaylists = 1000;

    private readonly Queue<(VideoAddress Address, int Depth)> _waiting = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly HashSet<PlaylistId> _listed = [];

    public PlaylistQueue(VideoAddress address)
    {
        _seen.Add(address.Text);
        _waiting.Enqueue((address, 0));
    }

    /// <summary>Puts a playlist that is in another one at the end.</summary>
    /// <returns>Why that is not done, or null.</returns>
    public Failure? Add(string address, int depth)
    {
        if (depth > MaxDepth)
            return new Failure(ErrorCode.Unsupported, $"It is a playlist that lies more than {MaxDepth} playlists deep. Add it by its own address.");
        if (_seen.Count >= MostPlaylists)
            return new Failure(ErrorCode.TooLarge, $"There are more than {MostPlaylists} playlists in this one. Add it by its own address.");
        if (_seen.Add(address))
            _waiting.Enqueue((VideoAddress.Parse(address), depth));
        return null;
    }

    public bool TryTake(out VideoAddress address, out int depth)
    {
        var isThere = _waiting.TryDequeue(out var next);
        (address, depth) = next;
        return isThere;
    }

    /// <summary>Whether a playlist comes for the first time, by whatever address.</summary>
    public bool IsFirst(PlaylistId id) => _listed.Add(id);
}
