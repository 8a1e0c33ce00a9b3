using System.Text.Json;
using System.Text.RegularExpressions;
using VideoDigester.Testing;

namespace VideoDigester.EndToEnd.Tests.Web.Api;

/// <summary>The description of the API.</summary>
public sealed partial class ApiDocumentTests(TalkHost talk) : IClassFixture<TalkHost>
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true };

    [Fact]
    public async Task The_document_describes_every_operation()
    {
        using var document = JsonDocument.Parse(await talk.Client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative)));

        await Verifier.Verify(JsonSerializer.Serialize(document.RootElement, Readable));
    }

    [Fact]
    public async Task The_reference_runs_nothing_but_the_script_that_carries_the_nonce_of_its_answer()
    {
        using var first = await talk.Client.GetAsync(new Uri("/reference/", UriKind.Relative));
        using var second = await talk.Client.GetAsync(new Uri("/reference/", UriKind.Relative));
        var (page, policy) = (await first.Content.ReadAsStringAsync(), string.Join(' ', first.Headers.GetValues("Content-Security-Policy")));

        var nonce = Nonce().Match(policy).Groups["nonce"].Value;
        Assert.NotEmpty(nonce);
        Assert.Contains($"nonce=\"{nonce}\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain(nonce, string.Join(' ', second.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.DoesNotContain("https://", page, StringComparison.Ordinal);
    }

    [GeneratedRegex("'nonce-(?<nonce>[^']+)'")]
    private static partial Regex Nonce();
}
