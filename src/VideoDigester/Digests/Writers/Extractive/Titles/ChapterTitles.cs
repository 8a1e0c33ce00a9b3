using System.Globalization;
using VideoDigester.Digests.Writers.Extractive.Readable;

namespace VideoDigester.Digests.Writers.Extractive.Titles;

/// <summary>
/// Makes titles: a question that opens a chapter and holds its key phrase, otherwise a key phrase, otherwise two of them, otherwise the beginning of the key
/// sentence. Made of words of the transcript; no longer than sixty characters; no two of one digest alike.
/// </summary>
internal sealed class ChapterTitles
{
    private const int Candidates = 12;

    // So many may be passed over because another title begins with the same phrase.
    private const int FirstChoices = 5;

    // How much the second of two phrases says of what the first one does, and a phrase of what its word does.
    private const double SecondShare = 0.55;
    private const double PhraseShare = 0.5;

    private const int LongestPair = 32;

    // A phrase that is taken gives way to the next only where that is nearly as good; otherwise it is told apart by a second one.
    private const double NextShare = 0.6;

    private readonly KeyPhraseFinder _phrases;
    private readonly TitleQuestions _questions;
    private readonly string _subject;
    private readonly TakenTitles _taken = new();
    private readonly Dictionary<string, int> _numbers = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes a transcript ready.</summary>
    /// <param name="analysis">The transcript.</param>
    /// <param name="video">What is known about the video.</param>
    /// <param name="withLists">Whether lists of common words may be used; without them everything is learned from the transcript.</param>
    public ChapterTitles(TranscriptAnalysis analysis, VideoMetadata video, bool withLists = true)
    {
        _phrases = new KeyPhraseFinder(analysis, VideoSubject.Of(video), withLists);
        _questions = new TitleQuestions(analysis, _phrases.Common);
        _subject = TitleText.Clean(video.Title ?? "");
    }

    /// <summary>Keeps a title that somebody else gave from being given again.</summary>
    public void Take(string title) => _taken.Keep(title);

    /// <summary>Makes a title of some sentences.</summary>
    /// <param name="firstSentence">The first of them.</param>
    /// <param name="lastSentence">The last of them.</param>
    /// <param name="excerpt">What to begin the title from where no phrase names the stretch.</param>
    public string Make(int firstSentence, int lastSentence, string excerpt)
    {
        var found = _phrases.Find(firstSentence, lastSentence, Candidates);
        if (found.Count > 0 && _questions.Find(firstSentence, lastSentence, found) is { } question && _taken.Add(question))
            return question;
        var titles = Combinations(found).Where(title => title.Length <= TitleText.Longest && !TitleText.Repeats(title, _phrases.Common)).ToList();
        return titles.Take(FirstChoices).FirstOrDefault(title => !_taken.HasHead(title) && _taken.Add(title)) ?? titles.Find(_taken.Add) ?? Excerpt(excerpt);
    }

    /// <summary>Makes a title of the beginning of a text.</summary>
    public string Excerpt(string text)
    {
        var words = TitleText.Clean(text);
        if (words.Length == 0)
            words = TitleText.OfMarks(text);
        if (words.Length == 0)
            words = _subject;
        words = TitleText.Calm(words);
        var beginning = LetterCase.Capitalise(TitleText.Shorten(words.Length > 0 ? words : text));
        if (!_numbers.TryGetValue(beginning, out var number))
        {
            _numbers[beginning] = 1;
            if (_taken.Add(beginning))
                return beginning;
            number = 1;
        }

        string title;
        do
            title = string.Create(CultureInfo.InvariantCulture, $"{beginning} ({++number})");
        while (!_taken.AddExact(title));
        _numbers[beginning] = number;
        return title;
    }

    // A word says more in a phrase, otherwise beside a second one.
    private static IEnumerable<string> Combinations(IReadOnlyList<KeyPhrase> found)
    {
        for (var i = 0; i < found.Count; i++)
        {
            var phrase = found[i];
            var title = LetterCase.Capitalise(phrase.Text);
            if (phrase.IsWord)
            {
                if (Best(found, i, other => other.Length > 1 && other.IsNoun && other.Score > phrase.Score * PhraseShare && Overlap(phrase.Text, other.Text))
                    is { Text: not null } longer)
                    yield return LetterCase.Capitalise(longer.Text);
                if (phrase.IsSure && Best(found, i, other => IsSecond(phrase, other) && other.Score > phrase.Score * SecondShare) is { Text: not null } second)
                    yield return Join(title, second);
            }

            yield return title;
            if (phrase.IsSure && (i + 1 == found.Count || found[i + 1].Score < phrase.Score * NextShare)
                && Best(found, i, other => IsSecond(phrase, other)) is { Text: not null } apart)
                yield return Join(title, apart);
        }
    }

    private static KeyPhrase Best(IReadOnlyList<KeyPhrase> found, int after, Func<KeyPhrase, bool> fits) => found.Skip(after + 1).FirstOrDefault(fits);

    private static bool IsSecond(KeyPhrase phrase, KeyPhrase other) =>
        other.IsSure && (other.IsWord || phrase.Text.Length + other.Text.Length < LongestPair) && !Overlap(phrase.Text, other.Text);

    // A dash joins in every language and script.
    private static string Join(string title, KeyPhrase second) => $"{title} – {LetterCase.Capitalise(second.Text)}";

    private static bool Overlap(string left, string right) =>
        left.Split(' ').Any(a => right.Split(' ').Any(b => TakenTitles.SameWord(a, b)))
        || left.Contains(right, StringComparison.OrdinalIgnoreCase) || right.Contains(left, StringComparison.OrdinalIgnoreCase);
}
