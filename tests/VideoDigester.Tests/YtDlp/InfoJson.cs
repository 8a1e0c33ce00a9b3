using System.Text;
using VideoDigester.YtDlp;

namespace VideoDigester.Tests.YtDlp;

/// <summary>Makes small records: a plain YouTube video, with fields added or written over.</summary>
internal static class InfoJson
{
    public static readonly DateTimeOffset FileTime = new(2025, 3, 4, 5, 6, 7, TimeSpan.Zero);

    private const string Video = """
        "id": "kQ3vXb2Lm9c", "extractor": "youtube", "extractor_key": "Youtube", "webpage_url": "https://www.youtube.com/watch?v=kQ3vXb2Lm9c"
        """;

    /// <summary>The fields behind those of the plain video: of a field that stands twice the last one counts.</summary>
    public static YtDlpRecord ReadVideo(string fields) => Read($"{{{Video}{(fields.Length == 0 ? "" : ", " + fields)}}}");

    public static YtDlpRecord Read(string json) => YtDlpRecordReader.Read(Encoding.UTF8.GetBytes(json), FileTime);

    public static VideoDigesterException Refuse(string json) => Assert.Throws<VideoDigesterException>(() => { Read(json); });
}
