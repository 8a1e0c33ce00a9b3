using Microsoft.Extensions.AI;
using Microsoft.ML.Tokenizers;

namespace VideoDigester;

/// <summary>What the library should know about a chat client and its model. Checked when the client is added.</summary>
public sealed class ChatClientProviderOptions
{
    /// <summary>
    /// The model's name as its provider spells it, asked for by that name in each call. Null, the default, for the model that the client names as its own
    /// (<see cref="ChatClientMetadata.DefaultModelId"/>).
    /// </summary>
    public string? Model { get; set; }

    /// <summary>A line for people, or null.</summary>
    public string? Description { get; set; }

    /// <summary>
    /// How many tokens the model takes, its answer included; 512 or more, or null where it is not known. Ollama cuts longer prompts off without saying so unless it
    /// is told the size that is wanted, so its clients are told this one (<c>num_ctx</c>).
    /// </summary>
    public int? ContextWindow { get; set; }

    /// <summary>How many tokens an answer may have; 1 or more, or null where it is not known.</summary>
    public int? MaxOutputTokens { get; set; }

    /// <summary>What the model's tokens cost, or null.</summary>
    public LlmPrices? Prices { get; set; }

    /// <summary>
    /// Whether the client and its provider make an answer follow a JSON schema. True by default, as it is for the clients of OpenAI, Azure, Anthropic and Ollama.
    /// False for those that know no schema: the schema is part of the prompt then and <see cref="JsonMode"/> says whether JSON is asked for at all.
    /// </summary>
    public bool SupportsJsonSchema { get; set; } = true;

    /// <summary>
    /// Whether a client that knows no schema is asked for JSON of any form where the library wants a form. True by default. Without meaning where
    /// <see cref="SupportsJsonSchema"/> is true.
    /// </summary>
    public bool JsonMode { get; set; } = true;

    /// <summary>Whether the temperature is sent. True by default; false for reasoning models, which refuse it. Not part of a digest's identity.</summary>
    public bool SendTemperature { get; set; } = true;

    /// <summary>
    /// Counts tokens as the model does. Null, the default, for the one of a known OpenAI model where the application references its vocabulary
    /// (<c>Microsoft.ML.Tokenizers.Data.O200kBase</c>, <c>….Cl100kBase</c>), and for none elsewhere: the library estimates then.
    /// </summary>
    public Tokenizer? Tokenizer { get; set; }

    /// <summary>
    /// The longest one call may take, to the last token, before it fails with <see cref="ErrorCode.Timeout"/>: 1 millisecond to 1 day. Null, the default, for what the client
    /// itself allows.
    /// </summary>
    public TimeSpan? CallTimeout { get; set; }

    /// <summary>
    /// Sets what this library does not know, in the options of each call: <see cref="ChatOptions.Reasoning"/>, <see cref="ChatOptions.Seed"/>,
    /// <see cref="ChatOptions.RawRepresentationFactory"/>. Called by several threads at once; null, the default, for nothing. Not part of a digest's identity.
    /// </summary>
    public Action<ChatOptions>? ConfigureCall { get; set; }

    /// <summary>
    /// Says what an exception of the client means, before the library's own reading; null from it leaves that reading. Its messages must hold neither keys nor prompts.
    /// Null, the default, for the library's reading alone.
    /// </summary>
    public Func<Exception, Failure?>? Translate { get; set; }

    internal void Validate(string name)
    {
        Check(Model is null || !string.IsNullOrWhiteSpace(Model), nameof(Model), "empty; it is a name or null");
        Check(ContextWindow is null or >= 512, nameof(ContextWindow), $"{ContextWindow}; it is 512 or more, or null");
        Check(MaxOutputTokens is null or >= 1, nameof(MaxOutputTokens), $"{MaxOutputTokens}; it is 1 or more, or null");
        Check(MaxOutputTokens is null || ContextWindow is null || MaxOutputTokens < ContextWindow, nameof(MaxOutputTokens), $"{MaxOutputTokens}; it is less than {nameof(ContextWindow)}, {ContextWindow}");
        Check(Prices is null or { Input: >= 0, Output: >= 0, CachedInput: null or >= 0 }, nameof(Prices), "negative; a price is zero or more");
        Check(CallTimeout is null || (CallTimeout >= TimeSpan.FromMilliseconds(1) && CallTimeout <= TimeSpan.FromDays(1)), nameof(CallTimeout), $"{CallTimeout}; it is between 1 millisecond and 1 day, or null");

        void Check(bool holds, string option, string state)
        {
            if (!holds)
                throw new VideoDigesterException(ErrorCode.InvalidConfiguration, $"{nameof(ChatClientProviderOptions)}.{option} of the provider '{name}' is {state}.");
        }
    }
}
