using System.Buffers;
using System.Text;

namespace VideoDigester.Transcripts;

/// <summary>
/// The cues of one file in file order, their text unescaped as UTF-8 in one buffer. Strings are made only of what becomes a segment:
/// most rows of a rolling caption file never do.
/// </summary>
/// <param name="fileBytes">The size of the file. Of rolling captions, the most common and the largest, about a quarter is text; other files make the sheet grow.</param>
/// <param name="joinsRows">Whether a long row may be several that a double space joins: their spaces stay until <see cref="CollapseJoinedRows"/>.</param>
internal sealed class CueSheet(int fileBytes, bool joinsRows = false) : IDisposable
{
    // No display has rows of so many bytes: what is longer are rows that a double space joins.
    private const int LongestRow = 400;

    private readonly PooledList<Cue> _cues = new(256);
    private readonly PooledList<CueRow> _rows = new(512);
    private byte[] _text = ArrayPool<byte>.Shared.Rent(Math.Max(fileBytes / 4, 256));
    private int _length;
    private int _rowStart;
    private int _firstRow;
    private int _cueStart;

    public ReadOnlySpan<Cue> Cues => _cues.Items;

    public bool HasWordTimes { get; private set; }

    /// <summary>Whether there are rows that a double space joins.</summary>
    public bool HasJoinedRows { get; private set; }

    /// <summary>How many rows the open cue has.</summary>
    public int OpenRowCount => _rows.Count - _firstRow;

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_text);
        _text = [];
        _cues.Dispose();
        _rows.Dispose();
    }

    /// <summary>Begins a cue; what was open and not ended is forgotten.</summary>
    public void BeginCue()
    {
        _rows.CutTo(_firstRow);
        _length = _rowStart = _cueStart;
    }

    /// <summary>Adds text to the open row. It holds no line end.</summary>
    public void Append(ReadOnlySpan<byte> utf8)
    {
        if (_text.Length - _length < utf8.Length)
            Grow(utf8.Length);
        utf8.CopyTo(_text.AsSpan(_length));
        _length += utf8.Length;
    }

    /// <inheritdoc cref="Append(ReadOnlySpan{byte})"/>
    public void Append(ReadOnlySpan<char> text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (_text.Length - _length < most)
            Grow(most);
        _length += Encoding.UTF8.GetBytes(text, _text.AsSpan(_length));
    }

    /// <summary>Adds text that may hold line ends: each ends a row. The last row stays open.</summary>
    public void AppendRows(ReadOnlySpan<byte> utf8)
    {
        while (!utf8.IsEmpty)
        {
            Append(TextLines.Take(ref utf8, out var isTerminated));
            if (isTerminated)
                EndRow();
        }
    }

    /// <summary>Ends the open row.</summary>
    /// <param name="hasWordTimes">Whether it carries the times of its words.</param>
    public void EndRow(bool hasWordTimes = false)
    {
        var row = new ReadOnlySpan<byte>(_text, _rowStart, _length - _rowStart);
        var trimmed = SegmentText.Trim(row);
        if (!trimmed.IsEmpty && trimmed[0] >= 0x80 && SegmentText.IsBlank(trimmed))
            trimmed = default;
        row.Overlaps(trimmed, out var offset);
        var text = _text.AsSpan(_rowStart + offset, trimmed.Length);
        var isJoined = joinsRows && text.Length > LongestRow && text.IndexOf("  "u8) >= 0;
        _rows.Add(new CueRow(_rowStart + offset, isJoined ? text.Length : SegmentText.CollapseSpaces(text), hasWordTimes));
        HasJoinedRows |= isJoined;
        HasWordTimes |= hasWordTimes;
        _rowStart = _length;
    }

    /// <summary>Takes back the rows of the open cue from a position on.</summary>
    public void DropRowsFrom(int position) => _rows.CutTo(_firstRow + position);

    /// <summary>Ends the open cue and keeps it.</summary>
    public void EndCue(long start, long end, string? speaker = null)
    {
        _cues.Add(new Cue(start, end == Cue.Unknown ? end : Math.Max(start, end), _firstRow, OpenRowCount, speaker));
        _firstRow = _rows.Count;
        _cueStart = _rowStart = _length;
    }

    /// <summary>Takes double spaces for single ones: rows that were thought to be joined are one row.</summary>
    public void CollapseJoinedRows()
    {
        foreach (ref var row in _rows.Items)
            if (row.Length > LongestRow)
                row = row with { Length = SegmentText.CollapseSpaces(_text.AsSpan(row.Offset, row.Length)) };
        HasJoinedRows = false;
    }

    public ReadOnlySpan<CueRow> RowsOf(in Cue cue) => _rows.Items.Slice(cue.FirstRow, cue.RowCount);

    public ReadOnlySpan<byte> TextOf(in CueRow row) => new(_text, row.Offset, row.Length);

    /// <summary>The visible rows of a cue, joined by line breaks; empty where it has none.</summary>
    public string TextOf(in Cue cue)
    {
        var rows = RowsOf(cue);
        var visible = 0;
        var bytes = 0;
        var only = default(CueRow);
        foreach (var row in rows)
        {
            if (row.Length == 0)
                continue;
            only = row;
            visible++;
            bytes += row.Length + 1;
        }

        return visible switch
        {
            0 => string.Empty,
            1 => Encoding.UTF8.GetString(TextOf(only)),
            _ => Join(rows, bytes),
        };
    }

    private string Join(ReadOnlySpan<CueRow> rows, int bytes)
    {
        var joined = ArrayPool<byte>.Shared.Rent(bytes);
        var length = 0;
        foreach (var row in rows)
        {
            if (row.Length == 0)
                continue;
            TextOf(row).CopyTo(joined.AsSpan(length));
            length += row.Length;
            joined[length++] = (byte)'\n';
        }

        var text = Encoding.UTF8.GetString(joined.AsSpan(0, length - 1));
        ArrayPool<byte>.Shared.Return(joined);
        return text;
    }

    private void Grow(int more)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(checked(_length + more), _text.Length * 2));
        _text.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_text);
        _text = larger;
    }
}
