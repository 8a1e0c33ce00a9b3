namespace VideoDigester.Library.Playlists;

/// <summary>Counts what becomes of the entries of a playlist.</summary>
internal sealed class PlaylistTally
{
    private readonly Dictionary<IngestOutcome, long> _results = [];

    public long Skipped { get; set; }

    public long Nested { get; set; }

    public void Count(IngestResult result) => _results[result.Outcome] = Of(result.Outcome) + 1;

    public long Of(IngestOutcome outcome) => _results.GetValueOrDefault(outcome);
}
