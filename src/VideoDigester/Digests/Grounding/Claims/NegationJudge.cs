using VideoDigester.Digests.Grounding.Claims.Numbers;
using VideoDigester.Text;

namespace VideoDigester.Digests.Grounding.Claims;

/// <summary>
/// Asks whether a text denies what its evidence says, or the other way round: clause by clause, where one says nearly what the other does with the same words. What is said in
/// other words is left alone, because its negations may have become other words too.
/// </summary>
internal sealed class NegationJudge(ClaimEvidence evidence, string language)
{
    private const double LeastShare = 0.75;
    private const double LeastShareAdded = 0.7;
    private const double FewestUnits = 1;
    private const double SaidShare = 0.55;
    private const double AboutShare = 0.35;
    private const int Margin = 4;
    private const int WideMargin = 8;
    private const int ShortestWindow = 10;

    private readonly ContentUnits _units = new(language);
    private readonly NumberWords _numbers = NumberWords.Of(language);
    private readonly NegationWords _negations = NegationWords.Of(language);

    /// <summary>What the text denies or no longer denies.</summary>
    public IEnumerable<Complaint> Judge(string text, IReadOnlyList<ClaimWord> words)
    {
        if (_negations.IsEmpty)
            yield break;
        var scopes = new NegationScopes(language);
        foreach (var (from, to, negation) in scopes.Find(words, text))
            if (IsAdded(words, from, to, negation))
                yield return new Complaint(ComplaintKind.NegationAdded, words[negation].Surface);
        foreach (var sentence in ClaimSentences.Of(words))
            if (_negations.Find(sentence).Count == 0 && Lost(sentence, scopes) is { } lost)
                yield return new Complaint(ComplaintKind.NegationLost, lost);
    }

    private bool IsAdded(IReadOnlyList<ClaimWord> words, int from, int to, int negation)
    {
        var units = UnitsOf(words, from, to, negation);
        if (units.Sum(unit => unit.Weight) < FewestUnits)
            return false;
        var clause = words.Skip(from).Take(to - from).ToList();
        var windows = EvidenceWindows.Best(units, evidence, Math.Max(ShortestWindow, clause.Count * 2));
        if (windows.Count == 0 || windows[0].Share < LeastShareAdded || IsDeniedAlike(words, negation))
            return false;
        foreach (var window in windows)
        {
            var said = Around(window, Margin);
            var denied = _negations.Count(said);
            if ((denied > 0 && !IsDoubled(clause, denied)) || IsSoft(said, clause) || IsSoft(clause, said))
                return false;
        }

        return true;
    }

    // "Hardly smoked" of "it hardly smoked at all", wherever that stands.
    private bool IsDeniedAlike(IReadOnlyList<ClaimWord> words, int negation)
    {
        for (var beside = negation - 1; beside <= negation + 1; beside += 2)
        {
            if (beside < 0 || beside >= words.Count || _units.IsOrdinary(words[beside]))
                continue;
            foreach (var said in evidence.Words)
                for (var i = Math.Max(0, negation - beside); i < said.Count && i + beside - negation < said.Count; i++)
                    if (said[i].Folded == words[negation].Folded && WordLikeness.Of(said[i + beside - negation].Folded, words[beside].Folded) > 0)
                        return true;
        }

        return false;
    }

    private string? Lost(IReadOnlyList<ClaimWord> sentence, NegationScopes scopes)
    {
        var there = _units.Read(sentence, all: true);
        for (var i = 0; i < evidence.Words.Count; i++)
            foreach (var (from, to, negation) in scopes.Find(evidence.Words[i], evidence.Texts[i]))
            {
                var units = UnitsOf(evidence.Words[i], from, to, negation).FindAll(unit => !IsNumber(evidence.Words[i][from + unit.Word]));
                var all = units.Sum(unit => unit.Weight);
                if (all < FewestUnits || units.Sum(unit => unit.Weight * there.Max(other => WordLikeness.Of(unit.Key, other.Key))) < all * LeastShare)
                    continue;
                if (IsSoft(sentence, evidence.Words[i].Skip(from).Take(to - from).ToList()) || !IsAbout(sentence, units) || IsSaidWithout(sentence))
                    continue;
                return evidence.Words[i][negation].Surface;
            }

        return null;
    }

    // "No better than nothing" of "better than nothing". Other languages deny once with two words.
    private bool IsDoubled(List<ClaimWord> clause, int denied) => PrimaryLanguage.Of(language) is "en" && denied == 1 && _negations.Count(clause) == 2;

    // A sentence that says much else may take the denial up in other words.
    private bool IsAbout(IReadOnlyList<ClaimWord> sentence, List<ContentUnit> clause)
    {
        var said = _units.Read(sentence, all: false);
        return said.Sum(unit => unit.Weight * clause.Max(other => WordLikeness.Of(other.Key, unit.Key))) >= said.Sum(unit => unit.Weight) * AboutShare;
    }

    // The evidence says it a second time without denying it.
    private bool IsSaidWithout(IReadOnlyList<ClaimWord> sentence)
    {
        var windows = EvidenceWindows.Best(_units.Read(sentence, all: false), evidence, Math.Max(ShortestWindow, sentence.Count * 2));
        return windows.Any(window => window.Share >= SaidShare && _negations.Count(Around(window, WideMargin)) == 0);
    }

    // Numbers are judged by themselves.
    private bool IsNumber(ClaimWord word) => word.BeginsWithDigit || _numbers.PartsOf(word.Folded).Count > 0;

    private List<ContentUnit> UnitsOf(IReadOnlyList<ClaimWord> words, int from, int to, int negation) =>
        [.. _units.ReadClause([.. words.Skip(from).Take(to - from)]).Where(unit => unit.Word != negation - from)];

    // The words of the window and a few around them, as far as their sentences reach.
    private List<ClaimWord> Around(EvidenceWindow window, int margin)
    {
        var words = evidence.Words[window.Text];
        var (from, to) = (window.First, window.Last);
        for (var i = 0; i < margin && from > 0 && !words[from].BeginsSentence; i++)
            from--;
        for (var i = 0; i < margin && to + 1 < words.Count && !words[to + 1].BeginsSentence; i++)
            to++;
        return [.. words.Take(to + 1).Skip(from)];
    }

    // "Fails", and "unclear" beside "clear".
    private bool IsSoft(IReadOnlyList<ClaimWord> words, IReadOnlyList<ClaimWord> others) =>
        words.Any(word => _negations.IsSoft(word.Folded) || others.Any(other => IsOpposite(word.Folded, other.Folded)));

    private static bool IsOpposite(string word, string other) =>
        word.Length > other.Length && other.Length >= 4 && word.EndsWith(other, StringComparison.Ordinal)
        && word[..^other.Length] is "un" or "in" or "im" or "ir" or "il" or "dis" or "non" or "des" or "не";
}
