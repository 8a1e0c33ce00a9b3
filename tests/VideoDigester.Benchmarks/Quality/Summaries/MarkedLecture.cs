using System.IO.Compression;
using System.Text.Json;

namespace VideoDigester.Benchmarks.Quality.Summaries;

/// <summary>A lecture of VT-SSum: its clips, each with the sentences that people's slides say too (Lv et al. 2021).</summary>
/// <param name="Name">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Sentences">All it says.</param>
/// <param name="Clips">The clips in order.</param>
internal sealed record MarkedLecture(string Name, string Title, IReadOnlyList<string> Sentences, IReadOnlyList<MarkedClip> Clips)
{
    /// <summary>Reads a file of one JSON object a line, compressed.</summary>
    public static IEnumerable<MarkedLecture> Read(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
            yield return Parse(line);
    }

    private static MarkedLecture Parse(string line)
    {
        using var json = JsonDocument.Parse(line);
        var lecture = json.RootElement;
        var (sentences, clips) = (new List<string>(), new List<MarkedClip>());
        foreach (var clip in lecture.GetProperty("summarization").EnumerateObject().Select(property => property.Value))
        {
            var first = sentences.Count;
            var marks = new List<bool>();
            foreach (var sentence in clip.GetProperty("summarization_data").EnumerateArray())
            {
                sentences.Add(sentence.GetProperty("sent").GetString()!);
                marks.Add(sentence.GetProperty("label").GetInt32() == 1);
            }

            if (marks.Count > 0)
                clips.Add(new MarkedClip(first, marks, clip.GetProperty("is_summarization_sample").GetBoolean()));
        }

        return new MarkedLecture(lecture.GetProperty("id").GetString()!, lecture.GetProperty("title").GetString()!, sentences, clips);
    }
}
