using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using VideoDigester.Storage;
using VideoDigester.Testing;
using VideoDigester.Testing.Llm;

namespace VideoDigester.Tests.Digests.Ask;

/// <summary>A library with the sample talk and a provider called <c>model</c>, and what a model may answer.</summary>
internal static class AskLibrary
{
    public const string Question = "Why is the Nile delta shrinking?";

    public const string Truth = "When Egypt built the Aswan Dam, the sediment stayed behind the wall.";

    public const string Quote = "When Egypt built the Aswan Dam, the sediment stayed behind the wall";

    public static async Task<TemporaryLibrary> OpenAsync(ILlmProvider? provider, Action<DigestOptions>? configure = null)
    {
        var library = new TemporaryLibrary(
            configure: options =>
            {
                options.Digests.RetryDelay = TimeSpan.FromMilliseconds(1);
                configure?.Invoke(options.Digests);
            },
            build: builder =>
            {
                if (provider is not null)
                    builder.AddLlmProvider("model", _ => provider);
            });
        await library.SaveAsync(Fixtures.Source(SampleTalk.Segments, duration: 121.25));
        return library;
    }

    /// <summary>Keeps a talk of some lines, five seconds each.</summary>
    public static async Task<VideoId> AddAsync(this TemporaryLibrary library, string key, string language, params string[] lines)
    {
        var source = Fixtures.Source([.. lines.Select((line, at) => Fixtures.Segment(at * 5, (at * 5) + 5, line))]);
        var id = new VideoId("youtube", key);
        var attempt = new Attempt("fixture", DateTimeOffset.UnixEpoch);
        await library.Services.GetRequiredService<VideoStore>().SaveAsync(
            source.Video with { Id = id, Title = $"Talk {key}", Url = $"https://www.youtube.com/watch?v={key}" }, null, attempt, CancellationToken.None);
        await library.Services.GetRequiredService<TranscriptStore>().SaveAsync(
            source.Transcript with { Info = source.Transcript.Info with { VideoId = id, Language = language, ContentHash = key } }, attempt, CancellationToken.None);
        return id;
    }

    /// <summary>The number of the passage that holds some words.</summary>
    public static int NumberOf(LlmRequest request, string words) => new PromptReading(request).Lines.First(line => line.Text.Contains(words, StringComparison.Ordinal)).Number;

    /// <summary>A statement; without a passage, of the one that holds the quote.</summary>
    public static JsonObject Item(LlmRequest request, string text, string quote, int? passage = null, int? number = null)
    {
        var item = new JsonObject { ["text"] = text, ["passages"] = new JsonArray(passage ?? NumberOf(request, quote)), ["quote"] = quote };
        if (number is { } which)
            item["number"] = which;
        return item;
    }

    public static string Items(params JsonObject[] items) => new JsonObject { ["items"] = new JsonArray([.. items]) }.ToJsonString();

    /// <summary>Answers truly about the dam.</summary>
    public static string Truly(LlmRequest request) => Items(Item(request, Truth, Quote));

    public static bool IsRepair(LlmRequest request) => request.Schema!.Name == "answer-repair";

    /// <summary>All attempts at answers, oldest first.</summary>
    public static async Task<IReadOnlyList<ProcessingAttempt>> AnswersAsync(this TemporaryLibrary library) =>
        (await library.Library.ListAttemptsAsync(new AttemptQuery { Step = ProcessingStep.Answer, Descending = false })).Items;
}
