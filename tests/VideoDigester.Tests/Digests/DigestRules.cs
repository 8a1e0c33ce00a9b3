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
        if (type == DigestType.Highlights)
            CheckHighlights(items);
        CheckTitles(source, items);
    }

    private static void CheckItem(DigestSource source, DigestType type, DigestItem item)
    {
        Assert.Contains(item.Kind, KindsOf(type));
        Assert.False(string.IsNullOrWhiteSpace(item.Text));
        Assert.True(IsPartInOrder(WordsOf(item.Text), WordsOf(item.Quote)), $"«{item.Text}» has other words than «{item.Quote}».");
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

    // Where the cues allow one stretch of 5 to 60 seconds they are all so; what is longer cannot be divided.
    private static void CheckHighlights(IReadOnlyList<DigestItem> items)
    {
        static double LengthOf(DigestItem item) => (item.Evidence[^1].End - item.Evidence[^1].Start).TotalSeconds;

        Assert.True(items.All(item => LengthOf(item) is >= 5 and <= 60) || !items.Any(item => LengthOf(item) is >= 5 and <= 60));
        foreach (var item in items)
        {
            Assert.InRange(item.Evidence.Count, LengthOf(item) > 60 ? 1 : 0, LengthOf(item) > 60 ? 1 : 2);
            Assert.InRange(item.Evidence[0].FirstSegment, item.Evidence[^1].FirstSegment, item.Evidence[0].LastSegment);
            Assert.InRange(item.Evidence[0].LastSegment, item.Evidence[0].FirstSegment, item.Evidence[^1].LastSegment);
            Assert.Contains(item.Quote, item.Evidence[^1].Quote, StringComparison.Ordinal);
        }

        foreach (var (before, after) in items.Zip(items.Skip(1)))
            Assert.True(before.Evidence[^1].LastSegment < after.Evidence[^1].FirstSegment, $"«{before.Quote}» and «{after.Quote}» share a segment.");

        // Whether quotes of nothing but marks may be the same is left open.
        string[] quotes = [.. items.Select(item => item.Quote).Where(quote => WordsOf(quote).Length > 0)];
        Assert.Equal(quotes, quotes.Distinct(StringComparer.Ordinal));
    }

    // Titles differ unless the author gave one more than once; ours are short and made of words that were said.
    private static void CheckTitles(DigestSource source, IReadOnlyList<DigestItem> items)
    {
        var given = source.Video.Chapters.Select(chapter => WhiteSpace().Replace(chapter.Title, " ").Trim()).ToArray();
        var spoken = string.Join(' ', source.Segments.Select(segment => segment.Text).Append(source.Video.Title));
        var said = $"{spoken} {InsideWords().Replace(spoken, "")}";
        foreach (var (title, count) in items.Select(item => item.Title).OfType<string>().CountBy(title => title, StringComparer.OrdinalIgnoreCase))
        {
            Assert.InRange(count, 1, Math.Max(1, given.Count(other => other.Equals(title, StringComparison.OrdinalIgnoreCase))));
            if (given.Contains(title))
                continue;
            Assert.InRange(title.Length, 1, 60);
            foreach (var word in WordsOf(Number().Replace(title, "")))
                Assert.Contains(word, said, StringComparison.OrdinalIgnoreCase);
        }
    }

    private static bool IsPartInOrder(string[] part, string[] whole)
    {
        var found = 0;
        foreach (var word in whole)
            if (found < part.Length && word.Equals(part[found], StringComparison.OrdinalIgnoreCase))
                found++;
        return found == part.Length;
    }

    private static string[] WordsOf(string text) => [.. Word().Matches(text).Select(match => match.Value)];

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

    [GeneratedRegex(@"[\p{L}\p{N}\p{M}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    // A title of sound marks has their words without apostrophes and points.
    [GeneratedRegex(@"[^\p{L}\p{N}\p{M}\s]+", RegexOptions.CultureInvariant)]
    private static partial Regex InsideWords();

    // What tells titles of the same words apart.
    [GeneratedRegex(@" \([0-9]+\)$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
