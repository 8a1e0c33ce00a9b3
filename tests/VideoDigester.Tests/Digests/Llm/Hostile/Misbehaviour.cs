using System.Text.Json.Nodes;
using VideoDigester.Testing.Llm;

namespace VideoDigester.Tests.Digests.Llm.Hostile;

/// <summary>A way in which a model or its provider goes wrong, and how the request for a digest must end.</summary>
internal sealed record Misbehaviour(string Name, Func<LlmRequest, int, CancellationToken, Task<LlmResponse>> Answer)
{
    /// <summary>How the request fails, or null where a digest is stored.</summary>
    public ErrorCode? Fails { get; init; }

    /// <summary>The least share of its items that must be kept where a digest is stored.</summary>
    public double Keeps { get; init; }

    /// <summary>The types of digest that it is about; all unless set.</summary>
    public IReadOnlyList<string> Types { get; init; } = ["highlights", "chapters", "detailed", "summary"];

    /// <summary>A model that gives a text for an answer.</summary>
    public static Misbehaviour Saying(string name, Func<LlmRequest, string> text) => new(name, (request, _, _) => Task.FromResult(ScriptedProvider.Response(text(request))));

    /// <summary>A model that answers honestly and is changed, in the first answer and in every repair.</summary>
    public static Misbehaviour Changing(string name, Action<JsonObject, PromptReading> change) => Saying(name, request =>
    {
        var prompt = new PromptReading(request);
        var answer = HonestModel.AnswerJson(prompt);
        change(answer, prompt);
        return answer.ToJsonString();
    });

    /// <summary>A model each of whose items is changed, points too.</summary>
    public static Misbehaviour ChangingItems(string name, Action<JsonObject, int, PromptReading> change) => Changing(name, (answer, prompt) =>
    {
        var at = 0;
        foreach (var item in answer["items"]?.AsArray() ?? [])
        {
            change(item!.AsObject(), at++, prompt);
            foreach (var point in item["points"]?.AsArray() ?? [])
                change(point!.AsObject(), at++, prompt);
        }
    });

    /// <summary>A provider that fails.</summary>
    public static Misbehaviour Failing(string name, ErrorCode code, Func<int, Exception?> failure) =>
        new(name, (request, call, _) => failure(call) is { } exception ? Task.FromException<LlmResponse>(exception) : Task.FromResult(ScriptedProvider.Response(HonestModel.Answer(request)))) { Fails = code };

    /// <summary>A model whose answer ends for another reason than that it is done.</summary>
    public static Misbehaviour Ending(string name, ErrorCode? code, LlmFinishReason reason, Func<LlmRequest, string> text) =>
        new(name, (request, _, _) => Task.FromResult(ScriptedProvider.Response(text(request), reason))) { Fails = code };
}
