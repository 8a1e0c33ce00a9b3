using CsCheck;
using VideoDigester.Digests;

namespace VideoDigester.Tests.Digests;

public sealed class ExtractiveWriterPropertyTests
{
    private static readonly string[] Words =
    [
        "the", "a", "of", "and", "River", "rivers", "delta", "sediment", "we", "see", "Dr.", "U.S.", "don’t", "3.5", "yes.", "no?", "well,", "really!",
        "[Music]", "[ __ ]", "[", "]", "[loud", "noise]", "(applause)", "♪", ">>", "...", "—", "«oui»", "¿Qué?", "naïve", "ſtraße", "İstanbul",
        "今日は", "人気の動画", "です。", "ビットコイン", "区块链", "的", "สวัสดี", "ประเทศไทย", "ๆ", "한국어", "문장을", "العربية", "الكتابة", "؟", "שלום", "हिन्दी", "।",
        "😀", "👩‍👩‍👧", "e\u0301", "\ud800", "\u200b", "\u00a0", "x\ny", "a\t b", "𠮷野家",
    ];

    private static readonly string[] Titles = ["", "", " ", "Part", "part", "Intro", "終わり", "A title by the author that is longer than any of ours, which the digest keeps as it is"];

    private static readonly Gen<string> Text = Gen.Int[0, Words.Length - 1].Select(i => Words[i]).Array[1, 12].Select(words => string.Join(' ', words))
        .Select(text => string.IsNullOrWhiteSpace(text) ? "word" : text);

    private static readonly Gen<DigestSource> Sources =
        Gen.Select(
            Gen.Select(Gen.Int[-500, 9000], Gen.Int[0, 12000], Text).Array[1, 60],
            Gen.Int[-1, 400],
            Gen.Select(Gen.Int[0, 500], Gen.Int[0, Titles.Length - 1].Select(i => Titles[i])).Array[0, 40],
            Gen.Double[0, 1].Array[0, 20])
        .Select((cues, duration, chapters, heat) =>
        {
            var (time, segments) = (0L, new List<TranscriptSegment>());
            foreach (var (step, length, text) in cues)
            {
                time += Math.Max(0, step);
                segments.Add(new TranscriptSegment(TimeSpan.FromMilliseconds(time), TimeSpan.FromMilliseconds(time + length), text));
            }

            return Fixtures.Source(
                segments,
                duration < 0 ? null : duration,
                [.. chapters.Select(chapter => Fixtures.Chapter(chapter.Item1, chapter.Item1 + 1, chapter.Item2))],
                [.. heat.Select((value, i) => new HeatmapPoint(TimeSpan.FromSeconds(i * 5), TimeSpan.FromSeconds((i + 1) * 5), value))]);
        });

    [Fact]
    public void Any_transcript_has_a_valid_digest_of_each_type() =>
        Sources.Sample(
            source =>
            {
                foreach (var type in Fixtures.Types)
                {
                    var (draft, grounded) = Fixtures.WriteAsync(source, type).GetAwaiter().GetResult();
                    DigestRules.Check(source, type, draft, grounded.Items, grounded.Dropped);
                }
            },
            iter: 1500);

    [Fact]
    public void The_same_source_gives_the_same_digest() =>
        Sources.Sample(
            source => Fixtures.Types.All(type =>
                Fixtures.RenderAsync(source, type).GetAwaiter().GetResult() == Fixtures.RenderAsync(source, type).GetAwaiter().GetResult()),
            iter: 100);
}
