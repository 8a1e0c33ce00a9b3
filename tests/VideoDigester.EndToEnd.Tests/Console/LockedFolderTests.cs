using System.Runtime.Versioning;

namespace VideoDigester.EndToEnd.Tests.Console;

/// <summary>A folder that may not be looked into is named and does not end the rest.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class LockedFolderTests : IDisposable
{
    private const UnixFileMode Everything = (UnixFileMode)0b111_111_111;

    private readonly ConsoleLibrary _library = new();

    private string Locked => _library.PathOf("videos/a-locked");

    public void Dispose()
    {
        if (Directory.Exists(Locked))
            File.SetUnixFileMode(Locked, Everything);
        _library.Dispose();
    }

    [SkippableFact]
    public async Task The_videos_beside_it_are_added()
    {
        await FolderAsync();

        var rows = (await LowlyUser.RunAsync("add", _library.PathOf("videos"), "--db", _library.PathOf("own.db"), "--json")).Ended(1).Lines;

        Assert.Equal(["added", "failed"], rows.Select(row => row.GetProperty("outcome").GetString()).Order(StringComparer.Ordinal));
        var error = rows.Single(row => row.GetProperty("outcome").GetString() == "failed").GetProperty("error");
        Assert.Equal("FileUnreadable", error.GetProperty("code").GetString());
        Assert.Contains(Locked, error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task The_records_beside_it_are_analysed()
    {
        await FolderAsync();

        var run = (await LowlyUser.RunAsync("analyze", _library.PathOf("videos"), "--json")).Ended(1);

        Assert.Contains(run.Lines, row => row.GetProperty("field").GetString() == "title" && row.GetProperty("present").GetInt64() == 1);
        Assert.Contains(Locked, run.Error, StringComparison.Ordinal);
    }

    private async Task FolderAsync()
    {
        await LowlyUser.RequireAsync();
        VideoFolder.Write(Locked, "hidden", "Hidden");
        VideoFolder.Write(_library.PathOf("videos/b-open"), "open", "Open");
        foreach (var folder in (string[])[_library.PathOf("."), _library.PathOf("videos"), _library.PathOf("videos/b-open")])
            File.SetUnixFileMode(folder, Everything);
        File.SetUnixFileMode(Locked, UnixFileMode.None);
    }
}
