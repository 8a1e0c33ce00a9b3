using System.Text.RegularExpressions;
using VideoDigester.Digests;

namespace VideoDigester.Tests.Digests;

/// <summary>What holds for every digest, checked without the code under test.</summary>
internal static partial class DigestRules
{
    public static void Check(DigestSource source, DigestType type, DigestDraft draft, IReadOnlyList<DigestItem> items, int dropped)
    {
        Assert.True(dropped == 0, $"{dropped} dropped of {string.Join("; ", draft.Items.Select(item => $"{item.Begins} {item.Evidence[0]}"))}");
        Assert.NotEmpty(items);
        Assert.False(string.IsNullOrWhiteSpace(draft.Overview));
        Assert.Equal(source.Segments.Count, draft.SegmentsRead);
        Assert.Equal(items.OrderBy(item => item.Start).Select(item => item.Start), items.Select(item => item.Start));
        foreach (var item in items)
            CheckItem(source, type, item);
        if (type == DigestType.Chapters || type == DigestType.Detailed)
            CheckTiles(source, [.. items.Where(item => item.Kind is DigestItemKind.Chapter or DigestItemKind.Section)]);
        var titles = items.Select(item => item.Title).OfType<string>().ToArray();
        if (source.Video.Chapters.Count == 0)
            Assert.Equal(titles.Length, titles.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    private static void CheckItem(DigestSource source, DigestType type, DigestItem item)
    {
        Assert.Contains(item.Kind, KindsOf(type));
        Assert.False(string.IsNullOrWhiteSpace(item.Text));
        Assert.True(item.Support == 1, $"Support of «{item.Text}» by «{item.Quote}» is {item.Support}.");
        Assert.NotEmpty(item.Evidence);
        Assert.Equal(item.Quote, item.Evidence[0].Quote);
        Assert.True(item.Start <= item.End);
        foreach (var span in item.Evidence)
        {
            Assert.InRange(span.FirstSegment, 0, span.LastSegment);
            Assert.InRange(span.LastSegment, span.FirstSegment, source.Segments.Count - 1);
            Assert.Equal(source.Segments[span.FirstSegment].Start, span.Start);
            Assert.Equal(source.Segments[span.LastSegment].End, span.End);
            Assert.False(string.IsNullOrWhiteSpace(span.Quote));
            var text = string.Join(' ', source.Segments.Skip(span.FirstSegment).Take(span.LastSegment - span.FirstSegment + 1)
                .Select(segment => WhiteSpace().Replace(segment.Text, " ").Trim()).Where(segment => segment.Length > 0));
            Assert.Contains(span.Quote, text, StringComparison.Ordinal);
        }

        if (item.Kind is not (DigestItemKind.Chapter or DigestItemKind.Section))
            Assert.Equal((item.Evidence.Min(span => span.Start), item.Evidence.Max(span => span.End)), (item.Start, item.End));
        else
            Assert.False(string.IsNullOrWhiteSpace(item.Title));
    }

    private static void CheckTiles(DigestSource source, DigestItem[] tiles)
    {
        Assert.NotEmpty(tiles);
        Assert.Equal(TimeSpan.Zero, tiles[0].Start);
        Assert.Equal(source.End, tiles[^1].End);
        for (var i = 1; i < tiles.Length; i++)
        {
            Assert.Equal(tiles[i - 1].End, tiles[i].Start);
            Assert.True(tiles[i].Start > tiles[i - 1].Start);
        }
    }

    private static string[] KindsOf(DigestType type) => type.Name switch
    {
        "highlights" => [DigestItemKind.Highlight],
        "chapters" => [DigestItemKind.Chapter],
        "detailed" => [DigestItemKind.Section, DigestItemKind.Point],
        _ => [DigestItemKind.Sentence],
    };

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex WhiteSpace();
}
