using System.Text;
using System.Text.Json;
using VideoDigester.YtDlp.Json;

namespace VideoDigester.YtDlp;

/// <summary>
/// Reads one track of a caption offer: its language, and from the address of its first format what YouTube's recogniser heard.
/// An address of recognised captions holds <c>kind=asr</c> and <c>lang=</c> the language spoken; of translated ones <c>tlang=</c> too.
/// </summary>
internal static class CaptionTrackReader
{
    private const int MostLanguages = 2_000;
    private const int LongestLanguage = 64;

    /// <param name="track">Stands on the language; the whole track lies ahead. A copy: the caller's reader stays where it is.</param>
    /// <param name="offer">Takes the track, unless it is empty or a chat.</param>
    public static void Read(Utf8JsonReader track, CaptionOffer offer)
    {
        if (track.ValueSpan.Length > LongestLanguage || offer.Recognised.Count >= MostLanguages)
            return;
        var language = JsonText.Read(ref track).Trim();
        track.Read();
        if (track.TokenType == JsonTokenType.StartArray)
            track.Read();
        if (track.TokenType == JsonTokenType.StartObject && language.Length > 0 && language != "live_chat")
            offer.Recognised[language] = RecognisedLanguage(ref track);
    }

    private static string? RecognisedLanguage(ref Utf8JsonReader format)
    {
        while (format.Read() && format.TokenType == JsonTokenType.PropertyName)
        {
            var isAddress = format.ValueTextEquals("url"u8);
            format.Read();
            if (isAddress && format.TokenType == JsonTokenType.String)
                return RecognisedLanguage(format.ValueSpan);
            _ = format.TrySkip();
        }

        return null;
    }

    private static string? RecognisedLanguage(ReadOnlySpan<byte> address)
    {
        if (address.IndexOf("kind=asr"u8) < 0)
            return null;

        // "tlang=" names the language of a translation. The sign before may be escaped as \u0026.
        var start = address.IndexOf("lang="u8);
        while (start > 0 && address[start - 1] == 't')
        {
            var next = address[(start + 1)..].IndexOf("lang="u8);
            start = next < 0 ? -1 : start + 1 + next;
        }

        if (start < 0)
            return null;
        var value = address[(start + "lang=".Length)..];
        var end = value.IndexOfAny((byte)'&', (byte)'#', (byte)'\\');
        value = end < 0 ? value : value[..end];
        return value.Length is > 0 and <= LongestLanguage && Ascii.IsValid(value) ? Encoding.ASCII.GetString(value) : null;
    }
}
