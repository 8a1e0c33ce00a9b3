using Microsoft.Extensions.Time.Testing;
using VideoDigester.Processing.Workers;

namespace VideoDigester.Tests.Processing.Workers;

public sealed class MissingToolTests
{
    private static readonly JobKind[] All = [];
    private static readonly JobKind[] Fetching = [JobKind.Add, JobKind.Playlist];

    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void A_worker_takes_what_it_may_until_it_misses_its_tool()
    {
        var tool = new MissingTool(_time);
        Assert.Equal(All, tool.Narrow(All));
        Assert.Equal(Fetching, tool.Narrow(Fetching));

        tool.Noticed();

        Assert.Equal([JobKind.Digest, JobKind.Reindex], tool.Narrow(All));
        Assert.Equal([JobKind.Digest], tool.Narrow([JobKind.Add, JobKind.Digest]));
        Assert.Null(tool.Narrow(Fetching));
    }

    [Fact]
    public void It_tries_one_job_a_minute_and_all_when_that_did_not_miss_it()
    {
        var tool = new MissingTool(_time);
        tool.Noticed();
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(Fetching, tool.Narrow(Fetching));
        Assert.Null(tool.Narrow(Fetching));

        tool.Noticed();
        _time.Advance(TimeSpan.FromSeconds(59));
        Assert.Null(tool.Narrow(Fetching));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(Fetching, tool.Narrow(Fetching));
        _time.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(Fetching, tool.Narrow(Fetching));
        Assert.Equal(All, tool.Narrow(All));
    }
}
