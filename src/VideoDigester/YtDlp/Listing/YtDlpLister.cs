using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using VideoDigester.YtDlp.Calls;
using VideoDigester.YtDlp.Json;
using VideoDigester.YtDlp.Outcomes;

namespace VideoDigester.YtDlp.Listing;

/// <summary>Lists playlists by yt-dlp: one call, which prints a line for each entry as soon as the site has named it.</summary>
internal sealed class YtDlpLister(YtDlpClient client, YtDlpProgram program, YtDlpOptions options)
{
    private const int LongestLine = 8 * 1024 * 1024;
    private const int MostEarlyLines = 100;
    private const long MostEntries = 1_000_000;
    private const long MaxListingBytes = 8L * 1024 * 1024 * 1024;
    private const long MaxRecordBytes = 16 * 1024 * 1024;

    /// <summary>What a list is called that YouTube did not deliver whole, although yt-dlp ends as if it had.</summary>
    private const string CutShort = "Incomplete data received";

    private static readonly TimeSpan LongestListing = TimeSpan.FromDays(1);

    /// <summary>Lists the entries in order. Leaving the enumeration ends the program.</summary>
    /// <param name="address">The address of the playlist.</param>
    /// <param name="cancellationToken">Ends the listing, and the program.</param>
    /// <returns>The entries; none where the playlist is empty: <see cref="AskAsync"/> knows it then.</returns>
    /// <exception cref="VideoDigesterException">The address cannot be listed, or, after entries, not to its end. <see cref="ErrorCode.InvalidRequest"/>: it is one video.</exception>
    public async IAsyncEnumerable<ListedEntry> ListAsync(VideoAddress address, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var early = new List<Failure>();
        ListedPlaylist? playlist = null;
        var index = 0L;
        await foreach (var read in LinesAsync(address, cancellationToken).ConfigureAwait(false))
        {
            var (line, failure) = read;
            if (line is { IsOfPlaylist: false })
            {
                if (playlist is null && early.Count == 0)
                    throw IsOneVideo(address);
                (line, failure) = (null, new Failure(ErrorCode.InvalidMetadata, "The line is about no entry of the playlist."));
            }

            if (playlist is null && line is null)
            {
                early.Add(failure!);
                if (early.Count > MostEarlyLines)
                    throw new VideoDigesterException(ErrorCode.InvalidMetadata, $"yt-dlp printed {early.Count} lines that cannot be read in place of a list. {failure!.Message}");
                continue;
            }

            if (playlist is null)
            {
                playlist = ListedPlaylistRule.OfEntry(line!, address);
                foreach (var bad in early)
                    yield return ListedEntryRule.Unreadable(playlist, index++, bad);
            }

            if (index >= MostEntries)
                throw new VideoDigesterException(ErrorCode.TooLarge, $"The playlist has more than {MostEntries} entries.");
            yield return line is null ? ListedEntryRule.Unreadable(playlist, index, failure!) : ListedEntryRule.Map(line, playlist, address, index);
            index++;
        }

        if (playlist is not null || early.Count == 0)
            yield break;
        playlist = await AskAsync(address, cancellationToken).ConfigureAwait(false);
        foreach (var bad in early)
            yield return ListedEntryRule.Unreadable(playlist, index++, bad);
    }

    /// <summary>Asks what the playlist at an address is, without its entries.</summary>
    /// <exception cref="VideoDigesterException">There is none: the code says why.</exception>
    public async Task<ListedPlaylist> AskAsync(VideoAddress address, CancellationToken cancellationToken)
    {
        var session = await client.OpenAsync(address, cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            using var printed = new MemoryStream();
            await program.RunAsync(
                session, YtDlpArguments.Playlist(address, options, session), printed, MaxRecordBytes, options.MetadataTimeout, YtDlpStage.Metadata, cancellationToken).ConfigureAwait(false);
            var line = JsonDocumentSource.Read(printed.GetBuffer().AsSpan(0, (int)printed.Length), () => new ListedLineVisitor()).Line;
            return line.Type?.Trim() is "playlist" or "multi_video" ? ListedPlaylistRule.OfRecord(line, address) : throw IsOneVideo(address);
        }
    }

    private async IAsyncEnumerable<(ListedLine? Line, Failure? Failure)> LinesAsync(VideoAddress address, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var session = await client.OpenAsync(address, cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);

            // Bounded: a program that is faster than its reader waits.
            var pipe = new Pipe();
            var running = RunAsync(session, address, pipe.Writer, stop.Token);
            try
            {
                await foreach (var bytes in OutputLines.ReadAsync(pipe.Reader, LongestLine, cancellationToken).ConfigureAwait(false))
                    yield return Read(bytes);
                var printed = await running.ConfigureAwait(false);
                if (printed.Contains(CutShort, StringComparison.Ordinal))
                    throw new VideoDigesterException(ErrorCode.SiteUnavailable, "The site did not deliver the whole list. Try again later.");
            }
            finally
            {
                await stop.CancelAsync().ConfigureAwait(false);
                await pipe.Reader.CompleteAsync().ConfigureAwait(false);
                await ((Task)running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task<string> RunAsync(YtDlpSession session, VideoAddress address, PipeWriter writer, CancellationToken cancellationToken)
    {
        try
        {
            var output = writer.AsStream(leaveOpen: true);
            await using (output.ConfigureAwait(false))
                return await program.RunAsync(
                    session, YtDlpArguments.Listing(address, options, session), output, MaxListingBytes, LongestListing, YtDlpStage.Metadata, cancellationToken, options.MetadataTimeout).ConfigureAwait(false);
        }
        finally
        {
            // What was printed before a failure is worth reading: the reader hears of the failure behind it.
            await writer.CompleteAsync().ConfigureAwait(false);
        }
    }

    private static (ListedLine? Line, Failure? Failure) Read(byte[]? bytes)
    {
        if (bytes is null)
            return (null, new Failure(ErrorCode.TooLarge, $"A line of the list is longer than {LongestLine / (1 << 20)} MiB."));
        try
        {
            return (JsonDocumentSource.Read(bytes, () => new ListedLineVisitor()).Line, null);
        }
        catch (VideoDigesterException unreadable)
        {
            return (null, new Failure(unreadable.Code, $"A line of the list cannot be read. {unreadable.Message}"));
        }
    }

    private static VideoDigesterException IsOneVideo(VideoAddress address) =>
        new(ErrorCode.InvalidRequest, $"{address.Text} is one video and no playlist: add it by AddAsync.");
}
