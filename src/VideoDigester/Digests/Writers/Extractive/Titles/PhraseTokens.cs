using System.Buffers;
using System.Globalization;
using System.Text;
using VideoDigester.Text;
using VideoDigester.Text.Sentences;
using VideoDigester.Text.WordLists;

namespace VideoDigester.Digests.Writers.Extractive.Titles;

/// <summary>
/// The words of a transcript as phrases are made of them, in order. Elided articles (<c>l'</c>), the English genitive, particles at Korean words and
/// common words of scripts without spaces are tokens of their own; what is part of an address of the web is none.
/// </summary>
internal sealed class PhraseTokens
{
    // Han that are common words alone and parts of many others.
    private const string Compounding = "对對时時中上下会會能得地后後前成之由将將并並像使想第次个個年月日天更最";

    private static readonly char[] Apostrophes = ['\'', '’'];

    private readonly List<PhraseToken> _tokens = [];
    private readonly int[] _firstOfSentence;
    private readonly char[] _folded = new char[64];
    private readonly string _text;
    private readonly CommonWords _ideographic;
    private readonly CommonWords _unspaced;
    private readonly KoreanParticles _particles;

    /// <summary>Reads the words of all sentences.</summary>
    /// <param name="analysis">The transcript.</param>
    /// <param name="withLists">Whether lists of common words may be used.</param>
    public PhraseTokens(TranscriptAnalysis analysis, bool withLists = true)
    {
        _text = analysis.Spoken.Text;
        _ideographic = withLists ? CommonWords.OfUnspaced(Kana.AreUsedIn(_text) ? "ja" : "zh") : CommonWords.None;
        _unspaced = withLists ? CommonWords.OfUnspaced("th") : CommonWords.None;
        _particles = withLists ? KoreanParticles.Of(_text) : KoreanParticles.None;
        _firstOfSentence = new int[analysis.Sentences.Count + 1];
        for (var i = 0; i < analysis.Sentences.Count; i++)
        {
            _firstOfSentence[i] = _tokens.Count;
            Read(analysis.Sentences[i], i);
        }

        _firstOfSentence[^1] = _tokens.Count;
    }

    /// <summary>The folded words by their numbers.</summary>
    public Vocabulary Words { get; } = new();

    /// <summary>How many tokens there are.</summary>
    public int Count => _tokens.Count;

    /// <summary>A token.</summary>
    public PhraseToken this[int index] => _tokens[index];

    /// <summary>The first token of a sentence or of the next that has one.</summary>
    public int FirstOf(int sentence) => _firstOfSentence[sentence];

    /// <summary>What the lists of scripts without spaces say about a folded word.</summary>
    public WordRole UnspacedRoleOf(ReadOnlySpan<char> word) => _ideographic[word] | _unspaced[word];

    /// <summary>A token as it is written.</summary>
    public ReadOnlySpan<char> TextOf(int index) => _text.AsSpan(_tokens[index].From, _tokens[index].Length);

    /// <summary>Whether a token is the English genitive.</summary>
    public bool IsGenitive(int index) => _tokens[index] is { Kind: PhraseTokenKind.Particle, Length: 2 } token && _text[token.From] is '\'' or '’';

    /// <summary>Whether a token ends a verb or an adjective that the characters before it begin: hiragana that does not begin with a particle.</summary>
    public bool IsInflection(int index) => _tokens[index] is { Kind: PhraseTokenKind.Particle } token
        && Kana.IsHiragana(_text[token.From]) && !Kana.BeginsParticle(_text[token.From]);

    /// <summary>
    /// Whether a token of a script without spaces begins behind punctuation, or with the text. That it begins a cue or a sentence tells nothing: both are
    /// cut inside words.
    /// </summary>
    public bool BeginsFreely(int index)
    {
        var at = _tokens[index].From - 1;
        while (at >= 0 && _text[at] == ' ')
            at--;
        return at < 0 || !char.IsLetterOrDigit(_text[at]);
    }

    /// <summary>
    /// Whether a token is a character that is common alone and also a part of many words (对 in 对方): it separates phrases, but that one always stands
    /// beside a phrase tells nothing.
    /// </summary>
    public bool IsPartOfWords(int index) => _tokens[index] is { Kind: PhraseTokenKind.Particle, Length: 1 } token
        && Compounding.Contains(_text[token.From]);

    /// <summary>Whether a token is a run of katakana: a word in a script that has no spaces.</summary>
    public bool IsKatakana(int index) => Kana.IsKatakana(_text[_tokens[index].From]);

    private void Read(Sentence sentence, int index)
    {
        if (SoundMarks.IsRemark(_text.AsSpan(sentence.From, sentence.Length)))
            return;
        var (at, before) = (sentence.From, -1);
        while (at < sentence.To)
        {
            var rune = RuneAt(at);
            var system = WritingSystems.Of(rune);
            if (SoundMarks.LengthAt(_text, at) is var mark and > 0)
                at += mark;
            else if ((at == sentence.From || _text[at - 1] == ' ') && WebAddress.LengthAt(_text.AsSpan(at, sentence.To - at)) is var address and > 0)
                at += address;
            else if (system is WritingSystem.None)
                at += rune.Utf16SequenceLength;
            else
                at = before = ReadWord(at, sentence.To, rune, system, index, before);
        }
    }

