using System.Buffers;

namespace VideoDigester.Transcripts;

/// <summary>
/// Puts the events of json3, srv2 and srv3 on a sheet. There a line of automatic captions is an event in a window, and an event that appends a line break
/// scrolls the window just before the next one: each line stands once, shown for as long as it stays in the window.
/// </summary>
/// <remarks>A line's end is therefore its own or the moment the next event comes into its window, whichever is earlier: the end that WebVTT gives it.</remarks>
internal sealed class WindowedCues(CueSheet sheet)
{
    private bool _isOpen;
    private long _start;
    private long _end;
    private long? _window;

    /// <summary>Whether an event appended to its window.</summary>
    public bool HasAppends { get; private set; }

    /// <summary>The text of the event that is being read, as UTF-8.</summary>
    public ArrayBufferWriter<byte> Text { get; } = new();

    /// <summary>Adds an event with <see cref="Text"/>, and empties that.</summary>
    public void Add(long start, long? duration, long? window, bool isAppend)
    {
        var text = Text.WrittenSpan;
        start = Math.Clamp(start, 0, Cue.Latest);
        var end = duration is { } known ? Math.Clamp(start + Math.Clamp(known, 0, Cue.Latest), start, Cue.Latest) : Cue.Unknown;
        HasAppends |= isAppend;
        var isSameWindow = _isOpen && window == _window;
        if (isAppend && isSameWindow && text is [not (byte)'\n', ..])
        {
            sheet.AppendRows(text);
            _end = Math.Max(_end, end);
        }
        else
        {
            if (isSameWindow && window is not null && start >= _start)
                _end = _end == Cue.Unknown ? start : Math.Min(_end, start);
            Finish();
            if (!SegmentText.IsBlank(text))
                Open(start, end, window, text);
        }

        Text.ResetWrittenCount();
    }

    /// <summary>Ends what is open.</summary>
    public void Finish()
    {
        if (!_isOpen)
            return;
        sheet.EndRow();
        sheet.EndCue(_start, _end);
        _isOpen = false;
    }

    private void Open(long start, long end, long? window, ReadOnlySpan<byte> text)
    {
        sheet.BeginCue();
        sheet.AppendRows(text);
        (_start, _end, _window, _isOpen) = (start, end, window, true);
    }
}
