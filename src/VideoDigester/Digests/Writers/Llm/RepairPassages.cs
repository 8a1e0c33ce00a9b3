using VideoDigester.Digests.Writers.Llm.Answers;
using VideoDigester.Digests.Writers.Llm.Chunks;
using VideoDigester.Text;
using VideoDigester.Text.Passages;

namespace VideoDigester.Digests.Writers.Llm;

/// <summary>
/// Chooses the passages that a model needs to mend items: those that it named and their neighbours, and those that have most to do with what it wrote. Sending only these keeps the
/// repair cheap, and within the window however many items there are.
/// </summary>
internal sealed class RepairPassages(IReadOnlyList<Passage> passages, SpokenText spoken, ItemLanguages languages, TokenCounter counter, PassageText text, int usable)
{
    private const int Likeliest = 2;

    // What is wrong with an item, and its number.
    private const int TokensOfComplaints = 100;

    // Comparing an item with all passages of its chunk is left out where there are very many items.
    private const int MostCompared = 40;

    /// <summary>Chooses for items that do not hold.</summary>
    /// <param name="rejected">The items.</param>
    /// <param name="chunk">The chunk they were written from.</param>
    /// <returns>The items that fit into a call, and the passages for them, ascending.</returns>
    public (IReadOnlyList<RejectedAnswer> Items, IReadOnlyCollection<int> Passages) Choose(IReadOnlyList<RejectedAnswer> rejected, TranscriptChunk chunk)
    {
        var (items, chosen, tokens) = (new List<RejectedAnswer>(), new SortedSet<int>(), 0);
        foreach (var item in rejected)
        {
            int[] wanted = [.. PassagesFor(item.Item, chunk, items.Count < MostCompared).Where(passage => !chosen.Contains(passage))];
            var more = TokensOfComplaints + counter.Of(AnswerJson.Of(item.Item)) + wanted.Sum(passage => counter.Of(text.Line(passage)));
            if (tokens + more > usable)
                break;
            items.Add(item);
            chosen.UnionWith(wanted);
            tokens += more;
        }

        return (items, chosen);
    }

    private IEnumerable<int> PassagesFor(ModelItem item, TranscriptChunk chunk, bool isCompared)
    {
        var named = item.Passages.Select(number => number - 1).Where(passage => passage >= 0 && passage < passages.Count).Take(4)
            .SelectMany(passage => new[] { passage - 1, passage, passage + 1 })
            .Where(passage => passage >= 0 && passage < passages.Count);
        var alike = isCompared
            ? Enumerable.Range(chunk.First, chunk.Length)
                .Select(passage => (Passage: passage, Share: languages.Share($"{item.Quote} {item.Text}", spoken.Text.AsSpan(passages[passage].From, passages[passage].Length))))
                .Where(pair => pair.Share is > 0 and < 1)
                .OrderByDescending(pair => pair.Share)
                .Take(Likeliest)
                .Select(pair => pair.Passage)
            : [];
        return named.Concat(alike).Distinct();
    }
}
