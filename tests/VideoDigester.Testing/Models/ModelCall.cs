namespace VideoDigester.Testing.Models;

/// <summary>A request to a model, whatever protocol it came by.</summary>
public sealed record ModelCall
{
    public required string Model { get; init; }

    public required IReadOnlyList<LlmMessage> Messages { get; init; }

    /// <summary>The JSON schema that the answer must follow, or null.</summary>
    public string? Schema { get; init; }

    /// <summary>The name of the schema where the protocol has one.</summary>
    public string? SchemaName { get; init; }

    /// <summary>Whether the schema is to be enforced, where the protocol leaves the choice.</summary>
    public bool? IsStrict { get; init; }

    /// <summary>Whether JSON of any form was asked for.</summary>
    public bool WantsJson { get; init; }

    public int? MaxTokens { get; init; }

    public double? Temperature { get; init; }

    /// <summary>The window that Ollama is told to use.</summary>
    public int? ContextWindow { get; init; }

    public bool IsStreaming { get; init; }

    /// <summary>Whether a stream is to end with what the call used.</summary>
    public bool WantsUsage { get; init; } = true;

    /// <summary>The headers of the request, by name in any case.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>The body as it came over the wire.</summary>
    public string Body { get; init; } = "";

    /// <summary>The text of all messages, one after the other.</summary>
    public string Prompt => string.Join("\n\n", Messages.Select(message => message.Text));
}
