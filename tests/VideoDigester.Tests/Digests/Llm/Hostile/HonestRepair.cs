using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using VideoDigester.Testing.Llm;

namespace VideoDigester.Tests.Digests.Llm.Hostile;

/// <summary>Mends the items that a prompt lists: the quote becomes the first words of the passage that the item names.</summary>
internal static partial class HonestRepair
{
    public static string Answer(PromptReading prompt)
    {
        var items = new JsonArray();
        foreach (Match listed in ListedItem().Matches(prompt.Request.Messages[^1].Text))
        {
            var item = JsonNode.Parse(listed.Groups["json"].Value)!.AsObject();
            var passage = prompt.Lines.First(line => line.Number == (int)item["passages"]![0]!);
            item["number"] = int.Parse(listed.Groups["number"].Value, CultureInfo.InvariantCulture);
            item["quote"] = item.ContainsKey("title") ? string.Join(' ', passage.Text.Split(' ').Take(12)) : string.Join(' ', passage.Text.Split(' ').TakeLast(12));
            items.Add(item);
        }

        return new JsonObject { ["items"] = items }.ToJsonString();
    }

    [GeneratedRegex(@"^(?<number>\d+): (?<json>\{.*\}) WRONG: ", RegexOptions.Multiline)]
    private static partial Regex ListedItem();
}
