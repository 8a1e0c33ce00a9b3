using VideoDigester.YtDlp.Calls;

namespace VideoDigester.Tests.YtDlp.Calls;

public sealed class SecretsTests
{
    [Fact]
    public void No_form_of_a_secret_stays()
    {
        var options = new YtDlpOptions { Proxy = new Uri("http://me:p%40ss@proxy.example:3128") };
        foreach (var argument in (string[])["--password", "a b/c", "--video-password=x1", "--add-headers=Cookie: session=abcdef", "--twofactor", "12"])
            options.ExtraArguments.Add(argument);

        var hidden = new Secrets(options).Hide("a b/c a%20b%2Fc x1 session=abcdef 12 p@ss p%40ss me:p%40ss http://me:p%40ss@proxy.example:3128/ socks5://other:one@host", []);

        foreach (var secret in (string[])["a b/c", "a%20b%2Fc", "x1", "abcdef", "12", "p@ss", "p%40ss", "other:one"])
            Assert.DoesNotContain(secret, hidden, StringComparison.Ordinal);
        Assert.Contains("proxy.example:", hidden, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_secrets_a_text_stays_as_it_is()
    {
        const string Text = "ERROR: [youtube] dQw4w9WgXcQ: Private video. See https://github.com/x@y";

        Assert.Equal(Text, new Secrets(new YtDlpOptions()).Hide(Text, []));
    }
}
