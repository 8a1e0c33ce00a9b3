using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using VideoDigester.Testing.Llm;

namespace VideoDigester.Storage.Tests.Hosts;

/// <summary>A host whose users all want the same digest of a model at once. Each call to the model is a line in a file, which all hosts share.</summary>
internal static class DigestRush
{
    private static readonly TimeSpan Thinking = TimeSpan.FromSeconds(1);

    /// <summary>Says how many answers there were and how many different digests.</summary>
    public static async Task RunAsync(StorageDialect dialect, string calls, int requests)
    {
        await using var services = Storm.Open(dialect, builder => builder.AddLlmProvider("model", _ => new ScriptedProvider(async (request, _, token) =>
        {
            await File.AppendAllTextAsync(calls, "called\n", token);
            await Task.Delay(Thinking, token);
            return ScriptedProvider.Response(HonestModel.Answer(request));
        })));
        var digests = services.GetRequiredService<IDigestService>();
        var answers = await Task.WhenAll(Enumerable.Range(0, requests).Select(_ => Task.Run(() =>
            digests.DigestAsync(new DigestRequest(new VideoId("example", "v0"), DigestType.Summary) { Provider = "model" }))));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{answers.Length} answers {string.Join(' ', answers.Select(answer => answer.Digest.Id).Distinct())}"));
    }
}
