namespace VideoDigester.YtDlp.Analysis;

/// <summary>The tallies of all fields of a record, or of all records. Their number is bounded: a file of arbitrary keys must not fill the memory.</summary>
internal sealed class FieldTallies
{
    public const int MostFields = 10_000;

    private readonly Dictionary<string, FieldTally> _fields = new(StringComparer.Ordinal);

    /// <summary>A new tally of a field in place of an earlier one: of a field that stands twice in a record the last one counts. Null where there are too many.</summary>
    public FieldTally? Begin(string field)
    {
        if (_fields.Count >= MostFields && !_fields.ContainsKey(field))
            return null;
        return _fields[field] = new FieldTally();
    }

    /// <summary>Adds the tallies of a record.</summary>
    public void Add(FieldTallies record)
    {
        foreach (var (field, tally) in record._fields)
            (_fields.GetValueOrDefault(field) ?? Begin(field))?.Add(tally);
    }

    /// <summary>The most frequent first.</summary>
    public IReadOnlyList<YtDlpFieldReport> ToReports() =>
        [.. _fields.Select(field => field.Value.ToReport(field.Key)).OrderByDescending(report => report.Present).ThenBy(report => report.Field, StringComparer.Ordinal)];
}
