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
            foreach (var item in answer["items"]?.AsArray() ?? [])
                item!["text"] = string.Join(' ', prompt.Lines.SkipWhile(line => line.Number < item["passages"]![0]!.GetValue<int>()).Take(4).Select(line => line.Text));
            return answer.ToJsonString();
        });
        await using var library = new TemporaryLibrary(build: builder => builder.AddLlmProvider("model", _ => provider));
        await library.SaveAsync(Fixtures.Source(ModelLibrary.Long(12)));

        var failure = await Record.ExceptionAsync(() => library.Digests.DigestAsync(ModelLibrary.Request("summary")).WaitAsync(TimeSpan.FromSeconds(30)));

        Assert.True(failure is null or VideoDigesterException { Code: ErrorCode.DigestRejected }, $"{failure}");
        Assert.InRange(provider.Calls, 1, 200);
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
        new(answer) { Model = new LlmModel("small") { ContextWindow = 1_900, HonoursJsonSchema = true }, Counter = text => text.Length / 3 };
}
