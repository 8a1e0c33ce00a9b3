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
    public async Task The_page_about_the_api_lists_the_same_operations()
    {
        using var document = JsonDocument.Parse(await talk.Client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative)));
        var described =
            from path in document.RootElement.GetProperty("paths").EnumerateObject()
            from operation in path.Value.EnumerateObject()
            select $"| {operation.Name.ToUpperInvariant()} | `{path.Name["/api/v1".Length..]}` | {operation.Value.GetProperty("summary").GetString()} |";

        var listed = (await File.ReadAllLinesAsync(Repository.PathOf("docs", "api.md"))).Where(line => Operation().IsMatch(line));

        Assert.Equal(described.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
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

    [GeneratedRegex("^\\| [A-Z]+ \\| `/")]
    private static partial Regex Operation();

    [GeneratedRegex("'nonce-(?<nonce>[^']+)'")]
    private static partial Regex Nonce();
}
