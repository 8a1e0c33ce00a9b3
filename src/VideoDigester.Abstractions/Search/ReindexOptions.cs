namespace VideoDigester;

/// <summary>What to index again.</summary>
public sealed record ReindexOptions
{
    /// <summary>Whether to index everything again. Otherwise only what is not in the index: texts from before an upgrade, or what an interrupted run left.</summary>
    public bool All { get; init; }
}
