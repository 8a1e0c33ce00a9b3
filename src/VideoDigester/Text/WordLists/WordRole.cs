namespace VideoDigester.Text.WordLists;

/// <summary>What a list of common words says about a word; a word may have several roles.</summary>
[Flags]
internal enum WordRole
{
    /// <summary>No list names it.</summary>
    None = 0,

    /// <summary>An article, a possessive or a preposition: what follows is a noun or begins a group of one.</summary>
    BeforeNoun = 1,

    /// <summary>A pronoun, an auxiliary or a negation: what follows is likely a verb.</summary>
    BeforeVerb = 2,

    /// <summary>Another word with which no phrase begins or ends.</summary>
    Other = 4,

    /// <summary>Too general to be a title alone.</summary>
    Weak = 8,

    /// <summary>May stand inside a phrase.</summary>
    Link = 16,

    /// <summary>An ending that is a word of its own.</summary>
    Ending = 32,

    /// <summary>Any of the roles of words with which no phrase begins or ends.</summary>
    Common = BeforeNoun | BeforeVerb | Other | Ending,
}
