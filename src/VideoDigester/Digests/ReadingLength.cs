using VideoDigester.Text;

namespace VideoDigester.Digests;

/// <summary>How much of a digest there is to read.</summary>
internal static class ReadingLength
{
    /// <summary>The words of a heading, an overview and items. Quotes do not count: they are there to be looked up.</summary>
    public static int Of(string? title, string overview, IEnumerable<DigestItem> items) =>
        WordCounter.Count(title) + WordCounter.Count(overview) + items.Sum(item => WordCounter.Count(item.Title) + WordCounter.Count(item.Text));
}
