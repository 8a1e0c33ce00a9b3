using CsCheck;
using VideoDigester.Digests.Writers.Extractive.Titles;

namespace VideoDigester.Tests.Digests.Titles;

public sealed class TitlePropertyTests
{
    private static readonly string[] Words =
    [
        "the", "of", "and", "river", "Rivers", "delta", "RIVER", "sediment", "Nile", "Aswan", "Dam", "we", "don’t", "Freud's", "l'eau", "42", "3D", "yes.", "no?", "well,",
        "[Music]", "[ __ ]", "♪", ">>", "...", "—", "https://a.example/b", "www.b.example", "naïve", "İstanbul", "ſtraße", "今日は", "人気の動画", "です。", "ビットコイン", "区块链", "的", "签名",
        "สวัสดี", "ประเทศไทย", "등대를", "등대는", "문장을", "العربية", "الكتابة", "؟", "שלום", "हिन्दी", "😀", "\ud800", "𠮷野家", "e\u0301",
    ];

    private static readonly Gen<string[]> Parts = Gen.Int[0, Words.Length - 1].Select(i => Words[i]).Array[1, 30].Select(words => string.Join(' ', words)).Array[1, 8];

    [Fact]
    public void Titles_are_not_empty_differ_and_are_made_of_what_was_said() =>
        Parts.Sample(
            parts =>
            {
                var titles = TitledTalk.TitlesAsync([.. parts.Select(part => new[] { part })], "A title of this video").GetAwaiter().GetResult();
                var said = Folded(string.Join(' ', parts) + " A title of this video");
                Assert.Equal(titles.Length, titles.Distinct(StringComparer.OrdinalIgnoreCase).Count());
                foreach (var title in titles)
                {
                    Assert.False(string.IsNullOrWhiteSpace(title));
                    Assert.InRange(title.Length, 1, TitleText.Longest);
                    foreach (var word in Folded(title).Split([' ', '–', '(', ')', '…'], StringSplitOptions.RemoveEmptyEntries))
                        Assert.True(int.TryParse(word, out _) || said.Contains(word, StringComparison.Ordinal), $"«{word}» of «{title}» was not said: {said}");
                }
            },
            iter: 2000);

    [Fact]
    public async Task A_transcript_of_one_word_without_end_is_bounded()
    {
        var source = Fixtures.Source([.. Enumerable.Range(0, 400).Select(i => Fixtures.Segment(i, i + 1, new string('字', 500)))]);

        var (draft, _) = await Fixtures.WriteAsync(source, DigestType.Chapters);

        Assert.All(draft.Items, item => Assert.InRange(item.Title!.Length, 1, TitleText.Longest));
    }

    private static string Folded(string text) => text.ToUpperInvariant().ToLowerInvariant();
}
