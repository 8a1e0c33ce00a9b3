using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using VideoDigester.Testing.Llm;

namespace VideoDigester.Tests.Digests.Llm;

/// <summary>What is mended adds to what held, and a budget decides whether a digest is written, not what it says.</summary>
public sealed class RepairTests
{
    private const string NeverSaid = "never said by anybody in this talk or any other";

    [Fact]
    public async Task A_mended_part_does_not_push_out_one_that_held()
    {
        var held = "";
        var provider = new ScriptedProvider(request =>
        {
            var prompt = new PromptReading(request);
            var (first, second) = (prompt.Lines[0], prompt.Lines[1]);
            if (prompt.IsRepair)
            {
                // It begins inside the part that held, before that one's quote.
                var mended = HonestModel.Item(first, "chapters");
                (mended["number"], mended["quote"]) = (1, string.Join(' ', first.Text.Split(' ').TakeLast(10)));
                return new JsonObject { ["overview"] = "", ["items"] = new JsonArray(mended) }.ToJsonString();
            }

            var good = HonestModel.Item(second, "chapters");
            good["passages"] = new JsonArray(first.Number, second.Number);
            held = good["quote"]!.GetValue<string>();
            var bad = HonestModel.Item(prompt.Lines[^1], "chapters");
            (bad["quote"], bad["passages"]) = (NeverSaid, new JsonArray(first.Number));
            return new JsonObject { ["overview"] = "", ["items"] = new JsonArray(good, bad) }.ToJsonString();
        });
        await using var library = await ModelLibrary.OpenAsync(provider);

        var digest = (await library.Digests.DigestAsync(ModelLibrary.Request("chapters"))).Digest;

        Assert.Equal(2, provider.Calls);
        Assert.Equal((1, held), (digest.Dropped, Assert.Single(digest.Items).Quote));
    }

    [Fact]
    public async Task A_repair_that_the_budget_does_not_allow_is_made_up_for_later()
    {
        var provider = new ScriptedProvider(request =>
        {
            var prompt = new PromptReading(request);
            var answer = HonestModel.AnswerJson(prompt);
            if (prompt.IsRepair)
                return new JsonObject { ["overview"] = "", ["items"] = new JsonArray(Mended(prompt.Lines[^1])) }.ToJsonString();
            answer["items"]!.AsArray()[^1]!["quote"] = NeverSaid;
            return answer.ToJsonString();
        });
        await using var library = await ModelLibrary.OpenAsync(provider, options => options.Budget.MaxTokensPerRequest = 10_500);

        var failure = await Assert.ThrowsAsync<VideoDigesterException>(() => library.Digests.DigestAsync(ModelLibrary.Request()));
        var digest = (await library.Digests.DigestAsync(ModelLibrary.Request())).Digest;

        Assert.Equal((ErrorCode.BudgetExceeded, 0, 2), (failure.Code, digest.Dropped, provider.Calls));
    }

    [Fact]
    public async Task An_item_without_a_field_that_its_type_requires_is_mended()
    {
        const string Schema = """{"type":"object","properties":{"place":{"type":"string"}},"required":["place"],"additionalProperties":false}""";
        var provider = new ScriptedProvider(request =>
        {
            var prompt = new PromptReading(request);
            var item = HonestModel.Item(prompt.Lines[0], "places");
            item["number"] = 1;
            item["fields"] = prompt.IsRepair
                ? new JsonObject { ["place"] = prompt.Lines[0].Text.Split(' ')[0], ["<b>no\u0001te</b>"] = true, ["other"] = new JsonObject() }
                : new JsonObject { ["place"] = new JsonObject { ["name"] = "x" } };
            return new JsonObject { ["overview"] = "", ["items"] = new JsonArray(item) }.ToJsonString();
        });
        await using var library = await ModelLibrary.OpenAsync(provider, build: builder => builder.AddDigestType(
            new DigestTypeDefinition { Name = "places", Instructions = "Find places.", ItemSchema = Schema }));

        var (digest, complaints) = await ModelLibrary.DigestAsync(library, ModelLibrary.Request("places"));

        Assert.Equal("something is missing: the field place (in \"fields\")", Assert.Single(complaints));
        Assert.Equal(["place", "note"], JsonNode.Parse(Assert.Single(digest.Items).Fields!)!.AsObject().Select(field => field.Key));
    }

    private static JsonObject Mended(NumberedText passage)
    {
        var mended = HonestModel.Item(passage, "summary");
        mended["number"] = 1;
        mended["quote"] = string.Join(' ', passage.Text.Split(' ').TakeLast(10));
        return mended;
    }
}
