using System.Globalization;
using VideoDigester.Text;

namespace VideoDigester.Digests.Grounding.Items;

/// <summary>Asks whether the evidence of drafts exists.</summary>
internal sealed class EvidenceCheck(DigestSource source, SpokenText spoken)
{
    private readonly IReadOnlyList<TranscriptSegment> _segments = source.Segments;
    private readonly IReadOnlyList<Chapter> _chapters = source.Video.Chapters;

    /// <summary>The item of a draft with the times of its evidence and no support yet, or null with what is wrong.</summary>
    public DigestItem? Hold(DraftItem draft, List<Complaint> complaints)
    {
        if (draft.Kind.Length == 0 || string.IsNullOrWhiteSpace(draft.Text) || draft.Evidence.Count == 0)
        {
            complaints.Add(new Complaint(ComplaintKind.Empty, draft.Kind.Length == 0 ? "kind" : draft.Evidence.Count == 0 ? "evidence" : "text"));
            return null;
        }

        var evidence = new List<DigestEvidence>(draft.Evidence.Count);
        foreach (var claim in draft.Evidence)
            if (Complain(claim) is { } complaint)
                complaints.Add(complaint);
            else
                evidence.Add(new DigestEvidence(claim.FirstSegment, claim.LastSegment, _segments[claim.FirstSegment].Start, _segments[claim.LastSegment].End, claim.Quote));
        if (evidence.Count < draft.Evidence.Count)
            return null;
        return new DigestItem
        {
            Kind = draft.Kind,
            Start = evidence.Min(span => span.Start),
            End = evidence.Max(span => span.End),
            Title = draft.Title,
            Text = draft.Text,
            Fields = draft.Fields,
            Quote = evidence[0].Quote,
            Support = 0,
            Evidence = evidence,
        };
    }

    /// <summary>The time of a border, or null where there is no such segment or chapter.</summary>
    public TimeSpan? StartOf(DraftBorder border) => border switch
    {
        { Segment: { } segment } => segment >= 0 && segment < _segments.Count ? _segments[segment].Start : null,
        { Chapter: { } chapter } => chapter >= 0 && chapter < _chapters.Count && _chapters[chapter].Start >= TimeSpan.Zero ? _chapters[chapter].Start : null,
        _ => TimeSpan.Zero,
    };

    private Complaint? Complain(DraftEvidence claim)
    {
        if (claim.FirstSegment < 0 || claim.FirstSegment > claim.LastSegment || claim.LastSegment >= _segments.Count)
            return new Complaint(ComplaintKind.NoSuchSegment, string.Create(CultureInfo.InvariantCulture, $"{claim.FirstSegment}-{claim.LastSegment}"));
        return string.IsNullOrWhiteSpace(claim.Quote) || !spoken.Of(claim.FirstSegment, claim.LastSegment).Contains(claim.Quote, StringComparison.Ordinal)
            ? new Complaint(ComplaintKind.QuoteNotFound, claim.Quote)
            : null;
    }
}
