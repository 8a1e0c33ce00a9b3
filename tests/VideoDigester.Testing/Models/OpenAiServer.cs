using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace VideoDigester.Testing.Models;

/// <summary>OpenAI's Chat Completions: JSON and server-sent events.</summary>
public sealed class OpenAiServer : ModelServer
{
    private const string Id = "chatcmpl-1";
    private const long Created = 1_767_225_600;

    private OpenAiServer(Func<ModelCall, ModelReply> answer)
        : base(answer)
    {
    }

    /// <summary>What a client takes as its endpoint.</summary>
    public Uri Endpoint => new(Address, "/v1");

    protected override string Path => "/v1/chat/completions";

    protected override string StreamType => "text/event-stream; charset=utf-8";

    public static Task<OpenAiServer> StartAsync(Func<ModelCall, ModelReply> answer) => StartAsync(new OpenAiServer(answer));

    protected override ModelCall Read(JsonObject body, IHeaderDictionary headers)
    {
        if (!headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.Ordinal))
            throw Refused("You didn't provide an API key.", status: 401);
        var format = body["response_format"] as JsonObject;
        var form = format?["json_schema"] as JsonObject;
        var isStrict = form?["strict"]?.GetValue<bool>();
        if (isStrict == true && !ClosedSchema.Is(form!["schema"]))
            throw Refused($"Invalid schema for response_format '{form["name"]}': 'additionalProperties' is required to be supplied and to be false, and 'required' to hold every key in properties.", code: "invalid_json_schema");
        return new ModelCall
        {
            Model = Required(body, "model").GetValue<string>(),
            Messages = [.. Required(body, "messages").AsArray().Select(message => Message(message!.AsObject()))],
            Schema = form?["schema"]?.ToJsonString(),
            SchemaName = form?["name"]?.GetValue<string>(),
            IsStrict = isStrict,
            WantsJson = format?["type"]?.GetValue<string>() is "json_object" or "json_schema",
            MaxTokens = (body["max_completion_tokens"] ?? body["max_tokens"])?.GetValue<int>(),
            Temperature = body["temperature"]?.GetValue<double>(),
            IsStreaming = body["stream"]?.GetValue<bool>() ?? false,
            WantsUsage = body["stream_options"]?["include_usage"]?.GetValue<bool>() ?? false,
        };
    }

    protected override JsonNode Envelope(ModelError error) => new JsonObject
    {
        ["error"] = new JsonObject { ["message"] = error.Message, ["type"] = error.Type, ["param"] = null, ["code"] = error.Code },
    };

    protected override JsonNode Whole(ModelCall call, ModelReply reply) => new JsonObject
    {
        ["id"] = Id,
        ["object"] = "chat.completion",
        ["created"] = Created,
        ["model"] = call.Model,
        ["choices"] = new JsonArray(new JsonObject
        {
            ["index"] = 0,
            ["message"] = new JsonObject
            {
                ["role"] = "assistant",
                ["content"] = reply.Finish == ModelFinish.Refusal ? null : reply.Text,
                ["refusal"] = reply.Finish == ModelFinish.Refusal ? reply.Text : null,
                ["annotations"] = new JsonArray(),
            },
            ["logprobs"] = null,
            ["finish_reason"] = Reason(reply),
        }),
        ["usage"] = Usage(call, reply),
        ["service_tier"] = "default",
    };

    protected override IEnumerable<string> Opening(ModelCall call, ModelReply reply)
    {
        yield return Chunk(call, new JsonObject { ["role"] = "assistant", ["content"] = reply.Finish == ModelFinish.Refusal ? null : "", ["refusal"] = null }, reason: null);
    }

    protected override string Piece(ModelCall call, ModelReply reply, string text) =>
        Chunk(call, new JsonObject { [reply.Finish == ModelFinish.Refusal ? "refusal" : "content"] = text }, reason: null);

    protected override IEnumerable<string> Closing(ModelCall call, ModelReply reply)
    {
        if (reply.Finish == ModelFinish.Unsaid)
            yield break;
        yield return Chunk(call, [], Reason(reply));
        if (call.WantsUsage && Usage(call, reply) is { } usage)
            yield return Event(Envelope(call, new JsonArray(), usage));
        yield return "data: [DONE]\n\n";
    }

    protected override string StreamedError(ModelError error) => Event(Envelope(error));

    private static LlmMessage Message(JsonObject message)
    {
        var role = Required(message, "role").GetValue<string>() switch
        {
            "system" or "developer" => LlmRole.System,
            "user" => LlmRole.User,
            "assistant" => LlmRole.Assistant,
            var other => throw Refused($"Invalid value: '{other}'. Supported values are: 'system', 'assistant', 'user', 'developer'."),
        };
        return new LlmMessage(role, message["content"] switch
        {
            JsonArray parts => string.Concat(parts.Select(part => part!["text"]?.GetValue<string>() ?? throw Refused("A part of a message has no text."))),
            { } text => text.GetValue<string>(),
            null => "",
        });
    }

    private static string Chunk(ModelCall call, JsonObject delta, string? reason) => Event(Envelope(
        call,
        new JsonArray(new JsonObject { ["index"] = 0, ["delta"] = delta, ["logprobs"] = null, ["finish_reason"] = reason }),
        usage: null));

    private static JsonObject Envelope(ModelCall call, JsonArray choices, JsonNode? usage) => new()
    {
        ["id"] = Id,
        ["object"] = "chat.completion.chunk",
        ["created"] = Created,
        ["model"] = call.Model,
        ["service_tier"] = "default",
        ["choices"] = choices,
        ["usage"] = usage,
    };

    private static string Event(JsonNode data) => $"data: {data.ToJsonString()}\n\n";

    private static string? Reason(ModelReply reply) => reply.Finish switch
    {
        ModelFinish.Length => "length",
        ModelFinish.ContentFilter => "content_filter",
        _ => "stop",
    };

    private static JsonObject? Usage(ModelCall call, ModelReply reply) => reply.UsageOf(call) is not { } usage ? null : new JsonObject
    {
        ["prompt_tokens"] = usage.Input,
        ["completion_tokens"] = usage.Output,
        ["total_tokens"] = usage.Input + usage.Output,
        ["prompt_tokens_details"] = new JsonObject { ["cached_tokens"] = usage.Cached, ["audio_tokens"] = 0 },
        ["completion_tokens_details"] = new JsonObject { ["reasoning_tokens"] = 0, ["audio_tokens"] = 0, ["accepted_prediction_tokens"] = 0, ["rejected_prediction_tokens"] = 0 },
    };
}
