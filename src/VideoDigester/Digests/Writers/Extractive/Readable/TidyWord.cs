using System.Text;

namespace VideoDigester.Digests.Writers.Extractive.Readable;

/// <summary>A word of a text that is made readable, with the punctuation around it.</summary>
/// <param name="text">What stands between two spaces, or in scripts without them also between two commas.</param>
/// <param name="isJoined">Whether no space stands before it.</param>
internal sealed class TidyWord(string text, bool isJoined)
{
    private static readonly char[] ClauseEnds = [',', ';', ':', '،', '、', '，', '；', '؛'];
    private static readonly char[] Punctuation = [.. ClauseEnds, '.', '!', '?', '…', '。', '！', '？', '؟', '।', '-', '–', '—', '"', '“', '”', '«', '»', '(', ')'];

    /// <summary>The word with its punctuation.</summary>
    public string Text { get; private set; } = text;

    /// <summary>Whether no space stands before it.</summary>
    public bool IsJoined { get; } = isJoined;

    /// <summary>The word itself; empty where there is only punctuation.</summary>
    public string Bare { get; } = text.Trim(Punctuation);

    /// <summary>Whether a comma or the like follows.</summary>
    public bool EndsClause => Text.Length > 0 && ClauseEnds.Contains(Text[^1]);

    /// <summary>Whether the speaker broke off here, with a dash on the word.</summary>
    public bool BreaksOff => Bare.Length > 0 && Text[^1] is '-' or '–' or '—';

    /// <summary>Whether nothing but the word stands here, or at most a comma behind it: what else there is would be lost with it.</summary>
    public bool IsPlain => Text.Length == Bare.Length || (EndsClause && Text.Length == Bare.Length + 1);

    /// <summary>Whether it is the same word, in whatever case.</summary>
    public bool Is(TidyWord other) => Bare.Length > 0 && Bare.Equals(other.Bare, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads the words of a text whose runs of white space are single spaces.</summary>
    public static List<TidyWord> Read(string text)
    {
        var words = new List<TidyWord>();
        foreach (var run in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            for (int from = 0, to; from < run.Length; from = to)
            {
                to = run.AsSpan(from).IndexOfAny('、', '，') is var comma and >= 0 ? from + comma + 1 : run.Length;
                words.Add(new TidyWord(run[from..to], from > 0));
            }

        return words;
    }

    /// <summary>Writes words as a text.</summary>
    /// <param name="words">The words.</param>
    /// <param name="hasSpaces">Whether the transcript puts spaces between words; where it does not, the end of a caption line behind a mark leaves none.</param>
    public static string Write(List<TidyWord> words, bool hasSpaces)
    {
        var text = new StringBuilder();
        foreach (var word in words)
        {
            // What stood joined to a word that is gone is joined only to a comma.
            var isJoined = (word.IsJoined && text.Length > 0 && text[^1] is '、' or '，') || (!hasSpaces && text.Length > 0 && IsWideMark(text[^1]));
            if (text.Length > 0 && !isJoined)
                text.Append(' ');
            text.Append(word.Text);
        }

        return text.ToString();
    }

    /// <summary>Leaves out the comma behind it.</summary>
    public void LeaveOutComma() => Text = Text[..^1];

    /// <summary>Writes its first letter as a capital.</summary>
    public void BeginSentence() => Text = LetterCase.Capitalise(Text);

    /// <summary>Takes the end of a word that was left out: a full stop in place of the comma before it.</summary>
    public void TakeEnd(string end)
    {
        if (EndsClause)
            Text = Text[..^1];
        if (Text.Length > 0 && char.IsLetterOrDigit(Text[^1]))
            Text += end;
    }

    private static bool IsWideMark(char mark) => mark is '、' or '，' or '。' or '！' or '？' or '；' or '：' or '」' or '』' or '）' or '》' or '】';
}
