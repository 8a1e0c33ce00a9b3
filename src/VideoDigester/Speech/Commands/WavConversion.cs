using VideoDigester.Processes;

namespace VideoDigester.Speech.Commands;

/// <summary>Makes 16 kHz mono WAV of any audio by ffmpeg.</summary>
internal sealed class WavConversion(SpeechProgram program, string ffmpeg)
{
    private const int BytesPerSecond = 16_000 * 2;
    private const int MaxChatterBytes = 1024 * 1024;

    /// <summary>The most that a WAV file can hold.</summary>
    private const long MaxWavBytes = uint.MaxValue;

    /// <summary>How much longer than the site says the audio may be.</summary>
    private const int SpareSeconds = 300;

    public async Task<string> ConvertAsync(SpeechRequest request, CallFolder folder, CancellationToken cancellationToken)
    {
        var wav = folder.PathOf("audio.wav");
        var maxBytes = request.Duration is { } duration ? Math.Min(MaxWavBytes, (long)(duration.TotalSeconds + SpareSeconds) * BytesPerSecond) : MaxWavBytes;
        await FolderQuota.WatchAsync(
            folder.Path,
            maxBytes,
            stop => program.RunAsync(folder, ffmpeg, Arguments(request.AudioPath, wav), Stream.Null, MaxChatterBytes, stop),
            cancellationToken).ConfigureAwait(false);
        return File.Exists(wav) ? wav : throw new VideoDigesterException(ErrorCode.ToolFailed, $"'{ffmpeg}' ended without an error and wrote no WAV.");
    }

    private static IReadOnlyList<string> Arguments(string audio, string wav) =>
    [
        "-nostdin", "-hide_banner", "-loglevel", "error",
        // The file comes from a site: one that is a list of addresses must not lead ffmpeg anywhere.
        "-protocol_whitelist", "file",
        "-format_whitelist", "aac,aiff,asf,avi,caf,flac,flv,matroska,webm,mov,mp4,m4a,3gp,3g2,mj2,mp3,mpeg,mpegts,ogg,wav",
        "-i", audio,
        "-vn", "-sn", "-dn", "-map_metadata", "-1", "-ac", "1", "-ar", "16000", "-c:a", "pcm_s16le", "-f", "wav", "-y", wav,
    ];
}
