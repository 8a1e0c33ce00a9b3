using VideoDigester.Digests.Grounding.Claims;
using VideoDigester.Digests.Grounding.Items;
using VideoDigester.Text;

namespace VideoDigester.Digests.Grounding;

/// <summary>
/// Believes nothing of a draft that the transcript does not carry: segments must exist, quotes stand in them to the letter, times and support
/// come from them and not from the writer, what tiles the video must do so, and what an item says must be what its evidence says. What does not hold is rejected
/// with the reasons. Safe for concurrent use.
/// </summary>
internal sealed class Grounder
{
    private readonly DigestSource _source;
    private readonly EvidenceCheck _evidence;
    private readonly ItemJudge _judge;
    private readonly Lazy<ClaimEvidence> _all;

    /// <summary>Makes a transcript ready to be asked.</summary>
    /// <param name="source">The source of the drafts.</param>
    public Grounder(DigestSource source)
    {
        _source = source;
        var spoken = SpokenText.Join(source.Segments);
        _evidence = new EvidenceCheck(source, spoken);
        _all = new(() => WholeTalk.Read(source, spoken));
        _judge = new ItemJudge(source, spoken, _all);
    }

    /// <summary>Keeps what holds.</summary>
    /// <param name="drafts">What a writer claims.</param>
    /// <param name="language">The language of the texts and titles, or null for that of the transcript.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public GroundedItems Ground(IReadOnlyList<DraftItem> drafts, string? language = null, CancellationToken cancellationToken = default) =>
        Ground(drafts, language, TimeSpan.Zero, _source.End, cancellationToken);

    /// <summary>Keeps what holds of items that were written from some segments: parts tile these alone.</summary>
    /// <param name="drafts">What a writer claims.</param>
    /// <param name="language">The language of the texts and titles, or null for that of the transcript.</param>
    /// <param name="within">The segments; they exist.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public GroundedItems Ground(IReadOnlyList<DraftItem> drafts, string? language, SegmentRange within, CancellationToken cancellationToken = default) =>
        Ground(drafts, language, _source.Segments[within.First].Start, _source.Segments[within.Last].End, cancellationToken);

    /// <summary>Judges what a writer says about the whole video by all that is said in it.</summary>
    /// <param name="overview">The text.</param>
    /// <param name="language">Its language, or null for that of the transcript.</param>
    public ClaimVerdict JudgeOverview(string overview, string? language) =>
        new ClaimJudge(_all.Value, language ?? _source.Transcript.Info.Language).JudgeWhole(overview);

    private GroundedItems Ground(IReadOnlyList<DraftItem> drafts, string? language, TimeSpan from, TimeSpan to, CancellationToken cancellationToken) =>
        new GroundingRun(_source, _evidence, _judge, drafts, language ?? _source.Transcript.Info.Language, from, to).Ground(cancellationToken);
}
