namespace VideoDigester;

/// <summary>What writing a digest is expected to use, worked out without asking a model. Null means unknown, never zero.</summary>
public sealed record DigestEstimate
{
    /// <summary>Whether the digest is stored: then nothing will be used, and all numbers are zero.</summary>
    public required bool IsStored { get; init; }

    /// <summary>Calls to the model; a repair, or an answer that is cut off, adds to them.</summary>
    public required int Calls { get; init; }

    /// <summary>Tokens to send: counted by the provider where it can, otherwise a careful estimate, which is rather too high.</summary>
    public required long InputTokens { get; init; }

    /// <summary>Tokens to receive: what the wanted number of items usually takes. A budget reserves more, a full answer for each call.</summary>
    public required long OutputTokens { get; init; }

    /// <summary>The cost in US dollars at today's prices with nothing cached, or null where the prices are unknown.</summary>
    public decimal? Cost { get; init; }
}
