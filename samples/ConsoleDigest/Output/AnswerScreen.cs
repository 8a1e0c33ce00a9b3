using VideoDigester;

namespace ConsoleDigest.Output;

/// <summary>An answer for people: what the library says, then what it rests on.</summary>
internal static class AnswerScreen
{
    private const int ClockWidth = 8;
    private const int TextColumn = ClockWidth + 2;

    public static void Print(Screen screen, Answer answer)
    {
        if (answer.Text is { } text)
            screen.Prose(text);
        var isFirst = answer.Text is null;
        VideoId? video = null;
        foreach (var citation in answer.Citations)
        {
            if (!isFirst)
                screen.Blank();
            isFirst = false;
            if (citation.VideoId != video)
                screen.Heading(citation.VideoTitle ?? citation.VideoId.ToString());
            video = citation.VideoId;
            Print(screen, citation);
        }
    }

    private static void Print(Screen screen, AnswerCitation citation)
    {
        var lines = screen.Lines($"“{citation.Quote}”", TextColumn);
        screen.Line($"{Clock.Of(citation.Start).PadLeft(ClockWidth)}  {lines[0]}");
        foreach (var line in lines.Skip(1))
            screen.Line(new string(' ', TextColumn) + line);
        screen.Faint(new string(' ', TextColumn) + citation.Url);
    }
}
