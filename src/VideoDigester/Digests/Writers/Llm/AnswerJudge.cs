using System.Text.Json;
using VideoDigester.Digests.Grounding;
using VideoDigester.Digests.Writers.Llm.Answers;
using VideoDigester.Text;

namespace VideoDigester.Digests.Writers.Llm;

/// <summary>Asks the transcript about items of a model. Safe for concurrent use.</summary>
internal sealed class AnswerJudge(DigestForm form, DraftComposer composer, Grounder grounder, SpokenText spoken, string? language)
{
    /// <summary>Judges items that belong together.</summary>
    /// <param name="items">The items.</param>
    /// <param name="read">The segments that they were written from.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public JudgedItems Judge(IReadOnlyList<ModelItem> items, SegmentRange read, CancellationToken cancellationToken)
    {
        var (composed, origins, rejected) = (new List<DraftItem>(), new List<ModelItem>(), new List<RejectedAnswer>());
        foreach (var item in items)
            if (Missing(item) is { } field)
                rejected.Add(new RejectedAnswer(item, [$"something is missing: the field {field} (in \"fields\")"]));
            else if (composer.Compose(item, cancellationToken) is { } draft)
            {
                composed.Add(draft);
                origins.Add(item);
            }
            else
            {
                rejected.Add(new RejectedAnswer(item, [ComplaintText.Of(new Complaint(ComplaintKind.QuoteNotFound, item.Quote))]));
            }

        var order = Parts.Order(composed);
        var drafts = Parts.WithinBorders([.. order.Select(at => composed[at])], spoken);
        var complaints = grounder.Ground(drafts, language, read, cancellationToken).Rejected.ToDictionary(item => item.Draft, item => item.Complaints);
        rejected.AddRange(complaints.Select(pair => new RejectedAnswer(origins[order[pair.Key]], [.. pair.Value.Select(ComplaintText.Of)])));
        int[] holding = [.. Enumerable.Range(0, drafts.Count).Where(at => !complaints.ContainsKey(at))];
        return new JudgedItems([.. holding.Select(at => origins[order[at]])], [.. holding.Select(at => drafts[at])], rejected);
    }

    /// <summary>The item as far as it can be told alone, from its evidence's beginning to its end, or null where that does not carry it.</summary>
    public DigestItem? Preview(ModelItem item, CancellationToken cancellationToken) =>
        Missing(item) is null && composer.Compose(item, cancellationToken) is { } draft ? grounder.Ground([draft with { Begins = null }], language, cancellationToken).Items.SingleOrDefault() : null;

    private string? Missing(ModelItem item)
    {
        if (form.RequiredFields.Count == 0)
            return null;
        using var fields = JsonDocument.Parse(item.Fields ?? "{}");
        return form.RequiredFields.FirstOrDefault(name => !fields.RootElement.TryGetProperty(name, out _));
    }
}
