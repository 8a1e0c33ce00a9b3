using VideoDigester.Digests.Ask;

namespace VideoDigester.Tests.Digests.Ask;

public sealed class WrittenLanguageTests
{
    [Theory]
    [InlineData("The sediment stayed behind the wall, and since then the delta has been shrinking.", "de", "en")]
    [InlineData("Seit dem Bau der Mauer bleibt der Schlamm dahinter, und das Delta wird kleiner.", "en", "de")]
    [InlineData("Depuis que le barrage est là, les sédiments restent derrière le mur.", "en", "fr")]
    [InlineData("С тех пор как построили плотину, дельта становится меньше.", "en", "ru")]
    [InlineData("ダムができてから、デルタは小さくなっています。", "en", "ja")]
    [InlineData("大坝建成以后,三角洲一直在缩小。", "en", "zh")]
    [InlineData("大坝建成以后,三角洲一直在缩小。", "zh-Hans", "zh-Hans")]
    [InlineData("댐이 지어진 뒤로 삼각주가 줄어들고 있다.", "en", "ko")]
    public void Is_told_by_common_words_and_script(string text, string assumed, string expected) => Assert.Equal(expected, WrittenLanguage.Of(text, assumed));

    [Theory]
    [InlineData("")]
    [InlineData("Aswan Dam, sediment, Nile")]
    [InlineData("1970")]
    [InlineData("The sediment stayed behind the wall.")]
    public void Is_the_assumed_one_where_nothing_speaks_against_it(string text) => Assert.Equal("en-GB", WrittenLanguage.Of(text, "en-GB"));
}
