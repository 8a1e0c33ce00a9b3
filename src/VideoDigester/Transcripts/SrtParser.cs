namespace VideoDigester.Transcripts;

/// <summary>The block structure of a SubRip file; see <see cref="SrtReader"/>.</summary>
internal ref struct SrtParser(ReadOnlySpan<byte> body, CueSheet sheet)
{
    private readonly CueSheet _sheet = sheet;
    private ReadOnlySpan<byte> _rest = body;
    private bool _isTerminated = true;
    private bool _isAfterBlank = true;
    private bool _isOpen;
    private bool _hasText;
    private long _start;
    private long _end;
    private int? _cueNumber;

    // The last line that is not blank, where it is a number: the next cue's, if a timing line follows.
    private int? _number;
    private int _numberRow;
    private bool _isNumberApart;

    public void Run()
    {
        while (!_rest.IsEmpty)
        {
            var line = TextLines.Take(ref _rest, out _isTerminated);
            if (SegmentText.IsBlank(line))
            {
                Blank();
                continue;
            }

            if (line.IndexOf("-->"u8) < 0)
                Text(line);
            else if (SrtReader.TryReadTiming(line, out var start, out var end))
                Begin(start, end);
            else if (IsMalformedTiming(line))
                Close();
            else
                Text(line);
            _isAfterBlank = false;
        }

        Finish();
    }

    private void Blank()
    {
        if (_isOpen)
            _sheet.EndRow();
        _isAfterBlank = true;
    }

    private void Begin(long start, long end)
    {
        if (!_isTerminated)
            throw CaptionFailure.Truncated("a timing line");
        _cueNumber = _number;
        Close();
        (_start, _end) = (start, end);
        (_isOpen, _hasText) = (true, false);
        _sheet.BeginCue();
    }

    private void Text(scoped ReadOnlySpan<byte> line)
    {
        var isNumber = SrtReader.TryReadNumber(line, out var number);
        if (!_isTerminated && _number is not null && _isNumberApart && (isNumber || CaptionClock.IsBeginningOfTiming(line)))
            throw CaptionFailure.Truncated("a timing line");
        _number = isNumber ? number : null;
        _isNumberApart = _isAfterBlank;
        if (!_isOpen)
            return;
        _numberRow = _sheet.OpenRowCount;
        _hasText = true;
        SrtMarkup.AppendRow(line, _sheet);
        if (!_isTerminated && SrtMarkup.EndsInsideTag(line))
            throw CaptionFailure.Truncated("the text of a cue");
    }

    /// <summary>Ends the open cue at a timing line; the number in front of that was never its text.</summary>
    private void Close()
    {
        if (_isOpen)
        {
            if (_number is not null)
                _sheet.DropRowsFrom(_numberRow);
            _sheet.EndCue(_start, _end);
        }

        _number = null;
        _isOpen = false;
    }

    private void Finish()
    {
        if (_isOpen && !_hasText && !_isAfterBlank)
            throw CaptionFailure.Truncated("a timing line, before its text");
        if (_number is { } number && _isNumberApart && (!_isOpen || number == _cueNumber + 1))
            throw CaptionFailure.Truncated("the number of a cue");
        if (_isOpen)
            _sheet.EndCue(_start, _end);
    }

    private static bool IsMalformedTiming(ReadOnlySpan<byte> line)
    {
        line = line.TrimStart(" \t-"u8);
        var arrow = line.IndexOf("-->"u8);
        return arrow > 0 && line[0] is >= (byte)'0' and <= (byte)'9' && line[..arrow].IndexOf((byte)':') > 0;
    }
}
