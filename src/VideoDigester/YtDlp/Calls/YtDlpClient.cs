using System.Net.Sockets;
using Microsoft.Extensions.Logging;
using VideoDigester.Egress;
using VideoDigester.Processes;
using VideoDigester.YtDlp.Audio;
using VideoDigester.YtDlp.Captions;
using VideoDigester.YtDlp.Outcomes;

namespace VideoDigester.YtDlp.Calls;

/// <summary>Asks sites by yt-dlp: one call for the metadata of a video, from its result one for one track of captions, and one for its audio.</summary>
internal sealed class YtDlpClient(
    YtDlpProgram program, YtDlpOptions options, IngestOptions limits, EgressGuardOptions guard, ILogger<YtDlpClient> logger)
{
    /// <summary>What is printed while captions are fetched is of no use, but has to go somewhere.</summary>
    private const long MaxChatterBytes = 16 * 1024 * 1024;

    private readonly EgressGuardOptions _guard = guard with
    {
        UpstreamProxy = target => options.Proxy ?? (guard.UpstreamProxy ?? SystemProxy)(target),
        ConnectTimeout = options.SocketTimeout,
    };

    /// <summary>Asks for the metadata of the video at an address.</summary>
    /// <param name="address">The address.</param>
    /// <param name="askedAt">When that is, by the clock of the caller: the record's own is that of another program.</param>
    /// <param name="cancellationToken">Ends the call, and the program.</param>
    /// <returns>The record; to be disposed.</returns>
    /// <exception cref="VideoDigesterException">There is no record: the code says why.</exception>
    public async Task<YtDlpExtraction> ExtractAsync(VideoAddress address, DateTimeOffset askedAt, CancellationToken cancellationToken)
    {
        RequireAllowed(address);
        try
        {
            return await ExtractNowAsync(address, askedAt, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsOfThisMachine(exception))
        {
            throw OfThisMachine(exception);
        }
    }

    /// <summary>Opens what calls about an address need, for those that are made elsewhere.</summary>
    /// <exception cref="VideoDigesterException">The address is refused, or this machine has no room for it.</exception>
    public async Task<YtDlpSession> OpenAsync(VideoAddress address, CancellationToken cancellationToken)
    {
        RequireAllowed(address);
        try
        {
            return await YtDlpSession.OpenAsync(options, StartGuard, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsOfThisMachine(exception))
        {
            throw OfThisMachine(exception);
        }
    }

    /// <summary>Fetches one track.</summary>
    /// <returns>The file's bytes.</returns>
    /// <exception cref="VideoDigesterException">There are none: the code says why.</exception>
    public async Task<byte[]> FetchCaptionsAsync(YtDlpExtraction extraction, TrackRecord track, CancellationToken cancellationToken)
    {
        if (track.Format.Address is { } address && !options.AllowPrivateNetworks && NetworkAddress.IsPublicHost(address.IdnHost) == false)
            throw new VideoDigesterException(ErrorCode.AddressRefused, $"The captions are said to be at '{address.Host}', which is in a private network or this machine itself.");
        try
        {
            return await FetchNowAsync(extraction.Session, track, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsOfThisMachine(exception))
        {
            throw OfThisMachine(exception);
        }
    }

    /// <summary>Fetches the audio of the video at an address, by a call of its own.</summary>
    /// <returns>The audio; to be disposed.</returns>
    /// <exception cref="VideoDigesterException">There is none: the code says why.</exception>
    public async Task<FetchedAudio> FetchAudioAsync(VideoAddress address, SpeechOptions bounds, CancellationToken cancellationToken)
    {
        var session = await OpenAsync(address, cancellationToken).ConfigureAwait(false);
        try
        {
            await using (session.ConfigureAwait(false))
                return await new AudioDownload(program, options, bounds).RunAsync(session, address, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsOfThisMachine(exception))
        {
            throw OfThisMachine(exception);
        }
    }

    private void RequireAllowed(VideoAddress address)
    {
        if ((address.Refusal(options) ?? RefusalOfProxy(address.Uri)) is { } refusal)
            throw new VideoDigesterException(refusal);
    }

    private async Task<YtDlpExtraction> ExtractNowAsync(VideoAddress address, DateTimeOffset askedAt, CancellationToken cancellationToken)
    {
        var session = await YtDlpSession.OpenAsync(options, StartGuard, cancellationToken).ConfigureAwait(false);
        try
        {
            var infoPath = session.Folder.PathOf("video.info.json");
            var printed = await WriteInfoAsync(session, address, infoPath, cancellationToken).ConfigureAwait(false);
            var record = await ReadInfoAsync(infoPath, askedAt, cancellationToken).ConfigureAwait(false);
            if (!record.HasFormat && program.CauseInWarnings(printed, session) is { } hidden && IsRefusal(hidden.Code))
                throw new VideoDigesterException(hidden);
            return new YtDlpExtraction(session, record, infoPath);
        }
        catch
        {
            await session.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private async Task<byte[]> FetchNowAsync(YtDlpSession session, TrackRecord track, CancellationToken cancellationToken)
    {
        var recordPath = session.Folder.PathOf("captions.info.json");
        await track.WriteAsync(recordPath, cancellationToken).ConfigureAwait(false);
        var arguments = YtDlpArguments.Captions(recordPath, track.Track.Kind, track.Format.Format, options, session);
        await FolderQuota.WatchAsync(
            session.Folder.Path,
            limits.MaxMetadataBytes + limits.MaxCaptionBytes,
            stop => program.RunAsync(session, arguments, Stream.Null, MaxChatterBytes, options.CaptionTimeout, YtDlpStage.Captions, stop),
            cancellationToken).ConfigureAwait(false);
        return await ReadCaptionsAsync(session, cancellationToken).ConfigureAwait(false);
    }

    // The folder of temporary files: full, read-only, deleted by somebody. Or no port for the guard.
    private static bool IsOfThisMachine(Exception exception) => exception is IOException or UnauthorizedAccessException or SocketException;

    private static VideoDigesterException OfThisMachine(Exception exception) => new(
        new Failure(ErrorCode.ToolFailed, $"What yt-dlp needs on this machine cannot be used: {exception.Message} Look at the folder of temporary files ('{Path.GetTempPath()}'): is there room, may it be written?") { IsRetryable = true },
        exception);

    private static Uri? SystemProxy(Uri target) => HttpClient.DefaultProxy.IsBypassed(target) ? null : HttpClient.DefaultProxy.GetProxy(target);

    // What the options name is checked when the host starts; what the environment names is only known for an address.
    private Failure? RefusalOfProxy(Uri target) => options.IsGuarded && options.Proxy is null && _guard.UpstreamProxy!(target) is { } proxy && proxy.Scheme != Uri.UriSchemeHttp
        ? new Failure(ErrorCode.InvalidConfiguration, $"The environment names a {proxy.Scheme} proxy, and the egress guard can only go out through an http proxy. Set YtDlpOptions.Proxy to one, or YtDlpOptions.EgressGuard to false where the proxy itself refuses private networks.")
        : null;

    private EgressGuard? StartGuard() => options.IsGuarded ? EgressGuard.Start(_guard, logger, CancellationToken.None) : null;

    private async Task<string> WriteInfoAsync(YtDlpSession session, VideoAddress address, string infoPath, CancellationToken cancellationToken)
    {
        var file = new FileStream(infoPath, FileMode.CreateNew, FileAccess.Write);
        await using (file.ConfigureAwait(false))
            return await program.RunAsync(
                session, YtDlpArguments.Metadata(address, options, session), file, limits.MaxMetadataBytes, options.MetadataTimeout, YtDlpStage.Metadata, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<YtDlpRecord> ReadInfoAsync(string infoPath, DateTimeOffset askedAt, CancellationToken cancellationToken)
    {
        var file = new FileStream(infoPath, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        await using (file.ConfigureAwait(false))
        {
            if (file.Length == 0)
                throw new VideoDigesterException(ErrorCode.ToolFailed, "yt-dlp ended without an error and printed nothing.");
            var record = await YtDlpRecordReader.ReadAsync(file, askedAt, cancellationToken).ConfigureAwait(false);
            return record with { Metadata = record.Metadata with { FetchedAt = askedAt } };
        }
    }

    // The name is ours up to the extension, which old releases take from the record, and so is the record.
    private async Task<byte[]> ReadCaptionsAsync(YtDlpSession session, CancellationToken cancellationToken)
    {
        var written = Directory.GetFiles(session.Folder.Path, $"{YtDlpArguments.CaptionStem}.{YtDlpArguments.TrackKey}.*").Order(StringComparer.Ordinal).FirstOrDefault()
            ?? throw new VideoDigesterException(ErrorCode.EmptyBody, "yt-dlp ended without an error and wrote no captions.");
        var length = new FileInfo(written).Length;
        if (length > limits.MaxCaptionBytes)
            throw new VideoDigesterException(ErrorCode.TooLarge, $"The captions have {length} bytes; the limit is {limits.MaxCaptionBytes}.");
        return await File.ReadAllBytesAsync(written, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Whether a warning means that nobody may see the video: what the record says of it is made up then. A premiere's record is real.</summary>
    private static bool IsRefusal(ErrorCode code) => code is not (
        ErrorCode.Unknown or ErrorCode.Upcoming or ErrorCode.Live or ErrorCode.DrmProtected or ErrorCode.ToolNeedsRuntime or ErrorCode.ToolTooOld or ErrorCode.SiteChanged or ErrorCode.Unsupported);
}
