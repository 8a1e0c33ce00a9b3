using VideoDigester;

namespace WebLibrary.Pages.Videos;

/// <summary>What the visitor has done with the digests of a video.</summary>
public sealed class ReadingMarks
{
    private readonly HashSet<(DigestId Digest, InteractionAction Action)> _marks = [];

    public static ReadingMarks None { get; } = new();

    /// <summary>The digests that were read.</summary>
    public IReadOnlyCollection<DigestId> Read => [.. _marks.Where(mark => mark.Action is InteractionAction.Read).Select(mark => mark.Digest)];

    public static ReadingMarks Of(IEnumerable<DigestInteraction> history)
    {
        var marks = new ReadingMarks();
        foreach (var done in history)
            marks._marks.Add((done.Digest.Id, done.Action));
        return marks;
    }

    public bool Has(DigestId digest, InteractionAction action) => _marks.Contains((digest, action));
}
