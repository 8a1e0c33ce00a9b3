using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage.People;

/// <summary>A save with its digest.</summary>
internal sealed class ListedSave
{
    public required UserDigestRow Row { get; init; }

    public required ListedDigest Digest { get; init; }

    public SavedDigest ToSaved() => new() { Digest = Digest.ToSummary(), SavedAt = Row.SavedAt.Value, Note = Row.Note };
}
