using VideoDigester.Storage.Search;

namespace VideoDigester.Search.Ranking;

/// <summary>Keeps a sample of the library's passages, and reads another when it has grown by a tenth. Safe for concurrent use.</summary>
internal sealed class SearchStatistics
{
    private volatile PassageSample _sample = PassageSample.Empty;

    /// <summary>The sample that stands for the library now.</summary>
    public async Task<PassageSample> SampleAsync(SearchReader reader, LibraryState library)
    {
        if (library.Passages is not var (first, last))
            return PassageSample.Empty;
        var sample = _sample;
        return sample.StandsFor(last) ? sample : _sample = await PassageSample.ReadAsync(reader, first, last).ConfigureAwait(false);
    }
}
