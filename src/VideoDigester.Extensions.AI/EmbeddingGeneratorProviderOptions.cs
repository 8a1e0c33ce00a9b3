using Microsoft.Extensions.AI;

namespace VideoDigester;

/// <summary>What the library should know about an embedding generator and its model. Checked when the generator is added.</summary>
public sealed class EmbeddingGeneratorProviderOptions
{
    /// <summary>
    /// The model's name as its provider spells it, asked for by that name in each call. Null, the default, for the model that the generator names as its own
    /// (<see cref="EmbeddingGeneratorMetadata.DefaultModelId"/>).
    /// </summary>
    public string? Model { get; set; }

    /// <summary>
    /// How many dimensions vectors should have, asked for in each call; 1 to 65,536. Null, the default, for as many as the model makes. The vectors of another number are others: passages are
    /// embedded again.
    /// </summary>
    public int? Dimensions { get; set; }

    /// <summary>How many tokens a text may have, the prefix not counted; 16 or more, or null where it is not known. Longer texts are cut.</summary>
    public int? MaxInputTokens { get; set; }

    /// <summary>How many texts the model takes in one call; 1 or more, or null for as many as the library sends.</summary>
    public int? MaxBatchSize { get; set; }

    /// <summary>What stands before a passage, as the model's authors say (<c>passage: </c>, <c>search_document: </c>), a space at its end included. Empty by default. Part of the model's identity here: with another one, passages are embedded again.</summary>
    public string PassagePrefix { get; set; } = "";

    /// <summary>What stands before a query, as the model's authors say (<c>query: </c>, <c>search_query: </c>), a space at its end included. Empty by default.</summary>
    public string QueryPrefix { get; set; } = "";

    /// <summary>
    /// The longest one call may take before it fails with <see cref="ErrorCode.Timeout"/>: 1 millisecond to 1 day. Null, the default, for what the library and the generator allow.
    /// </summary>
    public TimeSpan? CallTimeout { get; set; }

    /// <summary>
    /// Sets what this library does not know, in the options of each call: an input type that a provider wants instead of a prefix. Called by several threads at once; null, the default, for nothing.
    /// </summary>
    public Action<EmbeddingGenerationOptions, EmbeddingPurpose>? ConfigureCall { get; set; }

    /// <summary>
    /// Says what an exception of the generator means, before the library's own reading; null from it leaves that reading. Its messages must hold neither keys nor texts.
    /// Null, the default, for the library's reading alone.
    /// </summary>
    public Func<Exception, Failure?>? Translate { get; set; }

    internal void Validate()
    {
        Check(Model is null || !string.IsNullOrWhiteSpace(Model), nameof(Model), "empty; it is a name or null");
        Check(Dimensions is null or (>= 1 and <= 65_536), nameof(Dimensions), $"{Dimensions}; it is 1 to 65,536, or null");
        Check(MaxInputTokens is null or >= 16, nameof(MaxInputTokens), $"{MaxInputTokens}; it is 16 or more, or null");
        Check(MaxBatchSize is null or >= 1, nameof(MaxBatchSize), $"{MaxBatchSize}; it is 1 or more, or null");
        Check(PassagePrefix is not null, nameof(PassagePrefix), "null; it is a text, which may be empty");
        Check(QueryPrefix is not null, nameof(QueryPrefix), "null; it is a text, which may be empty");
        Check(CallTimeout is null || (CallTimeout >= TimeSpan.FromMilliseconds(1) && CallTimeout <= TimeSpan.FromDays(1)), nameof(CallTimeout), $"{CallTimeout}; it is between 1 millisecond and 1 day, or null");

        static void Check(bool holds, string option, string state)
        {
            if (!holds)
                throw new VideoDigesterException(ErrorCode.InvalidConfiguration, $"{nameof(EmbeddingGeneratorProviderOptions)}.{option} is {state}.");
        }
    }
}
