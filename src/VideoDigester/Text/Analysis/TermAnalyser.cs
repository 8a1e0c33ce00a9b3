using System.Text;

namespace VideoDigester.Text.Analysis;

/// <summary>
/// Cuts texts of one language into the terms by which they are found, the same for a text and for a query. docs/search.md says what counts as a word. Takes any input and its time
/// grows with its length only. Keeps what it has stemmed; not safe for concurrent use.
/// </summary>
/// <param name="vocabulary">Numbers the terms.</param>
/// <param name="language">The language's tag; null where it is unknown.</param>
internal sealed class TermAnalyser(Vocabulary vocabulary, string? language)
{
    /// <summary>The most UTF-16 code units of a term: longer words compare by their beginning.</summary>
    public const int LongestTerm = 64;

    private readonly AnalysedLanguage _language = AnalysedLanguage.Of(language);
    private readonly Vocabulary _words = new();
    private readonly List<int> _stems = [];

    /// <summary>What an apostrophe does in the language.</summary>
    public ApostropheRule Apostrophe => _language.Apostrophe;

    /// <summary>Whether two languages are analysed the same way: they have the same family.</summary>
    /// <param name="language">A language's tag; null where it is unknown.</param>
    /// <returns>A key, such as <c>en</c> or <c>none</c>.</returns>
    public static string FamilyOf(string? language) => AnalysedLanguage.Of(language).Family;

    /// <summary>Whether a term is one character of a script that is read in pairs: it is then found as the beginning of terms, because a text holds it with what follows.</summary>
    public static bool IsLoneCharacter(ReadOnlySpan<char> term) =>
        Rune.DecodeFromUtf16(term, out var rune, out var size) is System.Buffers.OperationStatus.Done && size == term.Length
            && WritingSystems.Of(rune).IsReadInPairs();

    /// <summary>
    /// The terms that words with a beginning may stand as although they do not begin with it: the stem of the beginning, and those of the words that it grows into with an ending of the
    /// language. Guessed without a word list, so some are no words; may be empty.
    /// </summary>
    /// <param name="beginning">The beginning, folded.</param>
    /// <param name="language">The language's tag; null where it is unknown.</param>
    public static IReadOnlyList<string> StemsOfBeginning(string beginning, string? language) =>
        AnalysedLanguage.Of(language).Stemmer is { } stemmer ? GrownWords.StemsOf(beginning, stemmer) : [];

    /// <summary>Adds the terms of a text in their order. Terms at one position are ways to find one word, the first the word itself.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">The position of its first word.</param>
    /// <param name="terms">Takes them.</param>
    /// <returns>The position after the last word.</returns>
    public int Read(ReadOnlySpan<char> text, int position, List<AnalysedTerm> terms)
    {
        var scan = new TermScan(this, text, position, terms, stackalloc char[LongestTerm], stackalloc char[LongestTerm]);
        scan.Read();
        return scan.Position;
    }

    /// <summary>The term of a folded word, stemmed.</summary>
    public int StemOf(ReadOnlySpan<char> word)
    {
        if (_language.Stemmer is not { } stemmer)
            return vocabulary.Add(word);
        var id = _words.Add(word);
        if (id < _stems.Count)
            return _stems[id];
        Span<char> stem = stackalloc char[LongestTerm];
        word.CopyTo(stem);
        var term = vocabulary.Add(stem[..stemmer.Stem(stem, word.Length)]);
        _stems.Add(term);
        return term;
    }

    /// <summary>The term that is written as it stands.</summary>
    public int TermOf(ReadOnlySpan<char> term) => vocabulary.Add(term);
}
