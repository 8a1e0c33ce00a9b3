namespace VideoDigester.EndToEnd.Tests.YtDlp;

/// <summary>What adding a playlist brought.</summary>
internal sealed class PlaylistRun
{
    public List<PlaylistEvent> Events { get; } = [];

    public IEnumerable<PlaylistEntryDone> Entries => Events.OfType<PlaylistEntryDone>();

    public IEnumerable<IngestOutcome> Outcomes => Entries.Select(entry => entry.Result.Outcome);

    public PlaylistDone Done => Events.OfType<PlaylistDone>().First();

    public static async Task<PlaylistRun> OfAsync(IVideoLibrary library, string address, PlaylistOptions? options = null, int most = int.MaxValue, CancellationToken cancellationToken = default)
    {
        var run = new PlaylistRun();
        await foreach (var happened in library.AddPlaylistAsync(address, options, cancellationToken))
        {
            run.Events.Add(happened);
            if (run.Entries.Count() >= most)
                break;
        }

        return run;
    }
}
