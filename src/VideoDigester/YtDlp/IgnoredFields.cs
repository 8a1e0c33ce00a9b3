using System.Globalization;

namespace VideoDigester.YtDlp;

/// <summary>Collects what could not be used, a few of a kind: a list of a million wrong items is one sentence, not a million.</summary>
internal sealed class IgnoredFields
{
    private const int MostOfOneField = 5;

    private readonly List<IgnoredField> _items = [];
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    public void Add(string name, string reason)
    {
        if (Count(name) <= MostOfOneField)
            _items.Add(new IgnoredField(name, reason));
    }

    /// <summary>Adds an item of a list, or one member of such an item.</summary>
    public void Add(string list, int index, string reason, string? member = null)
    {
        if (Count(list) > MostOfOneField)
            return;
        var item = $"{list}[{index.ToString(CultureInfo.InvariantCulture)}]";
        _items.Add(new IgnoredField(member is null ? item : $"{item}.{member}", reason));
    }

    /// <summary>Everything in the order in which it was met; fields with more than a few problems end with their number.</summary>
    public IReadOnlyList<IgnoredField> ToList() =>
    [
        .. _items,
        .. _counts.Where(count => count.Value > MostOfOneField)
            .Select(count => new IgnoredField(count.Key, $"{(count.Value - MostOfOneField).ToString(CultureInfo.InvariantCulture)} more problems of this field")),
    ];

    private int Count(string field) => _counts[field] = _counts.GetValueOrDefault(field) + 1;
}
