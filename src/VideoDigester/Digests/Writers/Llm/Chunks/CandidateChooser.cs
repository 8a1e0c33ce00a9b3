using System.Globalization;
using VideoDigester.Digests.Writers.Llm.Answers;
using VideoDigester.Digests.Writers.Llm.Calls;
using VideoDigester.Text;

namespace VideoDigester.Digests.Writers.Llm.Chunks;

/// <summary>
/// Makes one digest of those of several chunks: the model chooses among items that hold, and nothing is written anew but the overview, so that all evidence stays. Where
/// there are more items than a call takes, groups are chosen from first, and again from what they leave.
/// </summary>
internal sealed class CandidateChooser(DigestForm form, DigestTask task, ModelCaller caller, TokenCounter counter, int usable)
{
    // What a group may leave more than its share, for the last choice to choose from.
    private const double Surplus = 1.5;

    // What tells items apart stands at their beginning; whole, a few would fill a small window.
    private const int LongestNote = 300;
    private const int LeastGroup = 2;

    /// <summary>Chooses.</summary>
    /// <param name="drafts">All items that hold, points among them.</param>
    /// <param name="count">How many items the digest has.</param>
    /// <param name="cancellationToken">Cancels the choice.</param>
    /// <returns>The overview, not checked yet, and the items; points all stay.</returns>
    public async Task<(string Overview, IReadOnlyList<DraftItem> Drafts)> ChooseAsync(IReadOnlyList<DraftItem> drafts, int count, CancellationToken cancellationToken)
    {
        DraftItem[] candidates = [.. drafts.Where(draft => draft.Kind == form.Kind)];
        DraftItem[] points = [.. drafts.Where(draft => draft.Kind != form.Kind)];
        while (true)
        {
            var groups = Group(candidates);
            if (groups.Count == 1)
            {
                var (overview, kept) = await ChooseAmongAsync(candidates, Math.Min(count, candidates.Length), cancellationToken).ConfigureAwait(false);
                return (overview, [.. kept, .. points]);
            }

            var left = new List<DraftItem>();
            foreach (var group in groups)
            {
                // At least some go with each round, or there would be no end.
                var share = (int)Math.Ceiling((double)count * group.Length / candidates.Length * Surplus);
                var (_, kept) = await ChooseAmongAsync(group, Math.Clamp(share, 1, Math.Max(1, group.Length / 2)), cancellationToken).ConfigureAwait(false);
                left.AddRange(kept.Count < group.Length ? kept : kept.Take(Math.Max(1, group.Length / 2)));
            }

            candidates = [.. left];
        }
    }

    private async Task<(string Overview, IReadOnlyList<DraftItem> Kept)> ChooseAmongAsync(DraftItem[] candidates, int count, CancellationToken cancellationToken)
    {
        var notes = candidates.Select(Note).ToArray();
        string? flaw = null;
        while (true)
        {
            var call = await caller.AskAsync(task.Choose(notes, count, flaw), null, cancellationToken).ConfigureAwait(false);
            try
            {
                var (overview, keep) = AnswerReader.ReadChoice(call.Response.Text, candidates.Length);
                await caller.KeepAsync(call, cancellationToken).ConfigureAwait(false);

                // A model that keeps everything has not chosen; parts may all stay.
                DraftItem[] kept = [.. candidates.Where((_, at) => keep.Contains(at + 1))];
                return (overview, form.IsTiling ? kept : [.. kept.Take(Math.Max(count, (int)(count * Surplus)))]);
            }
            catch (UnreadableAnswerException unreadable) when (flaw is null)
            {
                flaw = unreadable.Message;
            }
            catch (UnreadableAnswerException unreadable)
            {
                throw new VideoDigesterException(ErrorCode.ModelAnswerInvalid, $"The model's choice cannot be read, and could not when it was asked again. {unreadable.Message}");
            }
        }
    }

    private List<DraftItem[]> Group(DraftItem[] candidates)
    {
        var groups = new List<DraftItem[]>();
        var (first, tokens) = (0, 0);
        for (var i = 0; i < candidates.Length; i++)
        {
            var more = counter.Of(Note(candidates[i], i)) + 1;

            // Of one alone there is nothing to choose.
            if (i - first >= LeastGroup && tokens + more > usable)
            {
                groups.Add(candidates[first..i]);
                (first, tokens) = (i, 0);
            }

            tokens += more;
        }

        groups.Add(candidates[first..]);
        return groups;
    }

    private static string Note(DraftItem draft, int at)
    {
        var note = $"{(draft.Title is { } title ? $"{title}: " : "")}{draft.Text}";
        return string.Create(CultureInfo.InvariantCulture, $"[{at + 1}] {(note.Length <= LongestNote ? note : $"{TextLength.Cut(note, LongestNote)}…")}");
    }
}
