using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace VideoDigester.Testing.Models;

/// <summary>Anthropic's <c>/v1/messages</c>: JSON and server-sent events.</summary>
public sealed class AnthropicServer : ModelServer
{
    private const string Id = "msg_1";

    private AnthropicServer(Func<ModelCall, ModelReply> answer)
        : base(answer)
    {
    }

    protected override string Path => "/v1/messages";

    protected override string StreamType => "text/event-stream; charset=utf-8";

    public static Task<AnthropicServer> StartAsync(Func<ModelCall, ModelReply> answer) => StartAsync(new AnthropicServer(answer));

    protected override ModelCall Read(JsonObject body, IHeaderDictionary headers)
    {
        if (headers["x-api-key"].Count == 0 && headers.Authorization.Count == 0)
            throw Refused("x-api-key header is required", "authentication_error", status: 401);
        if (headers["anthropic-version"].Count == 0)
            throw Refused("anthropic-version: header is required");
        var format = body["output_config"]?["format"] as JsonObject;
        if (format is not null && !ClosedSchema.Is(format["schema"], requiresAll: false))
            throw Refused("output_config.format.schema: For 'object' type, 'additionalProperties' must be explicitly set to false");
        var messages = Required(body, "messages").AsArray().Select(message => Message(message!.AsObject())).ToList();
        if (messages is not [{ Role: LlmRole.User }, ..])
            throw Refused("messages: first message must use the \"user\" role");
        if (body["system"] is { } system)
            messages.Insert(0, new LlmMessage(LlmRole.System, Text(system)));
        return new ModelCall
        {
            Model = Required(body, "model").GetValue<string>(),
            Messages = messages,
            Schema = format?["schema"]?.ToJsonString(),
            WantsJson = format is not null,
            MaxTokens = Required(body, "max_tokens").GetValue<int>(),
            Temperature = body["temperature"]?.GetValue<double>(),
            IsStreaming = body["stream"]?.GetValue<bool>() ?? false,
        };
    }

    protected override JsonNode Envelope(ModelError error) => new JsonObject
    {
        ["type"] = "error",
        ["error"] = new JsonObject { ["type"] = error.Type, ["message"] = error.Message },
        ["request_id"] = "req_1",
    };

    protected override JsonNode Whole(ModelCall call, ModelReply reply) => Message(
        call,
        reply.Text.Length == 0 ? [] : new JsonArray(new JsonObject { ["type"] = "text", ["text"] = reply.Text }),
        Reason(reply),
        Usage(reply.UsageOf(call), output: true));

    protected override IEnumerable<string> Opening(ModelCall call, ModelReply reply)
    {
        yield return Event("message_start", new JsonObject { ["message"] = Message(call, [], reason: null, Usage(reply.UsageOf(call), output: false)) });
        yield return Event("content_block_start", new JsonObject { ["index"] = 0, ["content_block"] = new JsonObject { ["type"] = "text", ["text"] = "" } });
        yield return Event("ping", []);
    }

    protected override string Piece(ModelCall call, ModelReply reply, string text) =>
        Event("content_block_delta", new JsonObject { ["index"] = 0, ["delta"] = new JsonObject { ["type"] = "text_delta", ["text"] = text } });

    protected override IEnumerable<string> Closing(ModelCall call, ModelReply reply)
    {
        if (reply.Finish == ModelFinish.Unsaid)
            yield break;
        yield return Event("content_block_stop", new JsonObject { ["index"] = 0 });
        yield return Event("message_delta", new JsonObject
        {
            ["delta"] = new JsonObject { ["stop_reason"] = Reason(reply), ["stop_sequence"] = null },
            ["usage"] = new JsonObject { ["output_tokens"] = reply.UsageOf(call)?.Output ?? 0 },
        });
        yield return Event("message_stop", []);
    }

    protected override string StreamedError(ModelError error) => Event("error", new JsonObject { ["error"] = new JsonObject { ["type"] = error.Type, ["message"] = error.Message } });

    private static LlmMessage Message(JsonObject message) => new(
        Required(message, "role").GetValue<string>() switch
        {
            "user" => LlmRole.User,
            "assistant" => LlmRole.Assistant,
            var other => throw Refused($"messages: Unexpected role \"{other}\"."),
        },
        Text(Required(message, "content")));

    private static string Text(JsonNode content) => content is JsonArray blocks
        ? string.Concat(blocks.Select(block => block!["text"]?.GetValue<string>() ?? throw Refused("messages: a block of content has no text")))
        : content.GetValue<string>();

    private static JsonObject Message(ModelCall call, JsonArray content, string? reason, JsonObject usage) => new()
    {
        ["id"] = Id,
        ["type"] = "message",
        ["role"] = "assistant",
        ["model"] = call.Model,
        ["content"] = content,
        ["stop_reason"] = reason,
        ["stop_sequence"] = null,
        ["usage"] = usage,
    };

    private static string Event(string type, JsonObject data)
    {
        data.Insert(0, "type", type);
        return $"event: {type}\ndata: {data.ToJsonString()}\n\n";
    }

    private static string Reason(ModelReply reply) => reply.Finish switch
    {
        ModelFinish.Length => "max_tokens",
        ModelFinish.Refusal or ModelFinish.ContentFilter => "refusal",
        _ => "end_turn",
    };

    // Anthropic counts cached tokens apart from the others.
    private static JsonObject Usage(ModelUsage? usage, bool output) => new()
    {
        ["input_tokens"] = (usage?.Input - usage?.Cached) ?? 0,
        ["cache_creation_input_tokens"] = 0,
        ["cache_read_input_tokens"] = usage?.Cached ?? 0,
        ["output_tokens"] = output ? usage?.Output ?? 0 : 1,
    };
}
