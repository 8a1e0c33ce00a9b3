namespace VideoDigester.Search.Snippets;

/// <summary>Finds what to show around the words that match: whole sentences where they are short enough, else as many words as there is room for.</summary>
internal sealed class SnippetFramer(string text, SnippetBorders borders, SnippetStretch passage)
{
    /// <summary>The usual length, in characters.</summary>
    public const int Usual = 200;

    // Sentences up to this length are shown whole.
    private const int Longest = 300;

    // What is shown around matches that take all the room.
    private const int Least = 40;

    /// <summary>What to show around a stretch with matches.</summary>
    public SnippetFrame Around(SnippetStretch matches)
    {
        // Only a hostile text has a word as long as this.
        if (matches.Length > Longest)
            matches = matches with { To = borders.CutBehind(matches.From + Longest, matches.From) };

        var (from, to) = (borders.StartBefore(matches.From), borders.EndBehind(matches.To));
        if (to - from <= Longest)
            return Close(WithNeighbours(from, to));

        var room = Math.Max(Usual - matches.Length, Least);
        var (before, behind) = (matches.From - from, to - matches.To);
        var share = Math.Max(room / 2, room - behind);
        if (before > share)
            from = borders.CutBefore(matches.From - share, matches.From);
        var rest = Math.Max(room - (matches.From - from), 0);
        if (behind > rest)
            to = borders.CutBehind(matches.To + rest, matches.To);
        return Close(new SnippetStretch(from, to));
    }

    /// <summary>The beginning of the passage, for texts that no word found.</summary>
    public SnippetFrame Beginning()
    {
        var from = passage.From;
        while (from < passage.To && (char.IsWhiteSpace(text[from]) || char.IsControl(text[from])))
            from++;
        if (from >= passage.To)
            return new SnippetFrame(from, from, IsCutBefore: false, IsCutBehind: false);
        var to = borders.EndBehind(from + 1);
        if (to - from > Longest)
            to = borders.CutBehind(from + Usual, from);
        for (var next = borders.StartBehind(to); next < passage.To && borders.EndBehind(next + 1) is var end && end - from <= Usual; next = borders.StartBehind(to))
            to = end;
        return Close(new SnippetStretch(from, to));
    }

    // Short sentences say little alone: those behind and then those before keep them company.
    private SnippetStretch WithNeighbours(int from, int to)
    {
        for (var next = borders.StartBehind(to); next < passage.To && borders.EndBehind(next + 1) is var end && end - from <= Usual; next = borders.StartBehind(to))
            to = end;
        while (from > passage.From && borders.StartBefore(from - 1) is var start && start < from && start >= passage.From && to - start <= Usual)
            from = start;
        return new SnippetStretch(from, to);
    }

    private SnippetFrame Close(SnippetStretch stretch) =>
        new(stretch.From, stretch.To, IsCutBefore: !borders.IsStart(stretch.From), IsCutBehind: !borders.IsEnd(stretch.To));
}
