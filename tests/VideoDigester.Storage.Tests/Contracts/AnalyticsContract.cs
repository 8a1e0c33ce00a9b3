using VideoDigester.Analytics;
using VideoDigester.Storage.Analytics;
using VideoDigester.Storage.Tests.Analytics;

namespace VideoDigester.Storage.Tests.Contracts;

/// <summary>What all contracts about figures need.</summary>
public abstract class AnalyticsContract : StorageContract
{
    private protected static readonly AnalyticsOptions Options = new();

    private protected LibraryAnalytics Analytics => new(new AnalyticsStore(Library.Database, Library.Time), Options);

    private protected Task WriteAsync(LibraryFacts facts) => new FactWriter(Library).WriteAsync(facts);

    private protected async Task<List<TimeSavedEntry>> LedgerAsync(AnalyticsQuery query, int pageSize)
    {
        var entries = new List<TimeSavedEntry>();
        string? after = null;
        do
        {
            var page = await Analytics.ListTimeSavedAsync(query, pageSize, after);
            Assert.True(page.Items.Count <= pageSize);
            entries.AddRange(page.Items);
            after = page.Next;
        }
        while (after is not null);
        return entries;
    }
}
