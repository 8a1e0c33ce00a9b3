using VideoDigester;

namespace ConsoleDigest.Output.Json;

internal sealed record CountsRow(DateTime ObservedAt, long? Views, long? Likes, long? Comments, long? ChannelFollowers)
{
    public static CountsRow From(VideoCounts counts) =>
        new(counts.ObservedAt.UtcDateTime, counts.Views, counts.Likes, counts.Comments, counts.ChannelFollowers);
}
