namespace VideoDigester.Text.Sentences;

/// <summary>
/// How likely a sentence begins with each word of captions without punctuation: a logistic model of pauses, cue borders, the transcript's own habits, and
/// the language's words for it where they are known. Its weights were fitted on punctuated captions of many languages whose marks were taken out.
/// </summary>
internal sealed class BreakEvidence
{
    private const int FeatureCount = 27;
    private const double MostCapitalCues = 0.8;

    // A speaker who is silent so long may have broken off behind any word.
    private const double LongGap = 2;

    // In the order of Fill. The first look knows only times and cues; the second one also which words stand at the breaks of the first. Those of capitals,
    // clause ends and endings inside a run of characters are chosen, because the captions they were fitted on had none or few; that of words which want
    // another one is stronger than it was fitted (-1.65), because a sentence that ends in an article reads worse than one that goes on.
    private static readonly double[] FirstWeights = [-3.08, 0.74, 2.08, 0.25, 4.06, 0, 0, 0, 0, 0, 2, 0.5, 0, 0, 0, 0, 0, 1.66, 0, 0, 0, 0, 0, 0, 0, 0, 4];

    private static readonly double[] Weights =
    [
        -3.62, 0.15, 1.09, 0.3, 1.75, 0.62, 1.06, 1.18, 1.11, -4, 2, 0.5, 0.6, 0.12, -0.1, 0.05, 0.38, 1.77, 0.16, -0.08, -0.53, 0.56,
        1.74, -1.65, 0.14, -2.96, 4,
    ];

    private readonly SpokenWords _words;
    private readonly SpokenText _spoken;
    private readonly Pauses _pauses;
    private readonly bool[] _opens;
    private readonly bool[] _starts;
    private readonly bool[] _neverLast;
    private readonly bool[] _closes;
    private readonly bool[] _joins;
    private readonly double[] _frequencies;
    private readonly bool[] _isUsuallySmall;
    private readonly int[] _wordsOf;
    private WordPlaces? _places;

    private BreakEvidence(SpokenText spoken, SpokenWords words, IReadOnlyList<TranscriptSegment> segments, ClauseWords lists)
    {
        (_spoken, _words) = (spoken, words);
        _pauses = Pauses.Read(spoken, words, segments);
        (_opens, _starts, _joins) = (Mark(lists.Openers), Mark(lists.Starters), Mark(ClauseWords.Joiners));
        (_neverLast, _closes) = (Mark(lists.NeverLast), Mark(lists.Finals));
        (_frequencies, _wordsOf) = (new double[words.FormCount], new int[segments.Count]);
        var capitals = new int[words.FormCount];
        var (cues, capitalCues, cue) = (0, 0, -1);
        foreach (var word in words.All)
        {
            _frequencies[word.Opening]++;
            _wordsOf[word.Segment]++;
            capitals[word.Opening] += word.IsCapital ? 1 : 0;
            if (word.Segment == cue)
                continue;
            (cues, capitalCues, cue) = (cues + 1, capitalCues + (word.IsCapital ? 1 : 0), word.Segment);
        }

        // Where every cue begins with a capital, capitals say nothing; nor does one of a word that always has it, as names do.
        _isUsuallySmall = new bool[words.FormCount];
        for (var form = 0; form < capitals.Length && capitalCues < MostCapitalCues * cues; form++)
            _isUsuallySmall[form] = 2 * capitals[form] < _frequencies[form];
        for (var form = 0; form < _frequencies.Length; form++)
            _frequencies[form] = Math.Log((_frequencies[form] + 1) / (words.All.Length + 1));
    }

    /// <summary>The evidence for a sentence that begins with each word, as log odds.</summary>
    public static double[] Of(SpokenText spoken, SpokenWords words, IReadOnlyList<TranscriptSegment> segments, ClauseWords lists)
    {
        var evidence = new BreakEvidence(spoken, words, segments, lists);
        evidence._places = WordPlaces.Count(words, Array.ConvertAll(evidence.Weigh(FirstWeights), Likelihood));
        evidence._places = WordPlaces.Count(words, Array.ConvertAll(evidence.Weigh(Weights), Likelihood));
        return evidence.Weigh(Weights);
    }

    /// <summary>The probability that log odds stand for.</summary>
    public static double Likelihood(double logOdds) => 1 / (1 + Math.Exp(-logOdds));

    private double[] Weigh(double[] weights)
    {
        var odds = new double[_words.All.Length];
        Span<double> features = stackalloc double[FeatureCount];
        for (var word = 1; word < odds.Length; word++)
        {
            Fill(word, features);
            for (var i = 0; i < FeatureCount; i++)
                odds[word] += weights[i] * features[i];
        }

        return odds;
    }

    private void Fill(int word, Span<double> features)
    {
        var (before, next) = (_words.All[word - 1], _words.All[word]);
        var isCueBorder = before.Segment != next.Segment;
        var second = word + 1 < _words.All.Length ? _words.All[word + 1] : next;
        features[0] = 1;
        features[1] = isCueBorder ? 1 : 0;
        features[2] = isCueBorder ? _pauses.GapAfter(before.Segment) : 0;
        features[3] = isCueBorder ? _pauses.ExcessAfter(before.Segment) : 0;
        features[4] = isCueBorder ? _pauses.RoomAfter(before.Segment) : 0;
        features[5] = _places?.Opening(next.Opening) ?? 0;
        features[6] = _places?.Closing(before.Closing) ?? 0;
        features[7] = Opens(next, second) ? 1 : 0;
        features[8] = _starts[next.Opening] ? 1 : 0;
        features[9] = !_neverLast[before.Opening] ? 0 : features[2] >= LongGap ? 0.5 : 1;
        features[10] = next.IsCapital && _isUsuallySmall[next.Opening] ? 1 : 0;
        features[11] = SentenceBorders.IsClauseEnd(_spoken.Text[before.To - 1]) ? 1 : 0;
        features[12] = _closes[before.Closing] ? 1 : 0;
        features[13] = _frequencies[next.Opening];
        features[14] = _frequencies[before.Opening];
        features[15] = Math.Log(1 + next.Width);
        features[16] = Math.Log(1 + before.Width);
        features[17] = isCueBorder ? 0 : _pauses.ExcessAfter(next.Segment) / _wordsOf[next.Segment];
        features[18] = _places?.Opening(before.Opening) ?? 0;
        features[19] = _places?.Opening(second.Opening) ?? 0;
        features[20] = _opens[before.Opening] ? 1 : 0;
        features[21] = _opens[next.Opening] && _starts[second.Opening] ? 1 : 0;
        features[22] = isCueBorder ? _pauses.MeanRoom : 0;
        features[23] = isCueBorder ? 0 : _pauses.MeanRoom;
        features[24] = isCueBorder ? _pauses.GapShare : 0;
        features[25] = isCueBorder ? 0 : _pauses.GapShare;
        features[26] = before.To == next.From ? 1 : 0;
    }

    private bool Opens(SpokenWord word, SpokenWord second) =>
        _opens[word.Opening] && (!_joins[word.Opening] || _opens[second.Opening] || _starts[second.Opening]);

    private bool[] Mark(string list)
    {
        var marked = new bool[_words.FormCount];
        foreach (var form in list.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            if (_words.FormOf(form) is var number and >= 0)
                marked[number] = true;
        return marked;
    }
}
