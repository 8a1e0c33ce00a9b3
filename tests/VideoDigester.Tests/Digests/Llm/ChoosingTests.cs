using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using VideoDigester.Testing;
using VideoDigester.Testing.Llm;

namespace VideoDigester.Tests.Digests.Llm;

/// <summary>The choice among the items of several chunks comes to an end, whatever there is to choose from.</summary>
public sealed class ChoosingTests
{
    [Fact]
    public async Task Items_as_long_as_the_window_are_chosen_from_all_the_same()
    {
        var provider = Small(request =>
        {
            var prompt = new PromptReading(request);
            var answer = HonestModel.AnswerJson(prompt);
            if (answer["items"] is JsonArray items)
            {
                while (items.Count > 1)
                    items.RemoveAt(1);
                items[0]!["text"] = string.Join(' ', prompt.Lines.Take(4).Select(line => line.Text));
                items[0]!["passages"] = new JsonArray([.. prompt.Lines.Take(4).Select(line => JsonValue.Create(line.Number))]);
            }

            return answer.ToJsonString();
        });
        await using var library = new TemporaryLibrary(build: builder => builder.AddLlmProvider("model", _ => provider));
        await library.SaveAsync(Fixtures.Source(ModelLibrary.Long(12)));

        var digest = (await library.Digests.DigestAsync(ModelLibrary.Request("summary")).WaitAsync(TimeSpan.FromSeconds(60))).Digest;

        Assert.Contains(digest.Items, item => item.Text.Length > 1_000);
        Assert.InRange(provider.Requests.Count(request => request.Schema!.Name == "choose"), 1, 40);
    }

    [Fact]
    public async Task Points_without_a_section_are_nothing_to_choose_from()
    {
        var provider = Small(request =>
        {
            var prompt = new PromptReading(request);
            var answer = HonestModel.AnswerJson(prompt);
            foreach (var item in answer["items"]?.AsArray() ?? [])
                (item!["text"], item["quote"]) = ("Penguins eat krill.", "penguins eat krill all day long");
            return answer.ToJsonString();
        });
        await using var library = new TemporaryLibrary(build: builder => builder.AddLlmProvider("model", _ => provider));
        await library.SaveAsync(Fixtures.Source(ModelLibrary.Long(12)));

        var failure = await Assert.ThrowsAsync<VideoDigesterException>(() => library.Digests.DigestAsync(ModelLibrary.Request("detailed")));

        Assert.Equal(ErrorCode.DigestRejected, failure.Code);
        Assert.DoesNotContain(provider.Requests, request => request.Schema!.Name == "choose");
    }

    private static ScriptedProvider Small(Func<LlmRequest, string> answer) =>
        new(answer) { Model = new LlmModel("small") { ContextWindow = 1_900, SupportsJsonSchema = true }, Counter = text => text.Length / 3 };
}
