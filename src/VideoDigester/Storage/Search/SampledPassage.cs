namespace VideoDigester.Storage.Search;

/// <summary>A passage of a transcript as a sample of the library has it.</summary>
internal sealed record SampledPassage
{
    /// <summary>Its key.</summary>
    public long Id { get; init; }

    /// <summary>Its terms: <see cref="PassageSignature"/>.</summary>
    public byte[] Signature { get; init; } = [];
}
