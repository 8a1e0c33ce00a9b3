using System.Globalization;

namespace VideoDigester.YtDlp.Mapping;

/// <summary>Categories and tags: one line each, each once, in their order.</summary>
internal static class LabelRule
{
    public static IReadOnlyList<string> Map(List<string?>? labels, string field, IgnoredFields ignored)
    {
        var kept = new OrderedDictionary<string, bool>(StringComparer.Ordinal);
        for (var i = 0; i < labels?.Count; i++)
        {
            if (MetadataText.Line(labels[i]) is not { } label)
                continue;
            if (label.Length <= VideoMetadata.MaxLabelLength)
                kept.TryAdd(label, true);
            else
                ignored.Add(field, i, string.Create(CultureInfo.InvariantCulture, $"longer than {VideoMetadata.MaxLabelLength} characters"));
        }

        return [.. kept.Keys];
    }
}
