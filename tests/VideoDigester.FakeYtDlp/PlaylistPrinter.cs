using System.Globalization;
using System.Text.Json.Nodes;

namespace VideoDigester.FakeYtDlp;

/// <summary>Prints the entries of a playlist, each on a line that leaves at once, or the playlist's own record.</summary>
internal sealed class PlaylistPrinter(Scenario scenario, CommandLine commandLine, TextWriter output)
{
    public void Print()
    {
        if (scenario.PlaylistOf(commandLine.Address) is not { } playlist)
        {
            Console.Error.WriteLine("ERROR: [generic] Unable to download webpage: HTTP Error 404: Not Found");
            output.Flush();
            Environment.Exit(1);
            return;
        }

        if (commandLine.WantsEntries)
            PrintEntries(playlist);
        else
            output.WriteLine(Record(playlist).ToJsonString());
    }

    /// <summary>What <c>-J</c> prints without entries.</summary>
    public static JsonObject Record(JsonObject playlist) => new()
    {
        ["_type"] = "playlist",
        ["id"] = playlist["id"]?.DeepClone(),
        ["title"] = playlist["title"]?.DeepClone(),
        ["description"] = playlist["description"]?.DeepClone(),
        ["extractor_key"] = (string?)playlist["extractorKey"] ?? "FakePlaylist",
        ["entries"] = new JsonArray(),
    };

    private void PrintEntries(JsonObject playlist)
    {
        var index = 0;
        foreach (var entry in (playlist["entries"] as JsonArray ?? []).Concat(Invented(playlist)))
        {
            index++;
            if (index - 1 == (int?)playlist["hangAfter"])
                Thread.Sleep(Timeout.Infinite);
            if (index - 1 == (int?)playlist["dieAfter"])
            {
                Console.Error.WriteLine("ERROR: [generic] Unable to download API page: HTTP Error 503: Service Unavailable");
                output.Flush();
                Environment.Exit(1);
            }

            // A text is printed as it is: a line that is no JSON.
            output.WriteLine(entry is JsonValue text ? (string)text! : Line(playlist, entry!.AsObject(), index).ToJsonString());
            output.Flush();
            Thread.Sleep((int?)playlist["lineDelayMs"] ?? 0);
        }
    }

    private static IEnumerable<JsonNode?> Invented(JsonObject playlist) =>
        from number in Enumerable.Range(1, (int?)playlist["count"] ?? 0)
        let name = number.ToString(CultureInfo.InvariantCulture)
        select new JsonObject { ["_type"] = "url", ["url"] = $"{playlist["stem"] ?? "https://videos.example/"}{name}", ["title"] = $"Entry {name}" };

    private static JsonObject Line(JsonObject playlist, JsonObject entry, int index)
    {
        var line = entry.DeepClone().AsObject();
        line.TryAdd("_type", "url");
        line["playlist_id"] = playlist["id"]?.DeepClone();
        line["playlist_title"] = playlist["title"]?.DeepClone();
        line["playlist_index"] = index;
        line["playlist_count"] = playlist["playlistCount"]?.DeepClone();
        line["extractor_key"] = (string?)playlist["extractorKey"] ?? "FakePlaylist";
        return line;
    }
}
