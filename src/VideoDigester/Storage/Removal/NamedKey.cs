namespace VideoDigester.Storage.Removal;

/// <summary>A row that an entry of a playlist may name.</summary>
internal sealed class NamedKey
{
    /// <summary>The id of its video, or the address of its page.</summary>
    public required string Name { get; init; }

    public required long Key { get; init; }
}
