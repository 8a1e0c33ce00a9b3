using VideoDigester.Testing;

namespace VideoDigester.EndToEnd.Tests.Crash;

/// <summary>A folder of many small videos that share channels, tags and categories, so that their writers meet.</summary>
internal static class CrashFolder
{
    private static readonly string[] Words = ["lamp", "lens", "tower", "reef", "fog", "bell", "keeper", "oil", "mirror", "harbour", "signal", "stone"];

    public static void Write(TemporaryFolder folder, string subfolder, int videos)
    {
        for (var video = 0; video < videos; video++)
        {
            var key = $"v{video:0000}";
            folder.WriteInfo(
                $"{subfolder}/{key}",
                ("id", key),
                ("channel_id", $"channel-{video % 7}"),
                ("tags", new[] { Word(video), Word(video + 5), $"only-{key}" }),
                ("categories", new[] { "Lectures", Word(video * 3) }),
                ("chapters", new[] { new { start_time = 0, end_time = 30, title = "First half" }, new { start_time = 30, end_time = 60, title = "Second half" } }));
            folder.WriteCaptions($"{subfolder}/{key}", "en", [.. Enumerable.Range(0, 60).Select(line => $"{Word(video + line)} and {Word(video * line)}, line {line} of {key}")]);
            if (video % 3 == 0)
                folder.WriteCaptions($"{subfolder}/{key}", "de", [.. Enumerable.Range(0, 20).Select(line => $"Zeile {line} von {key}: {Word(line)}")]);
        }
    }

    private static string Word(int index) => Words[index % Words.Length];
}
