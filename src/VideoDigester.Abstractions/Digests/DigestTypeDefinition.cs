namespace VideoDigester;

/// <summary>
/// A kind of digest of the application's own, written by models. Its items are checked like all others: each cites words that were said, and what its text claims
/// must stand in them. Register it by <c>AddDigestType</c>.
/// </summary>
public sealed record DigestTypeDefinition
{
    /// <summary>The name: small letters, digits and <c>-</c>, at most 40; not that of a built-in type.</summary>
    public required string Name { get; init; }

    /// <summary>What the model is to find, in words: "Every recipe that is cooked, …". Part of a digest's identity.</summary>
    public required string Instructions { get; init; }

    /// <summary>
    /// The JSON Schema of the further fields of an item, or null for none: an object whose properties are strings, numbers, booleans or arrays of them. The answer is in
    /// <see cref="DigestItem.Fields"/>; the texts in it are checked like that of the item. Part of a digest's identity.
    /// </summary>
    public string? ItemSchema { get; init; }

    /// <summary>The <see cref="DigestItem.Kind"/> of its items: <c>item</c> unless set.</summary>
    public string ItemKind { get; init; } = "item";

    /// <summary>The most items of a digest: 1 to 200, 20 unless set.</summary>
    public int MaxItems { get; init; } = 20;
}
