using System.Text;

namespace VideoDigester.Transcripts;

/// <summary>Collects the text of a TTML paragraph and makes a cue of each piece that has times of its own.</summary>
internal sealed class TtmlParagraph(CueSheet sheet)
{
    private readonly StringBuilder _text = new();
    private long _start;
    private long _end;
    private string? _speaker;
    private bool _hasWords;

    /// <summary>Says when the text that follows is shown.</summary>
    public void Place(long start, long end, string? speaker)
    {
        if (_hasWords && (start, end) != (_start, _end))
            End();
        (_start, _end, _speaker) = (start, end, _hasWords && _speaker != speaker ? null : speaker);
        _hasWords = true;
    }

    public void Text(string text, bool isPreserving)
    {
        if (isPreserving)
        {
            _text.Append(text);
            return;
        }

        foreach (var character in text)
        {
            if (character is not (' ' or '\t' or '\r' or '\n'))
                _text.Append(character);
            else if (_text.Length > 0 && _text[^1] is not (' ' or '\n'))
                _text.Append(' ');
        }
    }

    public void Break() => _text.Append('\n');

    /// <summary>Ends the paragraph, or the piece of it that is open.</summary>
    public void End()
    {
        if (_hasWords)
        {
            sheet.BeginCue();
            sheet.AppendRows(Encoding.UTF8.GetBytes(_text.ToString()));
            sheet.EndRow();
            sheet.EndCue(_start, _end, SegmentText.NormalizeName(_speaker));
        }

        _text.Clear();
        _hasWords = false;
    }
}
