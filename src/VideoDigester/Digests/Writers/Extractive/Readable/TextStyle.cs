using VideoDigester.Text;
using VideoDigester.Text.Sentences;

namespace VideoDigester.Digests.Writers.Extractive.Readable;

/// <summary>How a transcript is written, which decides what makes a quote of it readable.</summary>
internal sealed class TextStyle
{
    private const int FewLetters = 20;
    private const double MostCapitals = 0.9;

    private TextStyle(string? language, bool isPunctuated, bool isCapitals, string endMark)
    {
        (IsPunctuated, IsCapitals, EndMark) = (isPunctuated, isCapitals, endMark);
        Language = PrimaryLanguage.Of(language);
        Habits = SpeechHabits.Of(language);
        Unfinished = ClauseWords.Of(language).NeverLast.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The base language in lower case, or null where it is unknown.</summary>
    public string? Language { get; }

    /// <summary>Whether sentences have their marks.</summary>
    public bool IsPunctuated { get; }

    /// <summary>Whether everything is in capitals.</summary>
    public bool IsCapitals { get; }

    /// <summary>What ends a sentence in the script of most of its letters; empty where nothing does.</summary>
    public string EndMark { get; }

    /// <summary>Whether its words have spaces between them.</summary>
    public bool HasSpaces => EndMark is not ("" or "。");

    /// <summary>What its speakers say without meaning it.</summary>
    public SpeechHabits Habits { get; }

    /// <summary>Words that want another one behind them.</summary>
    public HashSet<string> Unfinished { get; }

    /// <summary>Reads a text.</summary>
    /// <param name="text">A whole transcript.</param>
    /// <param name="language">Its language tag, or null where it is unknown.</param>
    /// <param name="isPunctuated">Whether its sentences have their marks.</param>
    public static TextStyle Of(string text, string? language, bool isPunctuated)
    {
        var (capitals, smalls) = (0, 0);
        foreach (var c in text)
        {
            capitals += char.IsUpper(c) ? 1 : 0;
            smalls += char.IsLower(c) ? 1 : 0;
        }

        return new TextStyle(language, isPunctuated, capitals >= FewLetters && capitals >= MostCapitals * (capitals + smalls), Readable.EndMark.Of(text));
    }
}
