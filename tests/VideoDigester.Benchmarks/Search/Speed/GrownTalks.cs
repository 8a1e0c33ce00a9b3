using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace VideoDigester.Benchmarks.Search.Speed;

/// <summary>
/// As many cues as are wanted, of real talks, as files to import. The talks come once as they are. Further copies are made other talks with the same statistics: in every second cue each word
/// but the 300 most common gives way to another of about its frequency, by a permutation of the copy's own within blocks of 64 words in the order of frequency. Copy, cue and word decide,
/// so that each run makes the same.
/// </summary>
internal sealed partial class GrownTalks
{
    private const int KeptWords = 300;
    private const int Block = 64;
    private const int Channels = 16;

    private readonly string[] _talks;
    private readonly string[] _ranked;

    public GrownTalks(string folder)
    {
        _talks = [.. Directory.GetFiles(folder, "*.vtt", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        _ranked = [.. _talks.SelectMany(File.ReadLines).Where(IsWords).SelectMany(line => Word().Matches(line).Select(word => word.Value))
            .CountBy(word => word, StringComparer.Ordinal).OrderByDescending(word => word.Value).ThenBy(word => word.Key, StringComparer.Ordinal).Select(word => word.Key)];
    }

    /// <summary>The words of the talks as they are written there, the most frequent first.</summary>
    public IReadOnlyList<string> Words => _ranked;

    /// <summary>Writes talks with their metadata until there are enough cues.</summary>
    /// <param name="folder">The folder they are written to.</param>
    /// <param name="cues">How many cues are wanted; the last talk is written whole.</param>
    /// <param name="copy">The copy to begin with: 0 is the talks themselves.</param>
    /// <returns>How many cues were written.</returns>
    public int Write(string folder, int cues, int copy = 0)
    {
        var written = 0;
        for (; written < cues; copy++)
        {
            var others = OthersOf(copy);
            for (var talk = 0; talk < _talks.Length && written < cues; talk++)
                written += Write(folder, talk, copy, others);
        }

        return written;
    }

    private int Write(string folder, int talk, int copy, Dictionary<string, string> others)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"talk{copy:00}x{talk:000}");
        var cues = 0;
        var title = "";
        var language = talk % 8 == 7 ? "en-GB" : "en";
        using (var captions = new StreamWriter(Path.Combine(folder, $"{name}.{language}.vtt")))
        {
            foreach (var line in File.ReadLines(_talks[talk]))
            {
                if (line.Contains("-->", StringComparison.Ordinal))
                    cues++;
                var text = copy > 0 && cues % 2 == 0 && IsWords(line) ? Word().Replace(line, word => others.GetValueOrDefault(word.Value, word.Value)) : line;
                if (title.Length == 0 && cues > 0 && IsWords(text))
                    title = text.Trim();
                captions.WriteLine(text);
            }
        }

        var channel = talk % Channels;
        File.WriteAllText(Path.Combine(folder, name + ".info.json"), JsonSerializer.Serialize(new Dictionary<string, object>
        {
            ["id"] = name,
            ["extractor_key"] = "Youtube",
            ["webpage_url"] = $"https://www.youtube.com/watch?v={name}",
            ["title"] = title,
            ["channel_id"] = $"channel{channel}",
            ["channel"] = $"Channel {channel}",
            ["language"] = language,
            ["upload_date"] = new DateOnly(2019, 1, 1).AddDays(((talk * 7) + copy) % 2_000).ToString("yyyyMMdd", CultureInfo.InvariantCulture),
        }));
        return cues;
    }

    private Dictionary<string, string> OthersOf(int copy)
    {
        var others = new Dictionary<string, string>(StringComparer.Ordinal);
        var random = new Random(copy);
        for (var from = KeptWords; from < _ranked.Length; from += Block)
        {
            var block = _ranked[from..Math.Min(from + Block, _ranked.Length)];
            var shuffled = block.ToArray();
            random.Shuffle(shuffled);
            for (var i = 0; i < block.Length; i++)
                others[block[i]] = shuffled[i];
        }

        return others;
    }

    private static bool IsWords(string line) => line.Length > 0 && !line.Contains("-->", StringComparison.Ordinal) && line != "WEBVTT";

    [GeneratedRegex("[A-Za-z']+")]
    private static partial Regex Word();
}
