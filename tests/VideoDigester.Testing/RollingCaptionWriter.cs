using System.Globalization;
using System.Text;

namespace VideoDigester.Testing;

/// <summary>
/// Writes words as YouTube's automatic WebVTT: the new line rolls in under the one before it, word by word, and at its end
/// a cue of ten milliseconds holds the finished line alone.
/// </summary>
public static class RollingCaptionWriter
{
    /// <summary>The most characters a line has.</summary>
    public const int LineLength = 40;

    private const int HoldMilliseconds = 10;
    private static readonly TimeSpan LineBreakingPause = TimeSpan.FromSeconds(1);

    /// <summary>Writes the whole file.</summary>
    public static string Write(IReadOnlyList<TimedWord> words, string language)
    {
        ArgumentNullException.ThrowIfNull(words);
        var lines = Lines(words).ToList();
        var file = new StringBuilder("WEBVTT\nKind: captions\nLanguage: ").Append(language).Append("\n\n");
        for (var i = 0; i < lines.Count; i++)
        {
            var above = i == 0 ? " " : Plain(lines[i - 1]);
            var isLast = i == lines.Count - 1;
            var next = isLast ? lines[i][^1].End : lines[i + 1][0].Start;
            var end = isLast ? next : next - TimeSpan.FromMilliseconds(HoldMilliseconds);
            Cue(file, lines[i][0].Start, end, above, Timed(lines[i]));
            if (!isLast)
                Cue(file, end, next, Plain(lines[i]), " ");
        }

        return file.ToString();
    }

    private static IEnumerable<List<TimedWord>> Lines(IReadOnlyList<TimedWord> words)
    {
        var line = new List<TimedWord>();
        var length = 0;
        foreach (var word in words)
        {
            var isFull = length + 1 + word.Text.Length > LineLength;
            if (line.Count > 0 && (isFull || word.Start - line[^1].End > LineBreakingPause))
            {
                yield return line;
                (line, length) = ([], 0);
            }

            length += word.Text.Length + (line.Count == 0 ? 0 : 1);
            line.Add(word);
        }

        if (line.Count > 0)
            yield return line;
    }

    private static void Cue(StringBuilder file, TimeSpan start, TimeSpan end, string above, string below) =>
        file.Append(Clock(start)).Append(" --> ").Append(Clock(end)).Append(" align:start position:0%\n")
            .Append(above).Append('\n').Append(below).Append("\n\n");

    private static string Plain(List<TimedWord> line) => string.Join(' ', line.Select(word => Escape(word.Text)));

    private static string Timed(List<TimedWord> line) =>
        Escape(line[0].Text) + string.Concat(line.Skip(1).Select(word => $"<{Clock(word.Start)}><c> {Escape(word.Text)}</c>"));

    private static string Clock(TimeSpan time) =>
        string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours:00}:{time.Minutes:00}:{time.Seconds:00}.{time.Milliseconds:000}");

    private static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);
}
