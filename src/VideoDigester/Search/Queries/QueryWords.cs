using VideoDigester.Storage.Search;
using VideoDigester.Text;
using VideoDigester.Text.Analysis;

namespace VideoDigester.Search.Queries;

/// <summary>Analyses words and phrases in all languages of a library at once. Not safe for concurrent use.</summary>
internal sealed class QueryWords
{
    private readonly Vocabulary _vocabulary = new();
    private readonly IReadOnlyList<(string? Language, TermAnalyser Analyser)> _languages;
    private readonly TermAnalyser _folder;

    public QueryWords(IEnumerable<string?> languages)
    {
        _languages = [.. languages.DefaultIfEmpty(null).DistinctBy(TermAnalyser.FamilyOf).Select(language => (language, new TermAnalyser(_vocabulary, language)))];

        // Of an unknown language nothing is stemmed: what comes out is folded only.
        _folder = new TermAnalyser(_vocabulary, null);
    }

    /// <summary>How many terms a text is, one after the other, where its language is not known.</summary>
    public int CountTerms(string text) => ReadIn(_folder, text).Count;

    /// <summary>What stands for a word or a phrase; null where it is punctuation only.</summary>
    public SearchExpression? Read(string text) =>
        SimpleExpression.Any([Join(_languages.Where(language => IsAtHome(language.Analyser, text)).Select(language => ReadIn(language.Analyser, text))), SimpleExpression.Word(_languages.SelectMany(language => JoinedIn(language.Analyser, text)))]);

    /// <summary>What stands for a word of which the end is missing; null where it is punctuation only.</summary>
    public SearchExpression? ReadPrefix(string text)
    {
        // Languages may differ in where the last piece begins: l'ea* is of one in English and of "eau" in French.
        var readings = _languages.Select(language => (language.Language, Terms: ReadIn(language.Analyser, text))).Where(reading => reading.Terms.Count > 0);
        return SimpleExpression.Any(readings.GroupBy(reading => reading.Terms[^1].From).Select(group => ReadPrefix(text, [.. group])));
    }

    private SearchExpression? ReadPrefix(string text, IReadOnlyList<(string? Language, IReadOnlyList<AnalysedTerm> Terms)> readings)
    {
        var last = readings[0].Terms[^1];
        var piece = text[last.From..last.To];
        var isUnspaced = IsUnspaced(_vocabulary[last.Term]);

        // A pair is found in every word that goes on with it.
        if (isUnspaced && !TermAnalyser.IsLoneCharacter(_vocabulary[last.Term]))
            return Join(readings.Select(reading => reading.Terms));

        // What stands before the last piece is whole: state-of-the-a*. That it stands directly before is not asked for, since a phrase holds no beginnings.
        var before = Join(readings.Select(reading => reading.Terms.SkipLast(1)));
        return SimpleExpression.All([before, isUnspaced ? Read(piece) : PrefixOf(piece, readings.Select(reading => reading.Language))]);
    }

    private SearchExpression.Prefix? PrefixOf(string piece, IEnumerable<string?> languages)
    {
        if (ReadIn(_folder, piece) is not [.., var folded])
            return null;

        // The signs of a code term are not stemmed.
        var beginning = _vocabulary[folded.Term];
        if (beginning.EnumerateRunes().Any(rune => WritingSystems.Of(rune) is WritingSystem.None))
            return new SearchExpression.Prefix(beginning, []);
        var stems = languages.SelectMany(language => TermAnalyser.StemsOfBeginning(beginning, language)).Where(stem => !stem.StartsWith(beginning, StringComparison.Ordinal));
        return new SearchExpression.Prefix(beginning, [.. stems.Distinct(StringComparer.Ordinal)]);
    }

    private SearchExpression? Join(IEnumerable<IEnumerable<AnalysedTerm>> readings)
    {
        var (words, phrases) = (new List<string>(), new List<SearchExpression>());
        foreach (var terms in readings.Select(reading => reading.Select(term => _vocabulary[term.Term]).ToList()))
            if (terms.Count > 1)
                phrases.Add(new SearchExpression.Phrase(terms, IsOpen: TermAnalyser.IsLoneCharacter(terms[^1])));
            else
                words.AddRange(terms);
        var word = SimpleExpression.Word(words);

        // Texts are indexed by pairs of characters where a script has no spaces: a single one stands alone there, or begins a pair.
        var pairs = words.Distinct(StringComparer.Ordinal).Where(term => TermAnalyser.IsLoneCharacter(term)).Select(SearchExpression? (beginning) => new SearchExpression.Prefix(beginning, []));
        return SimpleExpression.Any([word, .. pairs, .. phrases]);
    }

    // The first term at each position: the word itself.
    private static IReadOnlyList<AnalysedTerm> ReadIn(TermAnalyser analyser, string text)
    {
        var terms = new List<AnalysedTerm>();
        analyser.Read(text, 0, terms);
        return [.. terms.DistinctBy(term => term.Position)];
    }

    // Where an apostrophe ends words, as in Turkish, names and contractions of other languages would become their first letters: O'Brien, we're.
    private bool IsAtHome(TermAnalyser analyser, string text)
    {
        if (analyser.Apostrophe is not ApostropheRule.Ends || _languages.Count == 1)
            return true;
        for (var at = 0; at < text.Length; at++)
        {
            if (!FoldedLetters.IsApostrophe(text[at]))
                continue;
            var (from, to) = (at, at + 1);
            while (from > 0 && FoldedLetters.IsWordAt(text, from - 1))
                from--;
            while (FoldedLetters.IsWordAt(text, to))
                to++;
            if (from < at && to > at + 1 && !IsName(FoldedLetters.Fold(text[from..at]), FoldedLetters.Fold(text[(at + 1)..to])))
                return false;

            // What a second apostrophe cuts is an ending too.
            while (to < text.Length && (FoldedLetters.IsApostrophe(text[to]) || FoldedLetters.IsWordAt(text, to)))
                to++;
            at = to;
        }

        return true;
    }

    // Ankara'dakilerden, ABD'nin. A long name may have an ending that is not on the list, if not one that English has: they're.
    private static bool IsName(string word, string ending)
    {
        const int LongName = 4;
        return word.Length > 1 && (TurkishEndings.Contains(ending) || (word.Length >= LongName && ending is { Length: > 1 } and not ("re" or "ve" or "ll")));
    }

    // A compound of two parts may be written in one: e-mail, email.
    private IEnumerable<string> JoinedIn(TermAnalyser analyser, string text)
    {
        var terms = new List<AnalysedTerm>();
        var words = analyser.Read(text, 0, terms);
        return words != 2 ? [] : terms.Where(term => term.From == terms[0].From && term.To == terms[^1].To).Select(term => _vocabulary[term.Term]);
    }

    private static bool IsUnspaced(string term) =>
        WritingSystems.Of(term.EnumerateRunes().First()).IsReadInPairs();
}
