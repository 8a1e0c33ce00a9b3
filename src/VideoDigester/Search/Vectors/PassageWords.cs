using VideoDigester.Storage.Search;
using VideoDigester.Text;

namespace VideoDigester.Search.Vectors;

/// <summary>What is said in a passage, as it is sent to a model.</summary>
internal static class PassageWords
{
    /// <summary>The text; empty where its segments have none.</summary>
    public static string Of(VectorPassageText passage)
    {
        var text = SpokenText.Join(passage.Segments).Text;
        var from = Math.Min(passage.Passage.FromOffset, text.Length);
        return text.Substring(from, Math.Min(passage.Passage.Length, text.Length - from)).Trim();
    }
}
