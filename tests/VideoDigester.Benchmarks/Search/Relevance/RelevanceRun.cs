using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using VideoDigester.Storage;
using VideoDigester.Testing;
using VideoDigester.Testing.PostgreSql;

namespace VideoDigester.Benchmarks.Search.Relevance;

/// <summary>
/// How good the order of what is found is: CACM and Cranfield kept as videos with transcripts, on both engines, beside bare FTS5 and a reference BM25 over whole documents. All are asked
/// for the same words of a question, joined by OR.
/// </summary>
internal static class RelevanceRun
{
    private const int Depth = 1_000;

    public static async Task<int> RunAsync(DataFolder data, bool sweep)
    {
        foreach (var collection in new[] { CacmCollection.Read(data), CranfieldCollection.Read(data) })
        {
            if (sweep)
                RelevanceSweep.Run(collection);
            else
                await RunAsync(collection);
        }

        return 0;
    }

    private static async Task RunAsync(TestCollection collection)
    {
        var engines = new List<(string Name, ServiceProvider Services)>();
        using var folder = new TemporaryFolder();
        engines.Add(("SQLite", await KeepAsync(collection, builder => builder.UseSqlite(folder.PathOf("library.db")))));
        if (PostgreSqlServer.Absence is null)
        {
            var database = await PostgreSqlServer.CreateDatabaseAsync();
            engines.Add(("PostgreSQL", await KeepAsync(collection, builder => builder.UsePostgreSql(database))));
        }

        await PrintAsync(collection, engines, "without the 33 words that Lucene leaves out", TopicWords.WithoutFew);
        await PrintAsync(collection, engines, "without the common words of our list", TopicWords.WithoutCommon);
        foreach (var (_, services) in engines)
            await services.DisposeAsync();
        SqliteConnection.ClearAllPools();
    }

    private static async Task<ServiceProvider> KeepAsync(TestCollection collection, Action<IVideoDigesterBuilder> use)
    {
        var services = new ServiceCollection();
        use(services.AddVideoDigester());
        var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<ISchemaMigrator>().MigrateAsync();
        await CollectionLibrary.KeepAsync(collection.Documents, provider.GetRequiredService<VideoStore>(), provider.GetRequiredService<TranscriptStore>());
        return provider;
    }

    private static async Task PrintAsync(
        TestCollection collection, List<(string Name, ServiceProvider Services)> engines, string words, Func<string, IReadOnlyList<string>> wordsOf)
    {
        using var bare = new BareFts(collection.Documents);
        var reference = new ReferenceBm25(collection.Documents);
        var rows = new List<(string Method, RankFigures Figures)>
        {
            ("bare FTS5, each word once", collection.Measure(topic => bare.Search(wordsOf(topic.Text).Distinct(), Depth))),
            ("bare FTS5, words as often as asked", collection.Measure(topic => bare.Search(wordsOf(topic.Text), Depth))),
            ("reference BM25, each word once", collection.Measure(topic => reference.Search(wordsOf(topic.Text).Distinct(), Depth))),
            ("reference BM25, words as often as asked", collection.Measure(topic => reference.Search(wordsOf(topic.Text), Depth))),
        };
        foreach (var (name, services) in engines)
        {
            var library = services.GetRequiredService<IVideoLibrary>();
            var found = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
            foreach (var topic in collection.Topics)
                found.Add(topic.Number, await CollectionLibrary.SearchAsync(library, wordsOf(topic.Text), Depth));
            rows.Add(($"library on {name}", collection.Measure(topic => found[topic.Number])));
        }

        if (engines.Count == 2)
        {
            var (one, other) = (rows[^2].Figures, rows[^1].Figures);
            rows.Add(("PostgreSQL less SQLite", new RankFigures(other.Ndcg - one.Ndcg, other.AveragePrecision - one.AveragePrecision, other.Precision30 - one.Precision30)));
        }

        RelevanceTable.Print($"{collection.Name}, {collection.Documents.Count} documents, {collection.Topics.Count} questions, {words}", rows);
    }
}
