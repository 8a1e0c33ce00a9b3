using System.Text;

namespace VideoDigester.Text.Analysis;

/// <summary>
/// Reads a run of characters of a script without spaces, or of Hangul, in overlapping pairs, one position each. The last character is a term of its own at the last pair's position, so
/// that every character begins a term. The first is one too where a word of another script stands before it: who looks for 2023年 finds 2023年の.
/// </summary>
internal ref struct PairRun(TermAnalyser analyser, List<AnalysedTerm> terms, int position)
{
    // The two characters read last: a mark may still change the second.
    private (Rune Rune, int From, int To)? _first;
    private (Rune Rune, int From, int To)? _second;
    private bool _isFirstAlone;

    /// <summary>The position of the next word.</summary>
    public int Position { get; private set; } = position;

    /// <summary>Reads the run.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the run begins.</param>
    /// <param name="system">Its writing system.</param>
    /// <param name="room">Room for four characters.</param>
    /// <returns>Where it ends.</returns>
    public int Read(ReadOnlySpan<char> text, int at, WritingSystem system, Span<char> room)
    {
        _isFirstAlone = FollowsAnother(text[..at], system);
        while (at < text.Length)
        {
            Rune.DecodeFromUtf16(text[at..], out var rune, out var size);
            if (WritingSystems.Of(rune) == system)
                foreach (var unit in FoldedLetters.Fold(rune, room).EnumerateRunes())
                    Take(unit, at, at + size, room[2..]);
            else if (!IsPassedOver(rune, room) && !Bridges(text, at, system))
                break;
            at += size;
        }

        Close(room);
        return at;
    }

    private static bool FollowsAnother(ReadOnlySpan<char> before, WritingSystem system)
    {
        if (!before.IsEmpty && before[^1] is ' ' or '\n' or '\u3000')
            before = before[..^1];
        Rune.DecodeLastFromUtf16(before, out var last, out _);
        return WritingSystems.Of(last) is not WritingSystem.None and var other && other != system;
    }

    private static bool IsPassedOver(Rune rune, Span<char> room) =>
        !Rune.IsWhiteSpace(rune) && (FoldedLetters.Fold(rune, room).IsEmpty || (rune.IsBmp && FoldedLetters.IsUnseen((char)rune.Value)));

    // Where words are not told by spaces, the end of a caption's line is none either.
    private static bool Bridges(ReadOnlySpan<char> text, int at, WritingSystem system) =>
        !system.HasSpaces() && text[at] is ' ' or '\n' or '\u3000' && Rune.DecodeFromUtf16(text[(at + 1)..], out var next, out _) is System.Buffers.OperationStatus.Done
            && WritingSystems.Of(next) == system;

    private void Take(Rune unit, int from, int to, Span<char> pair)
    {
        if (_second is { } second)
        {
            if (PairUnits.Compose(second.Rune, unit) is { } composed)
            {
                _second = (composed, second.From, to);
                return;
            }

            AddPair(pair);
            _first = second;
        }

        _second = (unit, from, to);
    }

    private void AddPair(Span<char> pair)
    {
        if (_first is not { } first || _second is not { } second)
            return;
        var length = first.Rune.EncodeToUtf16(pair);
        length += second.Rune.EncodeToUtf16(pair[length..]);
        terms.Add(new AnalysedTerm(analyser.TermOf(pair[..length]), Position++, first.From, second.To));
        if (_isFirstAlone)
            AddAlone(first, pair);
        _isFirstAlone = false;
    }

    private void Close(Span<char> single)
    {
        if (_second is not { } last)
            return;
        if (_first is null)
            Position++;
        else
            AddPair(single);
        AddAlone(last, single);
    }

    // At the position of the pair before.
    private readonly void AddAlone((Rune Rune, int From, int To) character, Span<char> single)
    {
        var length = character.Rune.EncodeToUtf16(single);
        terms.Add(new AnalysedTerm(analyser.TermOf(single[..length]), Position - 1, character.From, character.To));
    }
}
