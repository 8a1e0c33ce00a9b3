using VideoDigester.Text;

namespace VideoDigester.Tests.Text;

public sealed class WordCounterTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("... -- !", 0)]
    [InlineData("Don't stop, it's ours.", 4)]
    [InlineData("rock ’n’ roll isn’t over", 5)]
    [InlineData("3.14 and 1,000,000 and 10-20", 6)]
    [InlineData("e.g. the U.S.A. at 5:30pm", 6)]
    [InlineData("snake_case _ x2", 2)]
    [InlineData("naïve café über", 3)]
    [InlineData("cafe\u0301 re\u0301sume\u0301", 2)]
    [InlineData("Привет, мир", 2)]
    [InlineData("안녕하세요 세계", 2)]
    [InlineData("今日の人気動画", 7)]
    [InlineData("データ", 2)]
    [InlineData("GPT-4を使う", 5)]
    [InlineData("สวัสดี", 4)]
    [InlineData("नमस्ते दुनिया", 2)]
    [InlineData("שלום עולם צה״ל", 3)]
    [InlineData("مرحبا بالعالم", 2)]
    [InlineData("👩‍🚀 🎉 [Music]", 1)]
    [InlineData("zero\u200Bwidth soft\u00ADhyphen", 3)]
    [InlineData("\ud83d broken", 1)]
    public void Words_are_counted_by_their_borders(string text, int count) => Assert.Equal(count, WordCounter.Count(text));
}
