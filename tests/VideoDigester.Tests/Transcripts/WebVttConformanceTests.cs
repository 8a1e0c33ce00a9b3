using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using VideoDigester.Testing;
using VideoDigester.Transcripts;

namespace VideoDigester.Tests.Transcripts;

/// <summary>The W3C's parser cases. Where we differ on purpose stands in <see cref="Differences"/>; a difference that is no more fails too.</summary>
public sealed partial class WebVttConformanceTests
{
    private static readonly Dictionary<string, string> Differences = new()
    {
        ["whitespace-chars: cue 0 text"] = "Lines are trimmed: the W3C keeps the spaces in front of a line.",
        ["timings-garbage: 1 cues"] = "A comma before the milliseconds, as SubRip has it, is a common slip: the W3C drops the cue, we read it.",
        ["timings-negative: cue 1 end"] = "A segment never ends before it starts.",
        ["timings-negative: cue 2 end"] = "A segment never ends before it starts.",
        ["timings-negative: cue 3 end"] = "A segment never ends before it starts.",
        ["entities: cue 19 text"] = "A name of HTML 5 only (ClockwiseContourIntegral): captions are read with the names of HTML 4.",
        ["entities: cue 20 text"] = "A name of HTML 5 only (nsubE).",
    };

    [SkippableFact]
    public void Cues_are_found_where_the_W3C_finds_them()
    {
        var folder = SharedData.Require("webvtt", "wpt-file-parsing");
        var found = new List<string>();
        var cases = Directory.GetFiles(folder, "*.js").Order(StringComparer.Ordinal).ToArray();
        foreach (var file in cases)
            found.AddRange(CompareFile(Path.ChangeExtension(file, ".vtt"), File.ReadAllText(file)));

        Assert.Equal(37, cases.Length);
        Assert.Equal(Differences.Keys.Where(key => !key.StartsWith("entities", StringComparison.Ordinal)).Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    /// <summary>Our stance: text is what the W3C's tree has as text, without the ruby annotations.</summary>
    [SkippableFact]
    public void Cue_text_is_the_text_of_the_W3C_tree()
    {
        var folder = SharedData.Require("webvtt", "wpt-cue-parsing");
        var found = new List<string>();
        var count = 0;
        foreach (var file in Directory.GetFiles(folder, "*.json"))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            var segments = CaptionReader.Read(File.ReadAllBytes(Path.ChangeExtension(file, ".vtt")), CaptionFormat.Vtt).Segments.ToDictionary(segment => segment.Start, segment => segment.Text);
            var index = 0;
            using var cases = JsonDocument.Parse(File.ReadAllText(file));
            foreach (var expected in cases.RootElement.EnumerateArray().Select(element => TextOf(element.GetProperty("expectedTree").GetString()!)))
            {
                if (segments.GetValueOrDefault(TimeSpan.FromSeconds(index)) != SegmentText.Normalize(expected))
                    found.Add($"{name}: cue {index} text");
                index++;
            }

            count += index;
        }

        Assert.Equal(77, count);
        Assert.Equal(Differences.Keys.Where(key => key.StartsWith("entities", StringComparison.Ordinal)).Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    private static List<string> CompareFile(string path, string script)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        var segments = Segments(path);
        var found = new List<string>();
        if (Count().Match(script) is { Success: true } count && Number(count, 1) != segments.Count)
            found.Add($"{name}: {segments.Count} cues");
        foreach (Match match in Text().Matches(script))
            Compare((int)Number(match, 1), "text", segments[(int)Number(match, 1)].Text == Regex.Unescape(match.Groups["text"].Value));
        foreach (Match match in Time().Matches(script))
            Compare((int)Number(match, 1), match.Groups[2].Value, Seconds(segments[(int)Number(match, 1)], match.Groups[2].Value) == Number(match, 3));
        for (var i = 0; i < segments.Count; i++)
        {
            if (NumberedText().IsMatch(script))
                Compare(i, "text", segments[i].Text == $"text{i}");
            foreach (Match match in EveryTime().Matches(script))
                Compare(i, match.Groups[1].Value, Seconds(segments[i], match.Groups[1].Value) == Number(match, 2));
        }

        var pairs = TimePair().Matches(script);
        for (var i = 0; i < pairs.Count && script.Contains("startTime, startTime", StringComparison.Ordinal); i++)
        {
            // Segments are sorted by start; so is the table of this case.
            Compare(i, "start", Seconds(segments[i], "start") == Number(pairs[i], 1));
            Compare(i, "end", Seconds(segments[i], "end") == Number(pairs[i], 2));
        }

        return found;

        void Compare(int cue, string what, bool isEqual)
        {
            if (!isEqual)
                found.Add($"{name}: cue {cue} {what}");
        }
    }

    /// <summary>A file without a cue is a failure here and an empty list there.</summary>
    private static IReadOnlyList<TranscriptSegment> Segments(string path)
    {
        try
        {
            return CaptionReader.Read(File.ReadAllBytes(path), CaptionFormat.Vtt).Segments;
        }
        catch (VideoDigesterException e) when (e.Code is ErrorCode.EmptyBody or ErrorCode.TruncatedCaptions)
        {
            return [];
        }
    }

    private static string TextOf(string tree)
    {
        var text = new StringBuilder();
        var omitted = int.MaxValue;
        var isOpen = false;
        foreach (var line in tree.Split('\n'))
        {
            var content = line;
            if (!isOpen)
            {
                if (!line.StartsWith("| ", StringComparison.Ordinal))
                    continue;
                content = line[2..].TrimStart(' ');
                var depth = line.Length - content.Length;
                omitted = depth <= omitted ? (content == "<rt>" ? depth : int.MaxValue) : omitted;
                if (omitted != int.MaxValue || !content.StartsWith('"'))
                    continue;
                content = content[1..];
            }
            else
            {
                text.Append('\n');
            }

            isOpen = !content.EndsWith('"');
            text.Append(isOpen ? content : content[..^1]);
        }

        return text.ToString();
    }

    private static decimal Number(Match match, int group) => decimal.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static decimal Seconds(TranscriptSegment segment, string which) => (which == "start" ? segment.Start : segment.End).Ticks / (decimal)TimeSpan.TicksPerSecond;

    [GeneratedRegex(@"cues\.length, ([0-9]+)")]
    private static partial Regex Count();

    [GeneratedRegex(@"cues\[([0-9]+)\]\.text, (?<quote>['""])(?<text>.*?)\k<quote>\)")]
    private static partial Regex Text();

    [GeneratedRegex(@"cues\[([0-9]+)\]\.(start|end)Time, ([0-9.]+)")]
    private static partial Regex Time();

    [GeneratedRegex(@"\.text, 'text' \+ (i|index)")]
    private static partial Regex NumberedText();

    [GeneratedRegex(@"cue\.(start|end)Time, ([0-9.]+)")]
    private static partial Regex EveryTime();

    [GeneratedRegex(@"^\s*\[([0-9.]+), ([0-9.]+)\],", RegexOptions.Multiline)]
    private static partial Regex TimePair();
}
