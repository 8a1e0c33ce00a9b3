using VideoDigester.Transcripts;

namespace VideoDigester.Tests.Transcripts;

public sealed class CaptionEncodingTests
{
    [Theory]
    [InlineData("41 C3 A9", "41 C3 A9")]
    [InlineData("EF BB BF 41", "41")]
    [InlineData("FF FE 41 00 E9 00", "41 C3 A9")]
    [InlineData("FE FF 00 41 00 E9", "41 C3 A9")]
    [InlineData("41 00 42 00 E9 00", "41 42 C3 A9")]
    [InlineData("00 41 00 42 00 E9", "41 42 C3 A9")]
    [InlineData("FF FE", "")]
    [InlineData("FF FE 3D D8 00 DE", "F0 9F 98 80")]
    [InlineData("FE FF D8 3D DE 00", "F0 9F 98 80")]
    [InlineData("FE FF 00 D8", "C3 98")]
    [InlineData("FF FE D8 00", "C3 98")]
    [InlineData("41 00 00 00", "41 00 00 00")]
    [InlineData("00 00 41 00", "00 00 41 00")]
    [InlineData("00 41 00 00", "00 41 00 00")]
    [InlineData("00 00 00 41", "00 00 00 41")]
    public void Utf16_is_told_by_its_mark_or_by_the_zeros_of_its_letters(string bytes, string expected) =>
        Assert.Equal(expected, Utf8Of(bytes, CaptionFormat.Vtt));

    [Theory]
    [InlineData("41 C2")]
    [InlineData("41 C3")]
    [InlineData("41 DF")]
    [InlineData("41 E0")]
    [InlineData("41 E0 A0")]
    [InlineData("41 E2 82")]
    [InlineData("41 F0")]
    [InlineData("41 F0 9F 98")]
    [InlineData("41 F4 8F BF")]
    [InlineData("E2 82")]
    [InlineData("FF FE 41")]
    [InlineData("FF FE 41 00 3D D8")]
    [InlineData("FE FF 00 41 D8 3D")]
    public void A_file_that_ends_within_a_character_is_cut_off(string bytes) =>
        CaptionText.Refuses(ErrorCode.TruncatedCaptions, "the middle of a character", () => Utf8Of(bytes, CaptionFormat.Srt));

    [Theory]
    [InlineData("41 E9 41", "41 C3 A9 41")]
    [InlineData("80", "E2 82 AC")]
    [InlineData("80 80 80 80", "E2 82 AC E2 82 AC E2 82 AC E2 82 AC")]
    [InlineData("41 C1", "41 C3 81")]
    [InlineData("41 F5", "41 C3 B5")]
    [InlineData("41 C3 A9 FF", "41 C3 83 C2 A9 C3 BF")]
    [InlineData("FF C3 A9", "C3 BF C3 83 C2 A9")]
    [InlineData("E9 41 C3", "C3 A9 41 C3 83")]
    [InlineData("E9 C3 A9 A9", "C3 A9 C3 83 C2 A9 C2 A9")]
    public void SubRip_that_is_not_UTF8_is_Windows_1252(string bytes, string expected) => Assert.Equal(expected, Utf8Of(bytes, CaptionFormat.Srt));

    [Theory]
    [InlineData("WEBVTT \u00E9 x", CaptionFormat.Srt, false)]
    [InlineData("WEBVTT \u00E9 x", CaptionFormat.Vtt, false)]
    [InlineData("{\"events\":\"\u00E9\"}", CaptionFormat.Json3, false)]
    [InlineData("<tt>\u00E9</tt>", CaptionFormat.Ttml, false)]
    [InlineData("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><tt>\u00E9</tt>", CaptionFormat.Ttml, true)]
    [InlineData(" \t\r\n<?xml version=\"1.0\" encoding=\"windows-1252\"?><tt>\u00E9</tt>", CaptionFormat.Ttml, true)]
    [InlineData("<?xml version=\"1.0\" encoding=\"UTF-8\"?><tt>\u00E9 8859-1 1252</tt>", CaptionFormat.Ttml, false)]
    [InlineData("<!-- 8859-1 ?><tt>\u00E9</tt>", CaptionFormat.Ttml, false)]
    [InlineData("<?xml encoding=\"ISO-8859-1\" <tt>\u00E9</tt>", CaptionFormat.Ttml, false)]
    public void What_names_its_encoding_is_read_by_it_and_other_bytes_stay(string text, CaptionFormat format, bool isWestern)
    {
        var bytes = CaptionEncoding.Windows1252.GetBytes(text);

        Assert.Equal(isWestern ? System.Text.Encoding.UTF8.GetBytes(text) : bytes, CaptionEncoding.ToUtf8(bytes, format).ToArray());
    }

    private static string Utf8Of(string bytes, CaptionFormat format) =>
        string.Join(' ', CaptionEncoding.ToUtf8(Convert.FromHexString(bytes.Replace(" ", "", StringComparison.Ordinal)), format).ToArray().Select(value => value.ToString("X2", null)));
}
