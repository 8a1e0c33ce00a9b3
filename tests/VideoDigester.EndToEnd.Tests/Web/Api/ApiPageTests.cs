using System.Text.Json;
using System.Text.RegularExpressions;
using VideoDigester.Testing;

namespace VideoDigester.EndToEnd.Tests.Web.Api;

/// <summary>What docs/api.md says of the API, held against what the API says of itself.</summary>
public sealed partial class ApiPageTests(TalkHost talk) : IClassFixture<TalkHost>
{
    private static readonly string Page = File.ReadAllText(Repository.PathOf("docs", "api.md")).ReplaceLineEndings("\n");

    [Fact]
    public async Task The_page_lists_the_same_operations_and_what_they_take()
    {
        var document = await talk.GetAsync("/openapi/v1.json");
        var described =
            from path in document.GetProperty("paths").EnumerateObject()
            from operation in path.Value.EnumerateObject()
            let takes = Takes(document, operation.Value)
            select $"| {operation.Name.ToUpperInvariant()} | `{path.Name["/api/v1".Length..]}` | {operation.Value.GetProperty("summary").GetString()} |{(takes.Length > 0 ? $" {takes} |" : " |")}";

        Assert.Equal(described.Order(StringComparer.Ordinal), Page.Split('\n').Where(line => Operation().IsMatch(line)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_page_says_which_lists_are_plain_arrays()
    {
        var arrays =
            from path in (await talk.GetAsync("/openapi/v1.json")).GetProperty("paths").EnumerateObject()
            where path.Value.TryGetProperty("get", out var operation) && operation.GetProperty("responses").GetProperty("200").TryGetProperty("content", out var content)
                && content.TryGetProperty("application/json", out var json) && json.GetProperty("schema").TryGetProperty("type", out var type) && type.ValueEquals("array")
            select path.Name["/api/v1".Length..];

        var said = Page.Split('\n').Single(line => line.StartsWith("- **Short lists**", StringComparison.Ordinal));

        Assert.Equal(arrays.Order(StringComparer.Ordinal), Code().Matches(said).Select(match => match.Groups["code"].Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_commands_of_the_page_do_what_they_say()
    {
        var values = new Dictionary<string, string> { ["api"] = "/api/v1", ["digest"] = talk.Highlights.Id.ToString() };
        foreach (var command in CurlCommand.Of(Page))
        {
            using var request = CurlCommand.Read(command, values);
            using var answer = await talk.Client.SendAsync(request);
            var text = await answer.Content.ReadAsStringAsync();
            Assert.True(answer.IsSuccessStatusCode, $"{command}: {answer.StatusCode} {text}");

            // What was made before is what later commands are about.
            if (answer.Headers.Location?.ToString().Contains("/collections/", StringComparison.Ordinal) == true)
                values["collection"] = JsonDocument.Parse(text).RootElement.GetProperty("id").GetString()!;
        }

        Assert.Contains("collection", values);
    }

    private static string Takes(JsonElement document, JsonElement operation)
    {
        var parameters = operation.TryGetProperty("parameters", out var all)
            ? all.EnumerateArray().Where(parameter => parameter.GetProperty("in").ValueEquals("query"))
                .Select(parameter => Named(document, parameter.GetProperty("name").GetString()!, parameter.TryGetProperty("required", out var required) && required.GetBoolean(), parameter.GetProperty("schema")))
            : [];
        var members = operation.TryGetProperty("requestBody", out var body) ? Members(document, Resolved(document, body.GetProperty("content").GetProperty("application/json").GetProperty("schema"))) : [];
        return string.Join("; ", new[] { string.Join(", ", parameters), string.Join(", ", members) is { Length: > 0 } names ? $"body: {names}" : "" }.Where(part => part.Length > 0));
    }

    private static IEnumerable<string> Members(JsonElement document, JsonElement body)
    {
        var required = body.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(name => name.GetString()!).ToHashSet() : [];
        return body.GetProperty("properties").EnumerateObject().Select(member => Named(document, member.Name, required.Contains(member.Name), member.Value));
    }

    private static string Named(JsonElement document, string name, bool isRequired, JsonElement schema)
    {
        schema = Resolved(document, schema);
        var words = schema.TryGetProperty("enum", out var own) || schema.TryGetProperty("items", out var items) && Resolved(document, items).TryGetProperty("enum", out own)
            ? $" ({string.Join(", ", own.EnumerateArray().Select(word => word.GetString()))})"
            : "";
        return (isRequired ? $"**`{name}`**" : $"`{name}`") + words;
    }

    private static JsonElement Resolved(JsonElement document, JsonElement schema) =>
        schema.TryGetProperty("$ref", out var reference) ? document.GetProperty("components").GetProperty("schemas").GetProperty(reference.GetString()!.Split('/')[^1]) : schema;

    [GeneratedRegex("^\\| [A-Z]+ \\| `/")]
    private static partial Regex Operation();

    [GeneratedRegex("`(?<code>/[^`]*)`")]
    private static partial Regex Code();
}
