using VideoDigester.Text;
using VideoDigester.Text.Passages;

namespace VideoDigester.Search.Indexing;

/// <summary>Texts that were written, not said: their lines are what segments are to a transcript.</summary>
internal static class WrittenText
{
    /// <summary>The lines of a text joined, and its passages.</summary>
    public static (SpokenText Text, IReadOnlyList<Passage> Passages) Read(string text)
    {
        var lines = LinesOf(text);
        var joined = SpokenText.Join(lines);
        return (joined, PassageReader.Read(lines, joined));
    }

    /// <summary>The lines of a text joined.</summary>
    public static SpokenText JoinLines(string text) => SpokenText.Join(LinesOf(text));

    /// <summary>What is searched of a digest at a position: its title and overview at 0, from 1 its items.</summary>
    public static string Of(Digest digest, int position)
    {
        if (position == 0)
            return Join(digest.Title, digest.Overview);
        var item = digest.Items[position - 1];
        return Join(item.Title, item.Text);
    }

    /// <summary>A title above a text.</summary>
    public static string Join(string? title, string text) => title is null ? text : $"{title}\n{text}";

    private static TranscriptSegment[] LinesOf(string text) => [.. text.Split('\n').Select(line => new TranscriptSegment(TimeSpan.Zero, TimeSpan.Zero, line))];
}
