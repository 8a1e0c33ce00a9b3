namespace VideoDigester.Tests.Transcripts;

public sealed class LanguageTagTests
{
    [Theory]
    [InlineData("en", "en")]
    [InlineData(" EN ", "en")]
    [InlineData("pt_br", "pt-BR")]
    [InlineData("ZH-hans-cn", "zh-Hans-CN")]
    [InlineData("es-419", "es-419")]
    [InlineData("de-1996", "de-1996")]
    [InlineData("en-x-AB-Cdef", "en-x-ab-cdef")]
    public void A_tag_is_brought_into_its_usual_case(string text, string expected) => Assert.Equal(expected, LanguageTag.Normalize(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("und")]
    [InlineData("e")]
    [InlineData("English")]
    [InlineData("en-")]
    [InlineData("en-x")]
    [InlineData("en--GB")]
    public void Anything_else_is_no_tag(string? text) => Assert.Null(LanguageTag.Normalize(text));

    [Theory]
    [InlineData("en", "en-GB", true)]
    [InlineData("en", "EN", true)]
    [InlineData("en-GB", "en", false)]
    [InlineData("e", "en", false)]
    public void A_range_takes_the_tag_and_its_more_exact_forms(string range, string tag, bool taken) => Assert.Equal(taken, LanguageTag.Matches(range, tag));
}
