using System.Text;
using VideoDigester.Text;

namespace VideoDigester.Digests.Writers.Extractive;

/// <summary>Makes a quote readable without changing its words.</summary>
internal static class TidyText
{
    /// <summary>Leaves out sound marks and begins with a capital; a quote of nothing else stays as it is.</summary>
    public static string Of(string quote)
    {
        var text = new StringBuilder(quote.Length);
        for (var at = 0; at < quote.Length; at++)
        {
            if (SoundMarks.LengthAt(quote, at) is var mark and > 0)
            {
                at += mark - 1;
                continue;
            }

            if (quote[at] != ' ' || (text.Length > 0 && text[^1] != ' '))
                text.Append(quote[at]);
        }

        var tidy = text.ToString().Trim();
        return tidy.Length == 0 ? quote : ChapterTitles.Capitalise(tidy);
    }
}
