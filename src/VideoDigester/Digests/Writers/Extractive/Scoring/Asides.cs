namespace VideoDigester.Digests.Writers.Extractive.Scoring;

/// <summary>
/// Tells where speakers step out of their subject: sponsor reads, "like and subscribe", greetings, addresses. Made for precision: what is not clearly an
/// aside weighs 1.
/// </summary>
internal sealed class Asides
{
    /// <summary>The weight of what is clearly an aside.</summary>
    public const double Clear = 0.05;

    private const double Likely = 0.3;
    private const double Address = 0.5;

    // Where so much of a video speaks of it, it is the subject.
    private const double MostOfVideo = 0.25;

    // How far a sponsor read may reach from what gives it away, and how often its name is said in it and nowhere else.
    private const int SponsorSentences = 20;
    private const int NameCount = 3;
    private const int LongestHole = 3;
    private static readonly TimeSpan SponsorTime = TimeSpan.FromSeconds(75);
    private static readonly TimeSpan Opening = TimeSpan.FromSeconds(45);
    private static readonly TimeSpan Closing = TimeSpan.FromSeconds(60);

    private readonly TranscriptAnalysis _analysis;
    private readonly double[] _weights;
    private readonly List<int> _sponsored = [];

    private Asides(TranscriptAnalysis analysis)
    {
        _analysis = analysis;
        _weights = new double[analysis.Sentences.Count];
        Array.Fill(_weights, 1);
    }

    /// <summary>How much each sentence belongs to the subject: 1 where nothing speaks against it, near 0 for clear asides.</summary>
    /// <param name="analysis">The transcript.</param>
    /// <param name="language">Its language tag, or null where it is unknown: then only addresses tell.</param>
    /// <param name="chapters">The author's chapters, if any.</param>
    public static double[] Weights(TranscriptAnalysis analysis, string? language, IReadOnlyList<Chapter> chapters)
    {
        var asides = new Asides(analysis);
        asides.WeighPhrases(AsidePhraseLists.Of(language));
        asides.WeighSponsors();
        if (asides._weights.Count(weight => weight < 1) > Math.Max(2, MostOfVideo * asides._weights.Length))
            Array.Fill(asides._weights, 1);
        asides.WeighChapters(AsideChapters.Of(chapters));
        return asides._weights;
    }

    private void WeighPhrases(AsidePhraseLists phrases)
    {
        var (first, last) = (_analysis.Segments[0].Start, _analysis.Segments[^1].End);
        var isLong = last - first > 4 * (Opening + Closing);
        for (var i = 0; i < _weights.Length; i++)
        {
            var sentence = _analysis.Sentences[i];
            var text = _analysis.Spoken.Text.AsSpan(sentence.From, sentence.Length);
            var plain = PhraseSearch.Plain(text);
            var isAtEdge = isLong && (_analysis.EndOf(sentence) - first < Opening || last - _analysis.StartOf(sentence) < Closing);
            var isAddress = PhraseSearch.HasAddress(text, plain);
            if (PhraseSearch.HasAny(plain, phrases.Sponsors))
            {
                _weights[i] = Clear;
                _sponsored.Add(i);
            }
            else if (PhraseSearch.HasAny(plain, phrases.Calls) || (isAddress && PhraseSearch.HasAny(plain, phrases.Visits)))
                _weights[i] = Clear;
            else if (isAtEdge && PhraseSearch.HasAny(plain, phrases.Greetings))
                _weights[i] = Likely;
            else if (isAddress)
                _weights[i] = Address;
        }
    }

    // The name of a sponsor is said again and again while the read lasts, and nowhere else.
    private void WeighSponsors()
    {
        if (_sponsored.Count == 0)
            return;
        var totals = new Dictionary<int, int>();
        for (var i = 0; i < _weights.Length; i++)
            foreach (var term in _analysis.Terms.TermsOf(i))
                totals[term] = totals.GetValueOrDefault(term) + 1;
        foreach (var sponsored in _sponsored)
        {
            var time = _analysis.StartOf(_analysis.Sentences[sponsored]);
            var (first, last) = (sponsored, sponsored);
            while (first > 0 && sponsored - first < SponsorSentences && time - _analysis.StartOf(_analysis.Sentences[first - 1]) < SponsorTime)
                first--;
            while (last + 1 < _weights.Length && last - sponsored < SponsorSentences && _analysis.StartOf(_analysis.Sentences[last + 1]) - time < SponsorTime)
                last++;
            WeighStretch(sponsored, first, last, totals);
        }
    }

    private void WeighStretch(int sponsored, int first, int last, Dictionary<int, int> totals)
    {
        var counts = new Dictionary<int, int>();
        for (var i = first; i <= last; i++)
            foreach (var term in _analysis.Terms.TermsOf(i))
                counts[term] = counts.GetValueOrDefault(term) + 1;
        var names = counts.Where(pair => pair.Value >= NameCount && pair.Value == totals[pair.Key]).Select(pair => pair.Key).ToHashSet();

        // Only names that the sentence which gives the read away says itself.
        names.IntersectWith(_analysis.Terms.TermsOf(sponsored).ToArray());
        if (names.Count == 0)
            return;
        var before = -1;
        for (var i = first; i <= last; i++)
        {
            if (_weights[i] > Clear && !HasAny(i, names))
                continue;
            for (var hole = before + 1; before >= 0 && hole <= i && i - before <= LongestHole + 1; hole++)
                _weights[hole] = Math.Min(_weights[hole], Likely);
            _weights[i] = Math.Min(_weights[i], Likely);
            before = i;
        }
    }

    private bool HasAny(int sentence, HashSet<int> names)
    {
        foreach (var term in _analysis.Terms.TermsOf(sentence))
            if (names.Contains(term))
                return true;
        return false;
    }

    // The chapters of the author do not overlap, so that this looks at each sentence about once.
    private void WeighChapters(IReadOnlyList<Chapter> chapters)
    {
        foreach (var chapter in chapters)
            for (var i = FirstFrom(chapter.Start); i < _weights.Length && _analysis.StartOf(_analysis.Sentences[i]) < chapter.End; i++)
                _weights[i] = Math.Min(_weights[i], Clear);
    }

    private int FirstFrom(TimeSpan start)
    {
        var (low, high) = (0, _weights.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_analysis.StartOf(_analysis.Sentences[middle]) < start)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
