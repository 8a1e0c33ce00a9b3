using System.Text;
using VideoDigester.Text;
using VideoDigester.Text.Sentences;

namespace VideoDigester.Digests.Writers.Extractive.Readable;

/// <summary>Ends a sentence of captions without punctuation with the full stop of its script.</summary>
internal static class EndMark
{
    /// <summary>Adds the mark; a text that has one, or is written in a script without one, stays.</summary>
    public static string Add(string text)
    {
        text = text.TrimEnd(',', '、', '，', '،', ';', ' ');
        return text.Length == 0 || SentenceBorders.EndAt(text, text.Length - 1) > 0 ? text : text + MarkAfter(text);
    }

    private static string MarkAfter(string text)
    {
        Rune.DecodeLastFromUtf16(text, out var last, out _);
        return last.Value switch
        {
            >= 0x0900 and <= 0x09FF => "।",
            >= 0x0530 and <= 0x058F => "։",
            >= 0x1200 and <= 0x139F => "።",
            _ => WritingSystems.Of(last) switch
            {
                WritingSystem.Ideographic => "。",
                WritingSystem.Unspaced or WritingSystem.None => "",
                _ => ".",
            },
        };
    }
}
