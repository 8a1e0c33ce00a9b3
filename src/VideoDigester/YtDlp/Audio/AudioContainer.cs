namespace VideoDigester.YtDlp.Audio;

/// <summary>Tells the containers of audio by their first bytes: the site's word for it would become part of a file's name, and recognisers go by the extension.</summary>
internal static class AudioContainer
{
    /// <summary>What no container is known by.</summary>
    public const string UnknownExtension = "bin";

    private const int HeadBytes = 64;

    /// <summary>The extension of a file's container, without a dot.</summary>
    public static string ExtensionOf(string path)
    {
        var head = new byte[HeadBytes];
        using var file = File.OpenRead(path);
        return ExtensionOf(head.AsSpan(0, file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)));
    }

    /// <summary>The extension of the container that begins so.</summary>
    public static string ExtensionOf(ReadOnlySpan<byte> head) => head switch
    {
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'A', (byte)'V', (byte)'E', ..] => "wav",
        [(byte)'O', (byte)'g', (byte)'g', (byte)'S', ..] => "ogg",
        [(byte)'f', (byte)'L', (byte)'a', (byte)'C', ..] => "flac",
        [0x1A, 0x45, 0xDF, 0xA3, ..] => head.IndexOf("webm"u8) >= 0 ? "webm" : "mkv",
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', (byte)'M', (byte)'4', (byte)'A', ..] => "m4a",
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] => "mp4",
        [(byte)'I', (byte)'D', (byte)'3', ..] => "mp3",
        // The synchronisation of ADTS has layer 0, that of MPEG audio another one.
        [0xFF, var second, ..] when (second & 0xF6) == 0xF0 => "aac",
        [0xFF, var second, ..] when (second & 0xE0) == 0xE0 && (second & 0x06) != 0 => "mp3",
        [0x47, ..] => "ts",
        _ => UnknownExtension,
    };
}
