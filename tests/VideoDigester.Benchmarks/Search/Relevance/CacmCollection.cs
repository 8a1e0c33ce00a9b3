using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace VideoDigester.Benchmarks.Search.Relevance;

/// <summary>CACM: titles, some with abstracts, authors and key words, of the Communications of the ACM 1958 to 1979; indexed whole without the HTML tags, as Anserini does.</summary>
internal static partial class CacmCollection
{
    public static TestCollection Read(DataFolder data) => TestCollection.Of(
        "CACM",
        [.. Documents(data.PathOf("ir/cacm/cacm/cacm.tar.gz"))],
        Topics(File.ReadAllText(data.PathOf("ir/cacm/topics/topics.cacm.txt"))),
        File.ReadLines(data.PathOf("ir/cacm/qrels/qrels.cacm.txt")));

    private static IEnumerable<CollectionDocument> Documents(string path)
    {
        using var archive = new TarReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (archive.GetNextEntry() is { } entry)
        {
            if (entry.DataStream is null)
                continue;
            using var reader = new StreamReader(entry.DataStream, Encoding.Latin1);
            var text = Tag().Replace(reader.ReadToEnd(), "").Trim();

            // The title goes up to the first empty line.
            var end = text.IndexOf("\n\n", StringComparison.Ordinal);
            yield return new CollectionDocument(Path.GetFileNameWithoutExtension(entry.Name), Space().Replace(end < 0 ? text : text[..end], " "), text);
        }
    }

    private static IEnumerable<CollectionTopic> Topics(string text) =>
        from Match topic in Topic().Matches(text)
        select new CollectionTopic(topic.Groups[1].Value, topic.Groups[2].Value.Trim());

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@"<DOCNO>\s*(\d+)\s*</DOCNO>(.*?)</DOC>", RegexOptions.Singleline)]
    private static partial Regex Topic();
}
