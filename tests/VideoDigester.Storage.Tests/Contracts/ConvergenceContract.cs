using CsCheck;

namespace VideoDigester.Storage.Tests.Contracts;

/// <summary>Whatever is saved in whatever order, the database holds what the rules say: the model is the pure merge.</summary>
public abstract class ConvergenceContract : StorageContract
{
    [SkippableFact]
    public async Task Random_records_leave_what_the_merge_of_them_says()
    {
        var run = 0;
        await RecordGenerator.Record.Array[1, 8].SampleAsync(
            async records =>
            {
                var id = Sample.Id($"random{Interlocked.Increment(ref run)}");
                VideoMetadata? model = null;
                var channels = new Dictionary<string, (ChannelMetadata Channel, DateTimeOffset At)>();
                var moments = new HashSet<DateTimeOffset>();
                foreach (var record in records)
                {
                    // A channel of its own, so that runs do not see each other's.
                    var saved = record with { Id = id, Channel = record.Channel is { } channel ? channel with { Key = id.Key + channel.Key } : null };
                    var outcome = await Library.SaveAsync(saved);
                    var clean = StorableMetadata.From(saved);
                    var isNewsOfChannel = Remember(channels, clean);
                    var merged = model is null ? clean : VideoMerge.Merge(model, clean);
                    var expected = model is null ? IngestOutcome.Added
                        : isNewsOfChannel || merged.Channel?.Key != model.Channel?.Key || !VideoMerge.SaysTheSame(merged with { Channel = null }, model with { Channel = null }) ? IngestOutcome.Updated
                        : IngestOutcome.Unchanged;
                    Assert.Equal(expected, outcome);
                    model = merged.Channel is { } link ? merged with { Channel = channels[link.Key].Channel } : merged;
                    if ((clean.ViewCount ?? clean.Channel?.FollowerCount) is not null)
                        moments.Add(clean.FetchedAt);
                }

                var video = await Library.RequireAsync(id);
                VideoStoreContract.Same(model!, video.Metadata);
                Assert.Equal(moments.Order(), video.Statistics.Select(counts => counts.ObservedAt));
            },
            iter: 60,
            threads: 1);
    }

    [SkippableFact]
    public async Task Complete_records_converge_on_the_newest_in_any_order()
    {
        var run = 0;
        await Gen.Shuffle(Enumerable.Range(0, 5).ToArray()).SampleAsync(
            async order =>
            {
                var key = $"order{Interlocked.Increment(ref run)}";
                foreach (var at in order)
                {
                    await Library.SaveAsync(Sample.Full(key, Sample.FetchedAt.AddMinutes(at), at));
                    await Library.SaveAsync(Sample.Transcript(key, fetchedAt: Sample.FetchedAt.AddMinutes(at), variant: at));
                }

                var video = await Library.RequireAsync(Sample.Id(key));
                VideoStoreContract.Same(Sample.Full(key, Sample.FetchedAt.AddMinutes(4), 4), video.Metadata);
                Assert.Equal(5, video.Statistics.Count);
                Assert.Equal(Sample.Transcript(key, variant: 4).Info.ContentHash, Assert.Single(video.Transcripts).ContentHash);
            },
            iter: 15,
            threads: 1);
    }

    /// <summary>Merges what a record says about a channel into what is known.</summary>
    /// <returns>Whether that is news.</returns>
    private static bool Remember(Dictionary<string, (ChannelMetadata Channel, DateTimeOffset At)> channels, VideoMetadata record)
    {
        if (record.Channel is not { } channel)
            return false;
        if (!channels.TryGetValue(channel.Key, out var known))
        {
            channels[channel.Key] = (channel, record.FetchedAt);
            return true;
        }

        var merged = VideoMerge.Merge(known.Channel, known.At, channel, record.FetchedAt);
        channels[channel.Key] = (merged, known.At > record.FetchedAt ? known.At : record.FetchedAt);
        return merged != known.Channel;
    }
}
