using System.Text.RegularExpressions;

namespace VideoDigester.Digests.Grounding.Claims;

/// <summary>Judges texts of one language by one evidence.</summary>
internal sealed partial class ClaimJudge(ClaimEvidence evidence, string language)
{
    // What a complaint about a number, a name, a date or a negation leaves of the support: less than enough.
    private const double FalseDetail = 0.45;

    private readonly bool _sameLanguage = LanguageTag.IsSameLanguage(language, evidence.Language);

    /// <summary>Judges a title, whose names may also be those of the video's title.</summary>
    public ClaimVerdict JudgeTitle(string title, string? video)
    {
        title = Counter().Replace(title, "");
        var words = ClaimWords.Read(title, language);
        var complaints = Complain(evidence);
        if (complaints.Length == 0)
            return ClaimVerdict.Whole;

        complaints = Complain(new ClaimEvidence([.. evidence.Texts.SelectMany(TitleReadings.Of), video ?? ""], evidence.Language));
        return complaints.Length == 0 ? ClaimVerdict.Whole : new ClaimVerdict(FalseDetail, complaints);

        // Phrases of titles are cut at points, inside numbers too.
        Complaint[] Complain(ClaimEvidence known) =>
            [.. NumberJudge.Judge(title, words, known, language).Where(complaint => !known.Keys.Contains(complaint.Detail)), .. new NameJudge(known, language, _sameLanguage).Judge(title, words, isTitle: true)];
    }

    /// <summary>Judges a text about all that was said: numbers and names anywhere in it, and its words by whether they are said at all.</summary>
    public ClaimVerdict JudgeWhole(string text)
    {
        var words = ClaimWords.Read(text, language);
        return Judge(text, words, []);
    }

    /// <summary>Judges a text.</summary>
    public ClaimVerdict Judge(string text)
    {
        var words = ClaimWords.Read(text, language);
        if (words.Count == 0 || (_sameLanguage && VerbatimWords.AreFrom(text, evidence)))
            return ClaimVerdict.Whole;
        return Judge(text, words, _sameLanguage ? new NegationJudge(evidence, language).Judge(text, words) : []);
    }

    private ClaimVerdict Judge(string text, List<ClaimWord> words, IEnumerable<Complaint> negations)
    {
        List<Complaint> complaints = [.. NumberJudge.Judge(text, words, evidence, language), .. negations];
        var support = 1.0;
        if (_sameLanguage)
        {
            support = WordSupport.Of(words, evidence, language, out var missing);
            if (support < ClaimCheck.MinSupport)
                complaints.Add(new Complaint(ComplaintKind.UnsupportedWords, string.Join(", ", missing)));
        }

        complaints.AddRange(new NameJudge(evidence, language, _sameLanguage).Judge(text, words));
        return new ClaimVerdict(Weigh(support, complaints), complaints);
    }

    private static double Weigh(double support, List<Complaint> complaints)
    {
        foreach (var complaint in complaints)
            if (complaint.Kind is not ComplaintKind.UnsupportedWords)
                support *= FalseDetail;
        return support;
    }

    // What tells titles of the same words apart.
    [GeneratedRegex(@" \([0-9]+\)$", RegexOptions.CultureInvariant)]
    private static partial Regex Counter();
}
