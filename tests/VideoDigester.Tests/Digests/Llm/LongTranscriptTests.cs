using VideoDigester.Benchmarks.Digests;
using VideoDigester.Benchmarks.Llm;

namespace VideoDigester.Tests.Digests.Llm;

public sealed class LongTranscriptTests
{
    [Fact]
    public async Task Twenty_four_hours_by_a_model_of_eight_thousand_tokens_are_read_whole_in_as_few_calls_as_they_fit()
    {
        var run = await LongRun.DigestAsync(LongTalk.Of(TimeSpan.FromHours(24)), DigestType.Chapters);

        Assert.Equal(1, run.Digest.Coverage);
        Assert.InRange(run.Calls / (run.Tokens / (double)run.Usable), 1, 1.1);
        Assert.InRange(run.Digest.Items.Count, 20, 100);
    }
}
