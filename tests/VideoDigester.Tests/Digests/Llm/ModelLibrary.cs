using Microsoft.Extensions.DependencyInjection;
using VideoDigester.Testing;

namespace VideoDigester.Tests.Digests.Llm;

/// <summary>A library with a talk and a provider called <c>model</c>.</summary>
internal static class ModelLibrary
{
    public static async Task<TemporaryLibrary> OpenAsync(
        ILlmProvider provider, Action<DigestOptions>? configure = null, TimeProvider? time = null, Action<IVideoDigesterBuilder>? build = null)
    {
        var library = new TemporaryLibrary(
            time,
            options =>
            {
                options.Digests.RetryDelay = TimeSpan.FromMilliseconds(1);
                configure?.Invoke(options.Digests);
            },
            builder =>
            {
                builder.AddLlmProvider("model", _ => provider);
                build?.Invoke(builder);
            });
        await library.SaveAsync(Fixtures.Source(SampleTalk.Segments, duration: 121.25));
        return library;
    }

    public static DigestRequest Request(string type = "summary") => new(Fixtures.Id, new DigestType(type)) { Provider = "model" };

    /// <summary>A digest, and what was complained of on its way.</summary>
    public static async Task<(Digest Digest, IReadOnlyList<string> Complaints)> DigestAsync(TemporaryLibrary library, DigestRequest request)
    {
        var complaints = new List<string>();
        await foreach (var happened in library.Digests.StreamAsync(request))
            if (happened is DigestRepairing repairing)
                complaints.AddRange(repairing.Complaints);
            else if (happened is DigestCompleted completed)
                return (completed.Result.Digest, complaints);
        throw new InvalidOperationException("The stream has no end.");
    }

    /// <summary>The sample talk many times over, each time with words of its own, so that it is as long as a test needs it.</summary>
    public static IReadOnlyList<TranscriptSegment> Long(int rounds) =>
    [
        .. Enumerable.Range(0, rounds).SelectMany(round => SampleTalk.Segments.Select(segment => segment with
        {
            Start = segment.Start + TimeSpan.FromMinutes(2.1 * round),
            End = segment.End + TimeSpan.FromMinutes(2.1 * round),
            Text = $"{segment.Text.TrimEnd('.')} of {Name(round)}",
        })),
    ];

    // A word for a number, of syllables.
    private static string Name(int number)
    {
        var name = "";
        for (var rest = number + 1; rest > 0; rest /= 20)
            name += "" + "bdfgklmnrs"[rest % 10] + "ao"[rest / 10 % 2];
        return name + "n";
    }

    /// <summary>All attempts at digests, oldest first.</summary>
    public static async Task<IReadOnlyList<ProcessingAttempt>> AttemptsAsync(this TemporaryLibrary library) =>
        (await library.Library.ListAttemptsAsync(new AttemptQuery { Step = ProcessingStep.Digest, Descending = false })).Items;
}
