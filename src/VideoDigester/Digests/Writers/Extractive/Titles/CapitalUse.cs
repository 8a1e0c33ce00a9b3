namespace VideoDigester.Digests.Writers.Extractive.Titles;

/// <summary>What capitals inside sentences mean in a transcript.</summary>
internal enum CapitalUse
{
    /// <summary>There are hardly any: recognisers leave them out, and many scripts have none.</summary>
    None,

    /// <summary>They mark names.</summary>
    Names,

    /// <summary>They mark nouns, as in German.</summary>
    Nouns,

    /// <summary>Everything is written in capitals, or each word begins with one.</summary>
    Everything,
}
