using VideoDigester.Testing;
using VideoDigester.Testing.Llm;

namespace VideoDigester.Tests.Digests.Ask;

/// <summary>Every request about a question as it is sent.</summary>
public sealed class AskPromptTests
{
    [Fact]
    public async Task That_asks() => await Verifier.Verify(Show((await RequestsAsync(_ => """{"items":[]}"""))[0]), method: "That_asks");

    [Fact]
    public async Task That_asks_in_a_language_a_model_without_schemas() =>
        await Verifier.Verify(Show((await RequestsAsync(_ => """{"items":[]}""", new LlmModel("plain") { MaxOutputTokens = 1000 }, "de"))[0]), method: "That_asks_in_a_language");

    [Fact]
    public async Task That_asks_to_mend() =>
        await Verifier.Verify(Show((await RequestsAsync(request => AskLibrary.Items(AskLibrary.Item(request, "Egypt built it in 1970.", AskLibrary.Quote))))[1]), method: "That_asks_to_mend");

    private static async Task<IReadOnlyList<LlmRequest>> RequestsAsync(Func<LlmRequest, string> answer, LlmModel? model = null, string? language = null)
    {
        var provider = new ScriptedProvider(answer) { Model = model ?? ScriptedProvider.Honest.Model };
        await using var library = await AskLibrary.OpenAsync(provider);
        await library.AddAsync("other", "en", "The delta of the Danube is full of pelicans and reeds.");
        await library.Digests.AskAsync(new AskRequest(AskLibrary.Question) { Language = language });
        return provider.Requests;
    }

    private static string Show(LlmRequest request) =>
        $"{string.Join('\n', request.Messages.Select(message => $"== {message.Role}\n{message.Text}"))}\n== {request.Schema!.Name}, {request.MaxOutputTokens} tokens, temperature {request.Temperature}\n{request.Schema.Json}\n";
}
