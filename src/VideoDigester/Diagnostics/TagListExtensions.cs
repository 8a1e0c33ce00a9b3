using System.Diagnostics;

namespace VideoDigester.Diagnostics;

/// <summary>Tags that are absent where there is nothing to tell.</summary>
internal static class TagListExtensions
{
    /// <summary>Adds a tag unless its value is null.</summary>
    public static void AddKnown(this ref TagList tags, string name, object? value)
    {
        if (value is not null)
            tags.Add(name, value);
    }

    /// <summary>Puts the tags on a span, which has that of a failure already.</summary>
    public static void CopyTo(this in TagList tags, Activity? span)
    {
        if (span is not { IsAllDataRequested: true })
            return;
        foreach (var (name, value) in tags)
            span.SetTag(name, value);
    }
}
