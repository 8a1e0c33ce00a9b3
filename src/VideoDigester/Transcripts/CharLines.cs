namespace VideoDigester.Transcripts;

/// <summary>The lines of a text; see <see cref="TextLines"/>.</summary>
internal ref struct CharLines(ReadOnlySpan<char> text)
{
    private ReadOnlySpan<char> _rest = text;
    private bool _isDone;

    public ReadOnlySpan<char> Current { get; private set; }

    public readonly CharLines GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_isDone)
            return false;
        var end = _rest.IndexOfAny('\n', '\r');
        if (end < 0)
        {
            Current = _rest;
            _isDone = true;
            return true;
        }

        Current = _rest[..end];
        var next = end + 1;
        if (_rest[end] == '\r' && next < _rest.Length && _rest[next] == '\n')
            next++;
        _rest = _rest[next..];
        return true;
    }
}
