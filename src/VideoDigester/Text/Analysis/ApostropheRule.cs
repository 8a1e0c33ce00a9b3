namespace VideoDigester.Text.Analysis;

/// <summary>What an apostrophe inside a word does.</summary>
internal enum ApostropheRule
{
    /// <summary>It is left out: <c>don't</c> is <c>dont</c>.</summary>
    Joins,

    /// <summary>It is left out, and an s that ends the word after it: <c>river's</c> is <c>river</c>, Dutch <c>foto's</c> is <c>foto</c>.</summary>
    Possessive,

    /// <summary>A shortened article or pronoun before it is no word: <c>l'homme</c> is <c>homme</c>.</summary>
    Elides,

    /// <summary>What follows is a Turkish ending: <c>Ankara'da</c> is <c>ankara</c>.</summary>
    Ends,
}
