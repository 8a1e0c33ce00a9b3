using Microsoft.Extensions.Time.Testing;
using VideoDigester.Processing.Workers;

namespace VideoDigester.Tests.Processing.Workers;

public sealed class LackingProvidersTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void What_a_worker_lacks_is_left_to_others_for_ten_minutes()
    {
        var lacking = new LackingProviders(_time);
        Assert.Empty(lacking.Sites());

        lacking.Noticed("llm:one");
        _time.Advance(TimeSpan.FromMinutes(5));
        lacking.Noticed("llm:another");
        Assert.Equal(["llm:another", "llm:one"], lacking.Sites());

        _time.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(["llm:another"], lacking.Sites());
        lacking.Noticed("llm:one");
        Assert.Equal(["llm:another", "llm:one"], lacking.Sites());
    }
}
