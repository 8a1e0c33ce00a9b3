using System.Text.RegularExpressions;

namespace VideoDigester.Tests.Digests.Llm.Hostile;

/// <summary>What holds for every stored digest, whoever wrote it, checked without the code under test.</summary>
internal static partial class StoredDigestRules
{
    public static void Check(Digest digest, Transcript transcript)
    {
        Assert.False(string.IsNullOrWhiteSpace(digest.Overview));
        Assert.DoesNotMatch(Markup(), digest.Overview);
        Assert.Equal(digest.Items.OrderBy(item => item.Start).Select(item => item.Start), digest.Items.Select(item => item.Start));
        foreach (var item in digest.Items)
            Check(item, transcript);
        DigestItem[] parts = [.. digest.Items.Where(item => item.Kind is DigestItemKind.Chapter or DigestItemKind.Section)];
        if (parts.Length == 0)
            return;
        Assert.Equal(TimeSpan.Zero, parts[0].Start);
        Assert.True(parts[^1].End >= transcript.Segments[^1].Start);
        foreach (var (before, after) in parts.Zip(parts.Skip(1)))
            Assert.Equal(before.End, after.Start);
    }

    private static void Check(DigestItem item, Transcript transcript)
    {
        Assert.False(string.IsNullOrWhiteSpace(item.Text));
        Assert.DoesNotMatch(Markup(), item.Text);
        Assert.DoesNotContain(item.Text, char.IsControl);
        Assert.InRange(item.Support, 0.5, 1);
        Assert.NotEmpty(item.Evidence);
        Assert.Equal(item.Quote, item.Evidence[0].Quote);
        foreach (var span in item.Evidence)
        {
            Assert.InRange(span.FirstSegment, 0, span.LastSegment);
            Assert.InRange(span.LastSegment, span.FirstSegment, transcript.Segments.Count - 1);
            Assert.Equal((transcript.Segments[span.FirstSegment].Start, transcript.Segments[span.LastSegment].End), (span.Start, span.End));
            var said = string.Join(' ', transcript.Segments.Skip(span.FirstSegment).Take(span.LastSegment - span.FirstSegment + 1).Select(segment => WhiteSpace().Replace(segment.Text, " ").Trim()).Where(text => text.Length > 0));
            Assert.False(string.IsNullOrWhiteSpace(span.Quote));
            Assert.Contains(span.Quote, said, StringComparison.Ordinal);
        }

        if (item.Kind is not (DigestItemKind.Chapter or DigestItemKind.Section))
            Assert.Equal((item.Evidence.Min(span => span.Start), item.Evidence.Max(span => span.End)), (item.Start, item.End));
        else
            Assert.InRange(item.Evidence[0].Start, item.Start, item.End);
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex WhiteSpace();

    [GeneratedRegex(@"</?[a-z]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Markup();
}
