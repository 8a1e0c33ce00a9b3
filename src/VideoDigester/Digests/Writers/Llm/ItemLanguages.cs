using VideoDigester.Digests.Grounding;
using VideoDigester.Text;

namespace VideoDigester.Digests.Writers.Llm;

/// <summary>The language of the transcript and the one that is written in: how far words of the two can be compared.</summary>
/// <param name="Spoken">The transcript's language.</param>
/// <param name="Written">The digest's language.</param>
internal sealed record ItemLanguages(string Spoken, string Written)
{
    /// <summary>From which share of its terms on a text has to do with a passage.</summary>
    public const double Related = 0.25;

    /// <summary>Judges a text by some evidence.</summary>
    public ClaimVerdict Check(string text, string evidence) => ClaimCheck.Check(text, [evidence], Spoken, Written);

    /// <summary>The share of a text's terms that a passage holds; 1 where nothing can be said, because the text is in another language or has none.</summary>
    public double Share(string text, ReadOnlySpan<char> passage)
    {
        if (!LanguageTag.IsSameLanguage(Spoken, Written))
            return 1;
        var vocabulary = new Vocabulary();
        var (said, claimed) = (new List<int>(), new List<int>());
        TermReader.Read(passage, vocabulary, said);
        TermReader.Read(text, vocabulary, claimed);
        var there = said.ToHashSet();
        return claimed.Count == 0 ? 1 : (double)claimed.Count(there.Contains) / claimed.Count;
    }
}
