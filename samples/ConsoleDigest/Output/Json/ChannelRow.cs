using VideoDigester;

namespace ConsoleDigest.Output.Json;

internal sealed record ChannelRow(string Key, string? Name, string? Handle, string? Url, long? FollowerCount, bool? IsVerified)
{
    public static ChannelRow From(ChannelMetadata channel) =>
        new(channel.Key, channel.Name, channel.Handle, channel.Url, channel.FollowerCount, channel.IsVerified);
}
