using VideoDigester.Text;

namespace VideoDigester.Digests.Grounding;

/// <summary>How far evidence carries a text: the share of the text's terms that the evidence holds too.</summary>
internal static class TextSupport
{
    /// <summary>0 where none of the text's terms is there, 1 where all are, or where the text has none.</summary>
    public static double Of(string text, IReadOnlyList<string> evidence)
    {
        // A text may leave sound marks out, which brings together what they stood between.
        string[] readings = [.. evidence, .. evidence.Select(SoundMarks.LeaveOut)];
        if (Array.Exists(readings, reading => reading.Contains(text, StringComparison.OrdinalIgnoreCase)))
            return 1;
        var vocabulary = new Vocabulary();
        var (said, claimed) = (new List<int>(), new List<int>());
        foreach (var reading in readings)
            TermReader.Read(reading, vocabulary, said);
        TermReader.Read(text, vocabulary, claimed);
        var there = said.ToHashSet();
        return claimed.Count == 0 ? 1 : (double)claimed.Count(there.Contains) / claimed.Count;
    }
}
