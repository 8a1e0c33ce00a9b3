using System.Text.Json;

namespace VideoDigester.Benchmarks.Reads;

/// <summary>One read, for each of some arguments.</summary>
/// <param name="Name">What is read.</param>
/// <param name="Count">How many arguments there are.</param>
/// <param name="RunAsync">Reads for one of them.</param>
internal sealed record ReadCall(string Name, int Count, Func<IReads, int, Task<object?>> RunAsync)
{
    public static IReadOnlyList<ReadCall> Of(ReadSample sample) =>
    [
        new("video", sample.Videos.Count, async (reads, at) => await reads.FindVideoAsync(sample.Videos[at])),
        new("first page of all", 1, async (reads, _) => await reads.ListNewestAsync()),
        new("second page, filtered, by views", 1, async (reads, _) => await reads.ListViewedAsync(sample.Viewed)),
        new($"transcript of {sample.Segments:N0} segments", sample.Videos.Count, async (reads, at) => await reads.FindTranscriptAsync(sample.Videos[at])),
        new($"digest of {sample.Items:N0} items", sample.Digests.Count, async (reads, at) => await reads.FindDigestAsync(sample.Digests[at])),
    ];

    /// <summary>Whether all give the same for each argument; says where they do not.</summary>
    public async Task<bool> AgreeAsync(IReadOnlyList<IReads> all)
    {
        for (var at = 0; at < Count; at++)
        {
            var expected = JsonSerializer.Serialize(await RunAsync(all[0], at));
            foreach (var other in all.Skip(1))
                if (JsonSerializer.Serialize(await RunAsync(other, at)) is var answer && answer != expected)
                {
                    Console.WriteLine($"{Name}, {at}: {other.Name} DIFFERS:\n{expected}\n{answer}");
                    return false;
                }
        }

        return true;
    }
}
