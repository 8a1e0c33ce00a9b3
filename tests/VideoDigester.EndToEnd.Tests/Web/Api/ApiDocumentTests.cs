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
    public async Task Every_operation_has_a_name_of_its_own()
    {
        var names = (await OperationsAsync()).Select(operation => operation.Description.GetProperty("operationId").GetString()!).ToList();

        Assert.All(names, name => Assert.Matches("^[a-z][A-Za-z]+$", name));
        Assert.Distinct(names);
    }

    [Fact]
    public async Task Every_failure_is_described_by_what_failures_are()
    {
        foreach (var (_, operation) in await OperationsAsync())
            foreach (var answer in operation.GetProperty("responses").EnumerateObject().Where(answer => answer.Name[0] is '4' or '5'))
                Assert.Equal("#/components/schemas/Problem", answer.Value.GetProperty("content").GetProperty("application/problem+json").GetProperty("schema").GetProperty("$ref").GetString());
    }

    [Fact]
    public async Task A_body_has_to_be_there_where_one_of_its_members_has_to()
    {
        var document = await talk.GetAsync("/openapi/v1.json");
        foreach (var (path, operation) in await OperationsAsync())
            if (operation.TryGetProperty("requestBody", out var body))
                Assert.Equal((path, BodyOf(document, operation).TryGetProperty("required", out _)), (path, body.TryGetProperty("required", out var required) && required.GetBoolean()));
    }

    [Fact]
    public async Task A_token_may_be_needed_or_not() =>
        Assert.Equal("""[{},{"token":[]}]""", JsonSerializer.Serialize((await talk.GetAsync("/openapi/v1.json")).GetProperty("security")));

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

    private async Task<List<(string Path, JsonElement Description)>> OperationsAsync() =>
    [
        .. from path in (await talk.GetAsync("/openapi/v1.json")).GetProperty("paths").EnumerateObject()
           from operation in path.Value.EnumerateObject()
           select (path.Name, operation.Value),
    ];

    private static JsonElement BodyOf(JsonElement document, JsonElement operation) =>
        Resolved(document, operation.GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("schema"));

    private static JsonElement Resolved(JsonElement document, JsonElement schema) =>
        schema.TryGetProperty("$ref", out var reference) ? document.GetProperty("components").GetProperty("schemas").GetProperty(reference.GetString()!.Split('/')[^1]) : schema;

    [GeneratedRegex("'nonce-(?<nonce>[^']+)'")]
    private static partial Regex Nonce();
}
