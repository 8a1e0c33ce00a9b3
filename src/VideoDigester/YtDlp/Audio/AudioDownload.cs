using System.Text;
using VideoDigester.Processes;
using VideoDigester.YtDlp.Calls;
using VideoDigester.YtDlp.Outcomes;

namespace VideoDigester.YtDlp.Audio;

/// <summary>Fetches the audio of one video within its limits.</summary>
internal sealed class AudioDownload(YtDlpProgram program, YtDlpOptions options, SpeechOptions limits)
{
    private const int MaxChatterBytes = 1024 * 1024;

    /// <summary>What yt-dlp prints where it does not begin with a file because of its size; its exit code is 0 then.</summary>
    private const string OverLimit = "larger than max-filesize";

    /// <returns>The audio, moved out of the session's folder: cookies need not lie there for as long as a recogniser takes.</returns>
    /// <exception cref="VideoDigesterException">There is none: the code says why.</exception>
    public async Task<FetchedAudio> RunAsync(YtDlpSession session, VideoAddress address, CancellationToken cancellationToken)
    {
        using var printed = new MemoryStream();
        var arguments = YtDlpArguments.Audio(address, limits.MaxAudioBytes, options, session);
        await FolderQuota.WatchAsync(
            session.Folder.Path,
            limits.MaxAudioBytes + FolderQuota.SizeOf(session.Folder.Path),
            stop => program.RunAsync(session, arguments, printed, MaxChatterBytes, limits.AudioTimeout, YtDlpStage.Audio, stop),
            cancellationToken).ConfigureAwait(false);
        var file = new FileInfo(session.Folder.PathOf(YtDlpArguments.AudioName));
        if (file is { Exists: true } ? file.Length > limits.MaxAudioBytes : Encoding.UTF8.GetString(printed.ToArray()).Contains(OverLimit, StringComparison.Ordinal))
            throw new VideoDigesterException(ErrorCode.TooLarge, $"The audio has more than the {limits.MaxAudioBytes} bytes that are taken (SpeechOptions.MaxAudioBytes).");
        if (!file.Exists || file.Length == 0)
            throw new VideoDigesterException(ErrorCode.EmptyBody, "yt-dlp ended without an error and wrote no audio.");
        return await MoveAsync(file).ConfigureAwait(false);
    }

    private static async Task<FetchedAudio> MoveAsync(FileInfo file)
    {
        var folder = CallFolder.Create();
        try
        {
            var path = folder.PathOf($"{YtDlpArguments.AudioName}.{AudioContainer.ExtensionOf(file.FullName)}");
            file.MoveTo(path);
            return new FetchedAudio(folder, path);
        }
        catch
        {
            await folder.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}
