namespace VideoDigester.Testing.Models;

/// <summary>Why a reply ends.</summary>
public enum ModelFinish
{
    Stop,
    Length,
    ContentFilter,
    Refusal,

    /// <summary>It does not say: the stream ends, in good order, without a last word.</summary>
    Unsaid,
}
