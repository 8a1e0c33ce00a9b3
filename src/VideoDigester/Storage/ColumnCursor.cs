namespace VideoDigester.Storage;

/// <summary>Goes through the columns of a row, from the first one on.</summary>
internal ref struct ColumnCursor(IColumns columns)
{
    private int _next;

    /// <summary>The column that is read next.</summary>
    public readonly int Position => _next;

    public long Number() => columns.Number(_next++);

    public long? NumberOrNull() => IsNull() ? null : Number();

    public double Real() => columns.Real(_next++);

    public bool Flag() => columns.Flag(_next++);

    public bool? FlagOrNull() => IsNull() ? null : columns.Flag(_next++);

    public string Text() => columns.Text(_next++);

    public string? TextOrNull() => IsNull() ? null : Text();

    public Timestamp Moment() => columns.Moment(_next++);

    public Timestamp? MomentOrNull() => IsNull() ? null : Moment();

    public Guid Uuid() => columns.Uuid(_next++);

    // Goes past what is null.
    private bool IsNull()
    {
        if (!columns.IsNull(_next))
            return false;
        _next++;
        return true;
    }
}
