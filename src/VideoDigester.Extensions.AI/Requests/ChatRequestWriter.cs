using System.Text.Json;
using Microsoft.Extensions.AI;

namespace VideoDigester.Extensions.AI.Requests;

/// <summary>Writes the library's requests as those of a chat client.</summary>
internal sealed class ChatRequestWriter(ChatClientProviderOptions settings, string? provider)
{
    /// <summary>What OllamaSharp calls the size of the window it asks Ollama for.</summary>
    private const string OllamaWindow = "num_ctx";

    /// <summary>What the clients of OpenAI call "enforce the schema"; without it the schema is a wish there.</summary>
    private const string Strict = "strict";

    private readonly bool _isOllama = string.Equals(provider, "ollama", StringComparison.OrdinalIgnoreCase);

    /// <summary>Writes a request.</summary>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>: the schema is not JSON.</exception>
    public (List<ChatMessage> Messages, ChatOptions Options) Write(LlmRequest request)
    {
        var options = new ChatOptions
        {
            ModelId = settings.Model,
            MaxOutputTokens = request.MaxOutputTokens,
            Temperature = settings.SendTemperature ? (float?)request.Temperature : null,
        };
        if (request.Schema is { } schema)
            SetForm(options, schema);
        if (_isOllama && settings.ContextWindow is { } window)
            (options.AdditionalProperties ??= [])[OllamaWindow] = window;
        settings.ConfigureCall?.Invoke(options);
        return ([.. request.Messages.Select(message => new ChatMessage(RoleOf(message.Role), message.Text))], options);
    }

    private void SetForm(ChatOptions options, LlmSchema schema)
    {
        if (!settings.SupportsJsonSchema)
        {
            options.ResponseFormat = settings.JsonMode ? ChatResponseFormat.Json : null;
            return;
        }

        using var document = Parse(schema);
        var root = document.RootElement.Clone();
        options.ResponseFormat = ChatResponseFormat.ForJsonSchema(root, schema.Name);
        if (StrictSchema.Allows(root))
            (options.AdditionalProperties ??= [])[Strict] = true;
    }

    private static JsonDocument Parse(LlmSchema schema)
    {
        try
        {
            return JsonDocument.Parse(schema.Json);
        }
        catch (JsonException exception)
        {
            throw new VideoDigesterException(ErrorCode.InvalidRequest, $"The schema '{schema.Name}' is not JSON.", exception);
        }
    }

    private static ChatRole RoleOf(LlmRole role) => role switch
    {
        LlmRole.System => ChatRole.System,
        LlmRole.Assistant => ChatRole.Assistant,
        _ => ChatRole.User,
    };
}
