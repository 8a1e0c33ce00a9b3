using VideoDigester.Transcripts;

namespace VideoDigester.Speech.Commands;

/// <summary>Reads what a recogniser wrote.</summary>
internal static class RecognizerAnswer
{
    /// <param name="bytes">The answer, not blank.</param>
    /// <param name="format">Its format; null for what the content says.</param>
    /// <returns>The words, or null where it holds none: nothing was said.</returns>
    /// <exception cref="VideoDigesterException">
    /// <see cref="ErrorCode.NotCaptions"/>, <see cref="ErrorCode.TruncatedCaptions"/>, <see cref="ErrorCode.UnsupportedCaptions"/>.
    /// </exception>
    public static SpeechTranscript? Read(ReadOnlySpan<byte> bytes, SpeechOutputFormat? format)
    {
        if ((format ?? FormatOf(bytes)) == SpeechOutputFormat.Json)
            return RecognizerJson.Read(bytes);
        if (IsEmptyVtt(bytes))
            return null;
        try
        {
            var document = CaptionReader.Read(bytes, format == SpeechOutputFormat.Srt ? CaptionFormat.Srt : CaptionFormat.Vtt, mergesRolling: false);
            return new SpeechTranscript { Language = document.Language, Segments = document.Segments, Format = document.Format };
        }
        catch (VideoDigesterException exception) when (exception.Code == ErrorCode.EmptyBody)
        {
            // Cues without words.
            return null;
        }
    }

    private static SpeechOutputFormat? FormatOf(ReadOnlySpan<byte> bytes) =>
        bytes.TrimStart(" \t\r\n\uFEFF"u8) is [(byte)'{' or (byte)'[', ..] ? SpeechOutputFormat.Json : null;

    // A header without cues is what recognisers make of silence.
    private static bool IsEmptyVtt(ReadOnlySpan<byte> bytes) => VttReader.HasSignature(bytes) && bytes.IndexOf("-->"u8) < 0;
}
