using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage.People;

/// <summary>A row of a history with its digest.</summary>
internal sealed class ListedInteraction
{
    public required InteractionRow Row { get; init; }

    public required ListedDigest Digest { get; init; }
}
