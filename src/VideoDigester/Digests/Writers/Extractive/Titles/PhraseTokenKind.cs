namespace VideoDigester.Digests.Writers.Extractive.Titles;

/// <summary>What a token may be part of.</summary>
internal enum PhraseTokenKind
{
    /// <summary>A word of a script with spaces, or a run of katakana: a phrase by itself.</summary>
    Word,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A contracted word: what carries its meaning is cut short.</summary>
    Contraction,

    /// <summary>A character of Han: phrases have several.</summary>
    Character,

    /// <summary>A letter of Thai and its like with its marks: phrases have several, and one tells nothing.</summary>
    Cluster,

    /// <summary>What belongs to another word and ends a phrase: hiragana, Korean particles, elided articles, the English genitive, common words of scripts without spaces.</summary>
    Particle,
}
