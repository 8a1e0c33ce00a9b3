using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace VideoDigester.Benchmarks.Quality.Summaries;

/// <summary>A meeting of QMSum (Zhong et al. 2021): who says what, and what was asked about it.</summary>
/// <param name="Name">Its file and line.</param>
/// <param name="Turns">Who says what in turn; never without words.</param>
/// <param name="Queries">The questions with their answers.</param>
internal sealed partial record Meeting(string Name, IReadOnlyList<(string? Speaker, string Text)> Turns, IReadOnlyList<MeetingQuery> Queries)
{
    /// <summary>Reads a file of one JSON object a line.</summary>
    public static IEnumerable<Meeting> Read(string path) =>
        File.ReadLines(path).Select((line, number) => Parse(string.Create(CultureInfo.InvariantCulture, $"qmsum-val-{number}"), line));

    private static Meeting Parse(string name, string line)
    {
        using var json = JsonDocument.Parse(line);
        var turns = new List<(string?, string)>();
        var places = new List<int>();
        foreach (var turn in json.RootElement.GetProperty("meeting_transcripts").EnumerateArray())
        {
            places.Add(turns.Count);
            var text = Written(turn.GetProperty("content").GetString()!);
            if (text.Any(char.IsLetterOrDigit))
                turns.Add((turn.GetProperty("speaker").GetString(), text));
        }

        places.Add(turns.Count);
        var queries = json.RootElement.GetProperty("general_query_list").EnumerateArray().Select(query => new MeetingQuery(AnswerOf(query), []))
            .Concat(json.RootElement.GetProperty("specific_query_list").EnumerateArray().Select(query => new MeetingQuery(AnswerOf(query), TurnsOf(query, places))));
        return new Meeting(name, turns, [.. queries]);
    }

    private static string AnswerOf(JsonElement query) => query.GetProperty("answer").GetString()!;

    private static int[] TurnsOf(JsonElement query, List<int> places) =>
        [.. query.GetProperty("relevant_text_span").EnumerateArray()
            .Select(span => (First: NumberOf(span[0]), Last: NumberOf(span[1])))
            .SelectMany(span => Enumerable.Range(places[Math.Min(span.First, places.Count - 1)], Math.Max(0, places[Math.Min(span.Last + 1, places.Count - 1)] - places[Math.Min(span.First, places.Count - 1)])))
            .Distinct().Order()];

    private static int NumberOf(JsonElement number) => int.Parse(number.GetString()!, CultureInfo.InvariantCulture);

    // The transcripts are cut into tokens and hold marks of sounds: captions have neither.
    private static string Written(string tokens) =>
        BeforeMark().Replace(Mark().Replace(tokens, " "), "").Replace("  ", " ", StringComparison.Ordinal).Trim();

    [GeneratedRegex(@"\{[a-z]+\}")]
    private static partial Regex Mark();

    [GeneratedRegex(@"\s+(?=[.,?!;:]|'(?:s|t|m|d|re|ve|ll)\b|n't\b)")]
    private static partial Regex BeforeMark();
}
