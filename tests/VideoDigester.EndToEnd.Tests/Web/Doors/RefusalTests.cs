namespace VideoDigester.EndToEnd.Tests.Web.Doors;

/// <summary>What keeps a host from starting is said in a line that names the setting, before anything listens or works.</summary>
public sealed class RefusalTests
{
    [Theory]
    [InlineData("Urls", "--urls", "http://0.0.0.0:0")]
    [InlineData("Urls", "--urls", "somewhere")]
    [InlineData("Urls", "--Kestrel:Endpoints:All:Url=http://*:0")]
    [InlineData("Doors:Tokens", "--FORWARDEDHEADERS_ENABLED=true")]
    [InlineData("Doors:Tokens:0:Sha256", "--Doors:Tokens:0:User=ann")]
    [InlineData("Doors:Tokens:0:User", "--Doors:Tokens:0:Sha256=abc")]
    [InlineData("Doors:RequestsPerMinute", "--Doors:RequestsPerMinute=0")]
    [InlineData("Doors:SignedInFor", "--Doors:SignedInFor=soon")]
    [InlineData("Doors:Scheme", "--Doors:Scheme=company")]
    [InlineData("Doors:Tokns", "--Doors:Tokns:0:User=ann")]
    [InlineData("VideoDigester:Digests:MaxRetries", "--VideoDigester:Digests:MaxRetries=1000")]
    [InlineData("VideoDigester:YtDlp:Proxy", "--VideoDigester:YtDlp:Proxy=socks5://127.0.0.1:1")]
    [InlineData("VideoDigester:Digests:Budjet", "--VideoDigester:Digests:Budjet:MaxCostPerDay=1")]
    [InlineData("Library:Worker:Concurrency", "--Library:Worker:Concurrency=0")]
    [InlineData("Library:Worker:Concurrency", "--Library:Worker:Concurrency=many")]
    [InlineData("Library:Wroker", "--Library:Wroker:Enabled=false")]
    [InlineData("Library:Models:1:Model", "--Library:Models:0:Name=a", "--Library:Models:0:Model=a", "--Library:Models:1:Name=b")]
    [InlineData("Library:Models:0:Modle", "--Library:Models:0:Name=a", "--Library:Models:0:Model=a", "--Library:Models:0:Modle=a")]
    [InlineData("Library:Sqlite, Library:PostgreSql", "--Library:PostgreSql=Host=localhost")]
    [InlineData("Settings", "--Settings=nowhere.json")]
    public async Task A_setting_that_is_wrong_is_named(string setting, params string[] given)
    {
        var (exitCode, log) = await WebHost.StartInVainAsync(given);

        Assert.Equal(2, exitCode);
        Assert.Contains($"\n{setting}: ", log, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", log, StringComparison.Ordinal);
        Assert.DoesNotContain("Now listening", log, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("token")]
    [InlineData("toke", "ann")]
    [InlineData("--Library:Cache=false", "helth")]
    public async Task A_word_that_is_no_command_starts_no_host(params string[] given)
    {
        var (exitCode, log) = await WebHost.StartInVainAsync(given);

        Assert.Equal(2, exitCode);
        Assert.Contains("is neither a setting nor a whole command", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_whose_port_is_taken_takes_no_work()
    {
        const string Working = "jobs at a time";
        await using var first = await WebHost.StartAsync();
        for (var i = 0; i < 100 && !first.Log.Contains(Working, StringComparison.Ordinal); i++)
            await Task.Delay(100);

        var (exitCode, log) = await WebHost.StartInVainAsync("--urls", first.Address.ToString());

        Assert.Equal(2, exitCode);
        Assert.Contains("\nUrls: Failed to bind", log, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", log, StringComparison.Ordinal);
        Assert.Contains(Working, first.Log, StringComparison.Ordinal);
        Assert.DoesNotContain(Working, log, StringComparison.Ordinal);
    }
}
