using VideoDigester.Digests.Grounding.Claims;

namespace VideoDigester.Digests.Grounding;

/// <summary>
/// Judges what a text says by the words that it rests on: numbers, names, dates and negations must be there, and most of the words that carry it. A text in another
/// language than its evidence is judged by its numbers and by what both languages write alike. See docs/digests.md for the rules and what they catch.
/// </summary>
internal static class ClaimCheck
{
    /// <summary>The least support of an item that is kept.</summary>
    public const double MinSupport = 0.5;

    /// <summary>Judges a text.</summary>
    /// <param name="text">What is claimed.</param>
    /// <param name="evidence">What was said.</param>
    /// <param name="evidenceLanguage">The language of the evidence, as a BCP 47 tag.</param>
    /// <param name="textLanguage">The language of the text, as a BCP 47 tag.</param>
    public static ClaimVerdict Check(string text, IReadOnlyList<string> evidence, string evidenceLanguage, string textLanguage) =>
        Check(text, new ClaimEvidence(evidence, evidenceLanguage), textLanguage);

    /// <summary>Judges a text by evidence that is read already.</summary>
    public static ClaimVerdict Check(string text, ClaimEvidence evidence, string textLanguage) => new ClaimJudge(evidence, textLanguage).Judge(text);
}
