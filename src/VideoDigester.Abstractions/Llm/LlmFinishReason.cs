namespace VideoDigester;

/// <summary>Why an answer ended.</summary>
public enum LlmFinishReason
{
    /// <summary>The model finished its answer.</summary>
    Completed = 0,

    /// <summary>The limit of tokens was reached: the answer is cut off.</summary>
    Length = 1,

    /// <summary>The provider's filter stopped it.</summary>
    ContentFilter = 2,

    /// <summary>The model declined to answer; <see cref="LlmResponse.Text"/> may say why.</summary>
    Refusal = 3,
}
