namespace VideoDigester;

/// <summary>What a model answered that makes vectors.</summary>
public sealed record EmbeddingResponse
{
    /// <summary>
    /// A vector for each text, in their order, all of the same number of dimensions at each call. They need not have length one; one that is zero, or holds a number that is none, is
    /// refused with <see cref="ErrorCode.ModelAnswerInvalid"/> and never kept. The library reads them before it calls again and does not change them.
    /// </summary>
    public required IReadOnlyList<ReadOnlyMemory<float>> Vectors { get; init; }

    /// <summary>What the call used; it is measured, and counted by no budget.</summary>
    public LlmUsage Usage { get; init; } = LlmUsage.Unknown;
}
