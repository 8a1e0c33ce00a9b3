using VideoDigester.Text;

namespace VideoDigester.Digests.Writers.Extractive;

/// <summary>Makes a quote readable without changing its words.</summary>
internal static class TidyText
{
    /// <summary>Leaves out sound marks and begins with a capital; a quote of nothing else stays as it is.</summary>
    public static string Of(string quote)
    {
        var tidy = SoundMarks.LeaveOut(quote);
        return tidy.Length == 0 ? quote : ChapterTitles.Capitalise(tidy);
    }
}
