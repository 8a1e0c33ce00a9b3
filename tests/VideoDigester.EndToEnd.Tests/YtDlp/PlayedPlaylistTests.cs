using VideoDigester.Testing;

namespace VideoDigester.EndToEnd.Tests.YtDlp;

/// <summary>Playlists as a program in yt-dlp's place lists them.</summary>
public abstract class PlayedPlaylistTests : PlayedTests
{
    private protected const string List = "https://videos.example/list";
    private protected const string Stem = "https://videos.example/";

    private protected static readonly PlaylistId Id = new("fakeplaylist", "one");

    private protected int Asked => Fake.Invocations.Count(call => call.Phase == "metadata");

    private protected static IEnumerable<string> Numbered(params int[] numbers) => numbers.Select(number => $"{Stem}{number}");

    private protected void Play(FakePlaylist playlist, FakePhase? metadata = null) =>
        Fake.Play(new FakeScenario { InventInfos = true, Playlists = new() { [List] = playlist }, Metadata = metadata ?? new FakePhase() });

    private protected Task<PlaylistRun> AddAsync(PlaylistOptions? options = null, int most = int.MaxValue) => PlaylistRun.OfAsync(Library.Library, List, options, most);
}
