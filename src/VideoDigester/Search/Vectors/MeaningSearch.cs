using System.Collections.Concurrent;
using System.Text;
using VideoDigester.Storage.Search;
using VideoDigester.Text;

namespace VideoDigester.Search.Vectors;

/// <summary>Finds passages that mean what somebody looks for, whatever their words. Safe for concurrent use.</summary>
internal sealed class MeaningSearch(VectorStore store, EmbeddingCaller caller, VectorIndex index)
{
    private const int MostRemembered = 256;

    // What goes beyond says nothing more about what is looked for.
    private const int LongestText = 2_000;

    // The pages of a search, and searches with other filters, ask for the same vector again.
    private readonly ConcurrentDictionary<string, float[]> _remembered = new(StringComparer.Ordinal);

    /// <summary>Finds passages.</summary>
    /// <param name="text">What to look for, as a person wrote it.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="filter">Which passages may be found, as of <see cref="VectorIndex.FindAsync"/>; null for all.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    /// <returns>The passages, most similar first; empty where the text holds nothing but punctuation, no passage is similar enough or none has a vector of this model yet.</returns>
    /// <exception cref="VideoDigesterException">The provider gave no vector, or the database failed.</exception>
    public async Task<IReadOnlyList<SimilarPassage>> FindAsync(string text, int count, Func<PassagePlace, bool>? filter, CancellationToken cancellationToken)
    {
        if (text.EnumerateRunes().All(rune => Rune.IsPunctuation(rune) || Rune.IsWhiteSpace(rune) || Rune.IsControl(rune)))
            return [];
        var unit = await VectorOfAsync(TextLength.Cut(text.Trim(), LongestText), cancellationToken).ConfigureAwait(false);
        return await store.Models.FindAsync(caller.Model, unit.Length, cancellationToken).ConfigureAwait(false) is { } modelId
            ? await index.FindAsync(new VectorModel(modelId, unit.Length), unit, count, filter, cancellationToken).ConfigureAwait(false)
            : [];
    }

    /// <summary>Finds passages that mean what others mean. The provider is not asked: those that have no vector yet are like nothing.</summary>
    /// <param name="passageIds">The keys of the passages.</param>
    /// <param name="count">How many at most for each.</param>
    /// <param name="filter">Which passages may be found, as of <see cref="VectorIndex.FindAsync"/>.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    /// <returns>Of each passage that has a vector those that are like it, most similar first.</returns>
    public async Task<IReadOnlyDictionary<long, IReadOnlyList<SimilarPassage>>> FindLikeAsync(
        IReadOnlyCollection<long> passageIds, int count, Func<PassagePlace, bool> filter, CancellationToken cancellationToken)
    {
        var found = new Dictionary<long, IReadOnlyList<SimilarPassage>>();
        if (passageIds.Count == 0 || await store.Models.FindLatestAsync(caller.Model, cancellationToken).ConfigureAwait(false) is not { } model)
            return found;
        foreach (var entry in await store.ReadAsync(model.Id, passageIds, cancellationToken).ConfigureAwait(false))
        {
            var unit = QuantisedVector.UnitOf(VectorSnapshot.Checked(entry, model.Dimensions));
            found[entry.Place.PassageId] = await index.FindAsync(model, unit, count, filter, cancellationToken).ConfigureAwait(false);
        }

        return found;
    }

    private async Task<float[]> VectorOfAsync(string text, CancellationToken cancellationToken)
    {
        if (_remembered.TryGetValue(text, out var known))
            return known;
        var unit = (await caller.EmbedAsync([text], EmbeddingPurpose.Query, cancellationToken).ConfigureAwait(false))[0];
        if (_remembered.Count >= MostRemembered)
            _remembered.Clear();
        return _remembered.GetOrAdd(text, unit);
    }
}
