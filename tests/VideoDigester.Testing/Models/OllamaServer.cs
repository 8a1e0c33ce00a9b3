using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace VideoDigester.Testing.Models;

/// <summary>Ollama's <c>/api/chat</c>: JSON and lines of JSON.</summary>
public sealed class OllamaServer : ModelServer
{
    private const string Created = "2026-01-01T00:00:00Z";

    private OllamaServer(Func<ModelCall, ModelReply> answer)
        : base(answer)
    {
    }

    protected override string Path => "/api/chat";

    protected override string StreamType => "application/x-ndjson";

    public static Task<OllamaServer> StartAsync(Func<ModelCall, ModelReply> answer) => StartAsync(new OllamaServer(answer));

    protected override ModelCall Read(JsonObject body, IHeaderDictionary headers)
    {
        var format = body["format"];
        var options = body["options"] as JsonObject;
        return new ModelCall
        {
            Model = Required(body, "model").GetValue<string>(),
            Messages = [.. Required(body, "messages").AsArray().Select(message => Message(message!.AsObject()))],
            Schema = (format as JsonObject)?.ToJsonString(),
            WantsJson = format is JsonObject || (format is JsonValue value && value.GetValue<string>() == "json"),
            MaxTokens = options?["num_predict"]?.GetValue<int>(),
            Temperature = options?["temperature"]?.GetValue<double>(),
            ContextWindow = options?["num_ctx"]?.GetValue<int>(),
            IsStreaming = body["stream"]?.GetValue<bool>() ?? true,
        };
    }

    protected override JsonNode Envelope(ModelError error) => new JsonObject { ["error"] = error.Message };

    protected override JsonNode Whole(ModelCall call, ModelReply reply) => Done(call, reply, reply.Text);

    protected override IEnumerable<string> Opening(ModelCall call, ModelReply reply) => [];

    protected override string Piece(ModelCall call, ModelReply reply, string text) => Line(Part(call, text, isDone: false));

    protected override IEnumerable<string> Closing(ModelCall call, ModelReply reply)
    {
        if (reply.Finish != ModelFinish.Unsaid)
            yield return Line(Done(call, reply, text: ""));
    }

    protected override string StreamedError(ModelError error) => Line(Envelope(error));

    private static LlmMessage Message(JsonObject message) => new(
        Required(message, "role").GetValue<string>() switch
        {
            "system" => LlmRole.System,
            "user" => LlmRole.User,
            "assistant" => LlmRole.Assistant,
            var other => throw Refused($"invalid role: {other}"),
        },
        message["content"]?.GetValue<string>() ?? "");

    private static JsonObject Part(ModelCall call, string text, bool isDone) => new()
    {
        ["model"] = call.Model,
        ["created_at"] = Created,
        ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = text },
        ["done"] = isDone,
    };

    private static JsonObject Done(ModelCall call, ModelReply reply, string text)
    {
        var last = Part(call, text, isDone: true);
        last["done_reason"] = reply.Finish == ModelFinish.Length ? "length" : "stop";
        last["total_duration"] = 1_000_000;
        last["load_duration"] = 100_000;
        if (reply.UsageOf(call) is not { } usage)
            return last;
        last["prompt_eval_count"] = usage.Input;
        last["prompt_eval_duration"] = 400_000;
        last["eval_count"] = usage.Output;
        last["eval_duration"] = 500_000;
        return last;
    }

    private static string Line(JsonNode json) => json.ToJsonString() + "\n";
}
