using VideoDigester.Storage.Tests.Engines;

namespace VideoDigester.Storage.Tests.Contracts;

public abstract class PartStoreContract : StorageContract
{
    private static readonly DigestPart Part = new(
        "{\"items\":[\"橋 🌉\"]}", LlmFinishReason.ContentFilter, new DigestUsage { InputTokens = 5_000_000_000, CachedInputTokens = 12, OutputTokens = 0, Cost = 0.000_000_001m });

    [SkippableFact]
    public async Task An_answer_comes_back_whole()
    {
        await SaveAsync("identity", "call", Part);

        Assert.Equal(Part, await FindAsync("identity", "call"));
        Assert.Null(await FindAsync("identity", "other"));
        Assert.Null(await FindAsync("other", "call"));
    }

    [SkippableFact]
    public async Task What_an_answer_used_may_be_unknown_and_its_text_empty()
    {
        var part = new DigestPart("", LlmFinishReason.Length, new DigestUsage());

        await SaveAsync("identity", "call", part);

        Assert.Equal(part, await FindAsync("identity", "call"));
    }

    [SkippableFact]
    public async Task The_first_answer_to_a_call_stays()
    {
        await SaveAsync("identity", "call", Part);
        await SaveAsync("identity", "call", Part with { Response = "second" });

        Assert.Equal(Part, await FindAsync("identity", "call"));
    }

    [SkippableFact]
    public async Task Hosts_that_keep_the_same_answers_at_once_keep_each_once()
    {
        var hosts = Enumerable.Range(0, 4).Select(_ => OpenHost()).ToList();

        await Task.WhenAll(Enumerable.Range(0, 40).Select(at => Task.Run(() =>
            hosts[at % 4].Parts.SaveAsync("identity", $"call {at / 8}", Part with { Response = $"{at}" }, CancellationToken.None))));

        Assert.Equal(5, (await Library.CountRowsAsync())["digest_parts"]);
    }

    [SkippableFact]
    public async Task Old_answers_are_pruned()
    {
        await SaveAsync("identity", "old", Part);
        Library.Time.Advance(TimeSpan.FromDays(1));
        await SaveAsync("identity", "new", Part);

        Assert.Equal(1, await Library.Parts.PruneAsync(TestLibrary.Start.AddMilliseconds(1), CancellationToken.None));

        Assert.Null(await FindAsync("identity", "old"));
        Assert.NotNull(await FindAsync("identity", "new"));
    }

    private Task SaveAsync(string identity, string call, DigestPart part) => Library.Parts.SaveAsync(identity, call, part, CancellationToken.None);

    private Task<DigestPart?> FindAsync(string identity, string call) => Library.Parts.FindAsync(identity, call, CancellationToken.None);
}
