using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using VideoDigester.Benchmarks.Digests;
using VideoDigester.Digests;
using VideoDigester.Storage;
using VideoDigester.Testing;
using VideoDigester.Testing.Llm;

namespace VideoDigester.Benchmarks.Llm;

/// <summary>Transcripts of many lengths with a model of a small window: calls, coverage, and what our side of it takes.</summary>
internal static class LongRun
{
    private const int Window = 8_000;

    private static readonly double[] Hours = [1, 3, 12, 24];
    private static readonly DigestType[] Types = [DigestType.Chapters, DigestType.Detailed];

    public static async Task<int> RunAsync()
    {
        foreach (var hours in Hours)
        {
            foreach (var type in Types)
            {
                var run = await DigestAsync(LongTalk.Of(TimeSpan.FromHours(hours)), type);
                Figures.Print($"{hours,4} h {type.Name,-9} {run.Calls,3} calls for {run.Tokens,7} tokens ÷ {run.Usable} = {run.Tokens / (double)run.Usable,5:0.0}; and {run.Choices} to choose; coverage {run.Digest.Coverage}, {run.Digest.Items.Count} items, {run.Digest.Dropped} dropped; {run.Elapsed.TotalSeconds:0.0} s, heap {run.PeakBytes / 1_048_576} MiB at most");
                FigureTable.Add(
                    $"long, {type.Name} of {hours} hours by a scripted model with a window of 8,000 tokens", $"{run.Calls} calls, coverage {run.Digest.Coverage:0.##}; {run.Elapsed.TotalSeconds:0.0} s of our own",
                    $"tokens ÷ room for them, {run.Tokens / (double)run.Usable:0.0}", run.Tokens / (double)run.Usable / run.Calls, $"heap {run.PeakBytes / 1_048_576} MiB at most");
            }
        }

        return 0;
    }

    /// <summary>Has a talk digested by an honest model that answers at once.</summary>
    public static async Task<LongDigest> DigestAsync(DigestSource source, DigestType type)
    {
        var peak = 0L;
        var provider = new ScriptedProvider(request =>
        {
            InterlockedMax(ref peak, GC.GetTotalMemory(forceFullCollection: false));
            return HonestModel.Answer(request);
        })
        {
            Model = new LlmModel("small") { ContextWindow = Window, SupportsJsonSchema = true },
            Counter = text => (text.Length + 3) / 4,
        };
        await using var library = new TemporaryLibrary(build: builder => builder.AddLlmProvider("model", _ => provider));
        var attempt = new Attempt("talk", DateTimeOffset.UnixEpoch);
        await library.Services.GetRequiredService<VideoStore>().SaveAsync(source.Video, null, attempt, CancellationToken.None);
        await library.Services.GetRequiredService<TranscriptStore>().SaveAsync(source.Transcript, attempt, CancellationToken.None);
        var watch = Stopwatch.StartNew();
        var digest = (await library.Digests.DigestAsync(new DigestRequest(source.Video.Id, type) { Provider = "model" })).Digest;
        watch.Stop();

        // The window less the answer and less what is not the transcript, worked out from what was sent.
        var maps = provider.Requests.Where(request => request.Schema!.Name == type.Name).ToList();
        var lines = maps.Sum(request => new PromptReading(request).Lines.Sum(line => (long)((line.Text.Length + line.Number.ToString(System.Globalization.CultureInfo.InvariantCulture).Length + 7) / 4)));
        var others = maps.Max(request => request.Messages.Sum(message => message.Text.Length / 4) + (request.Schema!.Json.Length / 4) - new PromptReading(request).Lines.Sum(line => (line.Text.Length + 4) / 4));
        return new LongDigest(digest, maps.Count, provider.Calls - maps.Count, lines, Window - maps[0].MaxOutputTokens!.Value - others, peak, watch.Elapsed);
    }

    private static void InterlockedMax(ref long most, long value)
    {
        for (var known = Volatile.Read(ref most); value > known; known = Volatile.Read(ref most))
            Interlocked.CompareExchange(ref most, value, known);
    }
}
