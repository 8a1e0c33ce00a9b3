using System.Text;
using VideoDigester.Text;
using VideoDigester.Text.Sentences;

namespace VideoDigester.Digests.Writers.Extractive.Readable;

/// <summary>Ends a sentence of captions without punctuation with the full stop of their script.</summary>
internal static class EndMark
{
    private const string Stop = ".";

    /// <summary>The full stop of the script that most letters of a transcript are in; empty where the script has none.</summary>
    public static string Of(string text)
    {
        string[] marks = [Stop, "", "。", "।", "։", "።"];
        Span<int> counts = stackalloc int[marks.Length];
        foreach (var rune in text.EnumerateRunes())
            if (Rune.IsLetter(rune))
                counts[IndexOf(rune)]++;
        var most = 0;
        for (var i = 1; i < counts.Length; i++)
            if (counts[i] > counts[most])
                most = i;
        return marks[most];
    }

    /// <summary>Adds the mark; a text that has one, or that ends in something else than a word, stays.</summary>
    /// <param name="text">The text.</param>
    /// <param name="mark">What <see cref="Of"/> says about the transcript.</param>
    public static string Add(string text, string mark)
    {
        text = text.TrimEnd(',', '、', '，', '،', ';', ' ');
        return text.Length == 0 || SentenceBorders.EndAt(text, text.Length - 1) > 0 || !EndsInWord(text) ? text : text + mark;
    }

    private static bool EndsInWord(string text) => Rune.DecodeLastFromUtf16(text, out var last, out _) is System.Buffers.OperationStatus.Done && WritingSystems.Of(last) is not WritingSystem.None;

    private static int IndexOf(Rune letter) => letter.Value switch
    {
        >= 0x0900 and <= 0x09FF => 3,
        >= 0x0530 and <= 0x058F => 4,
        >= 0x1200 and <= 0x139F => 5,
        _ => WritingSystems.Of(letter) switch
        {
            WritingSystem.Ideographic => 2,
            WritingSystem.Unspaced => 1,
            _ => 0,
        },
    };
}
