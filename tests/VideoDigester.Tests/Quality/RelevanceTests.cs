using Microsoft.Extensions.DependencyInjection;
using VideoDigester.Benchmarks;
using VideoDigester.Benchmarks.Search.Relevance;
using VideoDigester.Storage;
using VideoDigester.Testing;

namespace VideoDigester.Tests.Quality;

public sealed class RelevanceTests
{
    // Of all questions, so that the test is quick; the benchmark asks all, on both collections and both engines.
    private const int EveryNth = 5;

    [SkippableFact]
    public async Task Questions_of_Cranfield_find_what_answers_them_nearly_as_high_as_a_BM25_over_whole_documents()
    {
        var collection = CranfieldCollection.Read(new DataFolder(SharedData.Require()));
        collection = collection with { Topics = [.. collection.Topics.Where((_, at) => at % EveryNth == 0)] };
        await using var library = new TemporaryLibrary();
        await CollectionLibrary.KeepAsync(
            collection.Documents, library.Services.GetRequiredService<VideoStore>(), library.Services.GetRequiredService<TranscriptStore>());
        var found = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var topic in collection.Topics)
            found.Add(topic.Number, await CollectionLibrary.SearchAsync(library.Library, TopicWords.WithoutFew(topic.Text), 1_000));

        var ours = collection.Measure(topic => found[topic.Number]);

        var reference = new ReferenceBm25(collection.Documents);
        var other = collection.Measure(topic => reference.Search(TopicWords.WithoutFew(topic.Text), 1_000));
        Assert.True(ours.AveragePrecision > other.AveragePrecision - 0.02, $"MAP {ours.AveragePrecision:0.0000}, reference {other.AveragePrecision:0.0000}");
        Assert.True(ours.Ndcg > other.Ndcg - 0.02, $"nDCG@10 {ours.Ndcg:0.0000}, reference {other.Ndcg:0.0000}");
    }
}