    private int ReadWord(int at, int limit, Rune rune, WritingSystem system, int sentence, int before)
    {
        if (system is WritingSystem.Ideographic or WritingSystem.Unspaced
            && CommonAt(at, limit, system is WritingSystem.Ideographic ? _ideographic : _unspaced) is var common and > 0)
        {
            Add(at, at + common, PhraseTokenKind.Particle, sentence, before);
            return at + common;
        }

        var end = EndOf(at, limit, rune, system);
        if (system is WritingSystem.Syllabic && _particles.StemOf(_text.AsSpan(at, end - at)) is var stem && stem < end - at)
        {
            Add(at, at + stem, PhraseTokenKind.Word, sentence, before);
            Add(at + stem, end, PhraseTokenKind.Particle, sentence, at + stem);
        }
        else if (system is WritingSystem.Spaced && Apostrophe.CutOf(_text.AsSpan(at, end - at)) is var cut and > 0)
        {
            var genitive = Apostrophe.IsGenitive(_text.AsSpan(at, end - at), cut);
            Add(at, at + cut, genitive ? PhraseTokenKind.Word : PhraseTokenKind.Particle, sentence, before);
            Add(at + cut, end, genitive ? PhraseTokenKind.Particle : PhraseTokenKind.Word, sentence, at + cut);
        }
        else
        {
            Add(at, end, KindOf(at, end, rune, system), sentence, before);
        }

        return end;
    }

    private PhraseTokenKind KindOf(int from, int to, Rune first, WritingSystem system) => system switch
    {
        WritingSystem.Ideographic when Kana.IsHiragana(first.Value) => PhraseTokenKind.Particle,
        WritingSystem.Ideographic when !Kana.IsKatakana(first.Value) => PhraseTokenKind.Character,
        WritingSystem.Unspaced => PhraseTokenKind.Cluster,
        _ when Rune.IsNumber(first) && !HasLetter(_text.AsSpan(from, to - from)) => PhraseTokenKind.Number,
        _ => _text.AsSpan(from, to - from).IndexOfAny(Apostrophes) is var mark and >= 0 && to - from - mark <= 3
            ? PhraseTokenKind.Contraction
            : PhraseTokenKind.Word,
    };

    private static bool HasLetter(ReadOnlySpan<char> word)
    {
        foreach (var character in word)
            if (char.IsLetter(character))
                return true;
        return false;
    }

    private void Add(int from, int to, PhraseTokenKind kind, int sentence, int before)
    {
        var connected = before >= 0 && (before == from || (before + 1 == from && _text[before] == ' '));
        var length = Math.Min(to - from, _folded.Length);
        _text.AsSpan(from, length).ToLowerInvariant(_folded);
        _folded.AsSpan(0, length).Replace('’', '\'');
        var isCapital = before >= 0 && Rune.GetUnicodeCategory(RuneAt(from)) is UnicodeCategory.UppercaseLetter;
        _tokens.Add(new PhraseToken(from, to - from, Words.Add(_folded.AsSpan(0, length)), sentence, kind, before == from, connected, isCapital, before < 0));
    }

    // The longest common word that stands here; in Thai only where a new letter begins behind it.
    private int CommonAt(int at, int limit, CommonWords list)
    {
        for (var length = Math.Min(list.Longest, limit - at); length > 0; length--)
            if ((list[_text.AsSpan(at, length)] & WordRole.Common) != 0
                && (at + length == limit || !IsClusterPart(RuneAt(at + length))))
                return length;
        return 0;
    }

    private int EndOf(int at, int limit, Rune first, WritingSystem system)
    {
        var end = at + first.Utf16SequenceLength;
        if (system is WritingSystem.Ideographic && !Kana.IsKatakana(first.Value) && !Kana.IsHiragana(first.Value))
            return end;
        var cluster = system is WritingSystem.Unspaced;
        var open = cluster && IsLeadingVowel(first.Value);
        while (end < limit)
        {
            var rune = RuneAt(end);
            var same = WritingSystems.Of(rune) == system;
            if (system is WritingSystem.Ideographic)
                same = same && Kana.IsKatakana(rune.Value) == Kana.IsKatakana(first.Value) && Kana.IsHiragana(rune.Value) == Kana.IsHiragana(first.Value);
            else if (cluster)
                (same, open) = (same && (open || IsClusterPart(rune)), false);
            else if (!same && end + 1 < limit && rune.Value is '\'' or '’' or '-' or 0x2011)
                same = WritingSystems.Of(RuneAt(end + 1)) == system;
            if (!same)
                break;
            end += rune.Utf16SequenceLength;
        }

        return Math.Min(end, limit);
    }

    private Rune RuneAt(int at) => Rune.DecodeFromUtf16(_text.AsSpan(at), out var rune, out _) is OperationStatus.Done ? rune : Rune.ReplacementChar;

    // Thai and Lao write these vowels before the consonant they follow in speech.
    private static bool IsLeadingVowel(int value) => value is >= 0x0E40 and <= 0x0E44 or >= 0x0EC0 and <= 0x0EC4;

    private static bool IsClusterPart(Rune rune) => rune.Value is 0x0E30 or 0x0E32 or 0x0E33 or 0x0E45 or 0x0E46 or 0x0EB0 or 0x0EB2 or 0x0EB3
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
