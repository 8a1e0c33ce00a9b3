namespace VideoDigester.Storage.Search;

/// <summary>A condition on the channel of a video.</summary>
/// <param name="Ids">The keys of the channels of which it must be one.</param>
/// <param name="IsExcluded">Whether it may be none of them.</param>
internal sealed record ChannelCondition(IReadOnlyList<long> Ids, bool IsExcluded);
