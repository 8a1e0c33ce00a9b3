using System.Globalization;
using System.Text;
using VideoDigester.Text;

namespace VideoDigester.Digests.Writers.Extractive;

/// <summary>The words of a transcript as phrases are made of them, in order.</summary>
internal sealed class PhraseTokens
{
    private readonly List<PhraseToken> _tokens = [];
    private readonly int[] _firstOfSentence;
    private readonly char[] _folded = new char[64];

    /// <summary>Reads the words of all sentences.</summary>
    public PhraseTokens(TranscriptAnalysis analysis)
    {
        _firstOfSentence = new int[analysis.Sentences.Count + 1];
        for (var i = 0; i < analysis.Sentences.Count; i++)
        {
            _firstOfSentence[i] = _tokens.Count;
            Read(analysis.Spoken.Text, analysis.Sentences[i], i);
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

    private void Read(string text, Sentence sentence, int index)
    {
        var (at, before) = (sentence.From, -1);
        while (at < sentence.To)
        {
            var rune = RuneAt(text, at);
            var system = WritingSystems.Of(rune);
            if (system is WritingSystem.None)
            {
                at += rune.Utf16SequenceLength;
                continue;
            }

            var end = EndOf(text, at, sentence.To, rune, system);
            Add(text, at, end, system, index, before);
            before = end;
            at = end;
        }
    }

    private void Add(string text, int from, int to, WritingSystem system, int sentence, int before)
    {
        var connected = before >= 0 && (before == from || (before + 1 == from && text[before] == ' '));
        var first = RuneAt(text, from);
        var kind = system switch
        {
            WritingSystem.Ideographic when IsHiragana(first.Value) => PhraseTokenKind.Particle,
            WritingSystem.Ideographic when !IsKatakana(first.Value) => PhraseTokenKind.Character,
            WritingSystem.Unspaced => PhraseTokenKind.Cluster,
            _ when Rune.IsNumber(first) => PhraseTokenKind.Number,
            _ => text.AsSpan(from, to - from).IndexOfAny('\'', '’') >= 0 ? PhraseTokenKind.Contraction : PhraseTokenKind.Word,
        };
        var length = Math.Min(to - from, _folded.Length);
        text.AsSpan(from, length).ToLowerInvariant(_folded);
        var isCapital = before >= 0 && Rune.GetUnicodeCategory(first) is UnicodeCategory.UppercaseLetter;
        _tokens.Add(new PhraseToken(from, to - from, Words.Add(_folded.AsSpan(0, length)), sentence, kind, before == from, connected, isCapital, before < 0));
    }

    private static int EndOf(string text, int at, int limit, Rune first, WritingSystem system)
    {
        var end = at + first.Utf16SequenceLength;
        if (system is WritingSystem.Ideographic && !IsKatakana(first.Value) && !IsHiragana(first.Value))
            return end;
        var cluster = system is WritingSystem.Unspaced;
        var open = cluster && IsLeadingVowel(first.Value);
        while (end < limit)
        {
            var rune = RuneAt(text, end);
            var same = WritingSystems.Of(rune) == system;
            if (system is WritingSystem.Ideographic)
                same = same && IsKatakana(rune.Value) == IsKatakana(first.Value) && IsHiragana(rune.Value) == IsHiragana(first.Value);
            else if (cluster)
                (same, open) = (same && (open || IsClusterPart(rune)), false);
            else if (!same && end + 1 < limit && rune.Value is '\'' or '’' or '-')
                same = WritingSystems.Of(RuneAt(text, end + 1)) == system;
            if (!same)
                break;
            end += rune.Utf16SequenceLength;
        }

        return Math.Min(end, limit);
    }

    private static Rune RuneAt(string text, int at) =>
        Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out _) is System.Buffers.OperationStatus.Done ? rune : Rune.ReplacementChar;

    private static bool IsHiragana(int value) => value is >= 0x3040 and <= 0x309F;

    private static bool IsKatakana(int value) => value is >= 0x30A0 and <= 0x30FF or >= 0x31F0 and <= 0x31FF or >= 0xFF66 and <= 0xFF9F;

    // Thai and Lao write these vowels before the consonant they follow in speech.
    private static bool IsLeadingVowel(int value) => value is >= 0x0E40 and <= 0x0E44 or >= 0x0EC0 and <= 0x0EC4;

    private static bool IsClusterPart(Rune rune) => rune.Value is 0x0E30 or 0x0E32 or 0x0E33 or 0x0E45 or 0x0E46 or 0x0EB0 or 0x0EB2 or 0x0EB3
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
