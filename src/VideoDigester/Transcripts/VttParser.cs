using System.Text;

namespace VideoDigester.Transcripts;

/// <summary>The block structure of a WebVTT file; see <see cref="VttReader"/>.</summary>
internal ref struct VttParser(ReadOnlySpan<byte> body, CueSheet sheet)
{
    private readonly ReadOnlySpan<byte> _body = body;
    private readonly CueSheet _sheet = sheet;
    private int _lineStart;
    private int _lineEnd;
    private int _next;
    private bool _isAtEnd;
    private long _shift;
    private long _firstMap;

    public string? Language { get; private set; }

    public bool IsOfYouTube { get; private set; }

    public bool HasSeenTiming { get; private set; }

    private readonly ReadOnlySpan<byte> Line => _body[_lineStart.._lineEnd];

    private readonly bool IsBlank => _lineStart == _lineEnd;

    private readonly bool IsArrow => Line.IndexOf("-->"u8) >= 0;

    /// <summary>Whether a line end stands behind the current line.</summary>
    private readonly bool IsTerminated => _lineEnd < _next;

    public void Run()
    {
        Next();
        if (VttReader.HasSignature(_body))
            Header(isFirst: true);
        while (!_isAtEnd)
        {
            if (IsArrow)
                Cue();
            else if (VttReader.HasSignature(Line))
                Header(isFirst: false);
            else if (!IsTerminated && CaptionClock.IsBeginningOfTiming(Line))
                throw CaptionFailure.Truncated("a timing line");
            else
                Next();
        }
    }

    private bool Next()
    {
        _lineStart = _lineEnd = _next;
        _isAtEnd = _next == _body.Length;
        if (_isAtEnd)
            return false;
        var rest = _body[_next..];
        _lineEnd += TextLines.Take(ref rest, out _).Length;
        _next = _body.Length - rest.Length;
        return true;
    }

    /// <summary>Reads a header up to its blank line or the first arrow.</summary>
    private void Header(bool isFirst)
    {
        while (Next() && !IsBlank && !IsArrow)
        {
            if (Line.StartsWith("X-TIMESTAMP-MAP="u8))
                Map(isFirst);
            else if (isFirst && Line.StartsWith("Language:"u8))
                Language = LanguageTag.Normalize(Encoding.UTF8.GetString(Line[9..]));
            else if (isFirst && Line.StartsWith("Kind: captions"u8))
                IsOfYouTube = true;
        }
    }

    private void Map(bool isFirst)
    {
        if (!HlsTimestampMap.TryRead(Line, out var map))
            return;
        if (isFirst)
            _firstMap = map;
        else
            _shift = map - _firstMap;
    }

    private void Cue()
    {
        var isValid = TryReadTiming(Line, out var start, out var end);
        if (!IsTerminated)
            throw CaptionFailure.Truncated("a timing line");
        HasSeenTiming |= isValid;
        var text = TakeText(out var isOpen);
        if (!isValid)
            return;
        if (text.IsEmpty && _isAtEnd)
            throw CaptionFailure.Truncated("a timing line, before its text");
        if (text.IsEmpty && IsOfYouTube && !IsArrow)
            text = TakeLateText(out isOpen);

        _sheet.BeginCue();
        var speaker = new VttCueText(text, _sheet).Read();
        if ((_isAtEnd && !text.IsEmpty && (IsOfYouTube || _sheet.HasWordTimes)) || (isOpen && VttCueText.EndsInsideMarkup(text)))
            throw CaptionFailure.Truncated("the text of a cue");
        _sheet.EndCue(Math.Max(0, start + _shift), Math.Max(0, end + _shift), speaker);
    }

    /// <summary>Takes the lines up to the next blank line or arrow, which is the current line then.</summary>
    /// <param name="isOpen">Whether the file ends in the text, without a line end.</param>
    private ReadOnlySpan<byte> TakeText(out bool isOpen)
    {
        var from = _next;
        var to = _next;
        isOpen = false;
        while (Next() && !IsBlank && !IsArrow)
        {
            to = _lineEnd;
            isOpen = !IsTerminated;
        }

        return _body[from..to];
    }

    /// <summary>YouTube writes an empty first row as a blank line, which ends the cue for the W3C: the text stands behind it.</summary>
    private ReadOnlySpan<byte> TakeLateText(out bool isOpen)
    {
        var blank = this;
        while (Next() && IsBlank)
        {
        }

        isOpen = false;
        if (!_isAtEnd && !IsArrow && !IsBlockName(Line))
        {
            _next = _lineStart;
            var text = TakeText(out isOpen);
            if (_isAtEnd || !IsArrow)
                return text;
        }

        // An identifier, another block or nothing: it is read again as what it is.
        isOpen = false;
        this = blank;
        return default;
    }

    private static bool IsBlockName(ReadOnlySpan<byte> line) =>
        line.StartsWith("NOTE"u8) || line.StartsWith("STYLE"u8) || line.StartsWith("REGION"u8) || VttReader.HasSignature(line);

    private static bool TryReadTiming(ReadOnlySpan<byte> line, out long start, out long end)
    {
        end = 0;
        line = line.TrimStart(" \t\f"u8);
        if (!CaptionClock.TryReadStrict(ref line, out start))
            return false;
        line = line.TrimStart(" \t\f"u8);
        if (!line.StartsWith("-->"u8))
            return false;
        line = line[3..].TrimStart(" \t\f"u8);
        return CaptionClock.TryReadStrict(ref line, out end);
    }
}
