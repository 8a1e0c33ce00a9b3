using VideoDigester.Transcripts;

namespace VideoDigester.Tests.Transcripts;

public sealed class TrackLanguageTests
{
    [Theory]
    [InlineData("en", "en")]
    [InlineData("EN", "en")]
    [InlineData("en-orig", "en")]
    [InlineData("en-US", "en-US")]
    [InlineData("zh-Hans", "zh-Hans")]
    [InlineData("zh-hant-TW", "zh-Hant-TW")]
    [InlineData("es-419", "es-419")]
    [InlineData("fil", "fil")]
    [InlineData("pt_BR", "pt-BR")]
    [InlineData("en-eEY6OEpapPo", "en")]
    [InlineData("de-en", "de")]
    public void A_track_key_holds_a_language(string key, string language) => Assert.Equal(language, TrackLanguage.FromKey(key, mayBeTranslated: true));

    [Theory]
    [InlineData("zh-tw", "zh-TW")]
    [InlineData("pt-br", "pt-BR")]
    [InlineData("en-orig", "en")]
    [InlineData("zh-hant-tw", "zh-Hant-TW")]
    [InlineData("en-eEY6OEpapPo", "en")]
    public void Where_nothing_is_translated_small_letters_are_a_region(string key, string language) =>
        Assert.Equal(language, TrackLanguage.FromKey(key, mayBeTranslated: false));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("live_chat")]
    [InlineData("english")]
    [InlineData("1080p")]
    public void Other_keys_hold_none(string? key) => Assert.Null(TrackLanguage.FromKey(key, mayBeTranslated: true));
}
