namespace VideoDigester.EndToEnd.Tests.Console;

/// <summary>Titles, tags, captions and ids by somebody who means harm: the terminal obeys nobody, and no file is written where it should not be.</summary>
public sealed class HostileTextTests : IDisposable
{
    private const string Evil = "\u001b[31mred\u001b[0m \u001b]0;pwned\u0007 \u009b31m \u202egnp.exe\u202c nul\0 lone\ud800x \udc00 \b\b cr\rover \u2028 \u2066iso\u2069\nadded  example:fake";

    private static readonly string[] Keys =
        ["a/b", "../../escape", "..", ".", "-rf", "--out", "new\nline", "C:\\windows", "con", "%2e%2e%2f", "\u001b[31m", "\u202egnp", "trailing.", "x\0y", "lo\ud800ne", new string('k', 3000)];

    private readonly ConsoleLibrary _library = new();

    public void Dispose() => _library.Dispose();

    [Fact]
    public async Task Nothing_that_commands_a_terminal_is_printed_for_people()
    {
        Write("evil", "evil", Evil);
        var added = (await _library.RunAsync("add", _library.PathOf("in"))).Ended(0);
        (await _library.RunAsync("digest", "example:evil", "--type", "chapters,summary")).Ended(0);

        IsSafe(added);
        foreach (var command in (string[][])
            [["list"], ["show", "example:evil"], ["transcript", "example:evil"], ["transcript", "example:evil", "--format", "vtt"], ["digest", "example:evil"], ["export", "example:evil"], ["log", "example:evil"]])
            IsSafe((await _library.RunAsync(command)).Ended(0));
        IsSafe(await _library.RunAsync("show", "\u001b[31m:\u202ex"));
        IsSafe(await _library.RunAsync("add", "no\u001b[31m\nadded  example:fake"));
    }

    [Fact]
    public async Task An_id_never_leads_out_of_the_folder_of_an_export()
    {
        for (var at = 0; at < Keys.Length; at++)
            Write($"file{at}", Keys[at], $"Talk {at}");
        Write("site", "key", "Talk of an odd site", site: "-../../Evil");
        (await _library.RunAsync("add", _library.PathOf("in"))).Ended(0);
        var ids = (await _library.RunJsonAsync("list")).Ended(0).Lines.Select(line => line.GetProperty("id").GetString()!).ToArray();
        Assert.Equal(Keys.Length + 1, ids.Length);
        var files = Directory.GetFileSystemEntries(_library.PathOf("."), "*", SearchOption.AllDirectories);

        var lines = (await ConsoleLibrary.RunPlainAsync(["export", "--out", _library.PathOf("out/deep"), "--json", "--db", _library.Database, "--", .. ids])).Ended(0).Lines;

        var folder = _library.PathOf("out/deep") + Path.DirectorySeparatorChar;
        Assert.All(lines, line =>
        {
            var path = line.GetProperty("path").GetString()!;
            Assert.StartsWith(folder, path, StringComparison.Ordinal);
            Assert.Matches(@"^[A-Za-z0-9_][A-Za-z0-9._-]*\.json$", path[folder.Length..]);
        });
        Assert.Equal(ids.Length, lines.Select(line => line.GetProperty("path").GetString()).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(
            files.Length + ids.Length + 2,
            Directory.GetFileSystemEntries(_library.PathOf("."), "*", SearchOption.AllDirectories).Length);
    }

    [Fact]
    public async Task A_title_of_a_megabyte_is_kept_whole_and_cut_in_lists_for_people()
    {
        var title = string.Concat(Enumerable.Repeat("🌉 bridge ", 100_000)).TrimEnd();
        Write("big", "big", title);

        Assert.Equal(title, (await _library.RunJsonAsync("add", _library.PathOf("in"))).Ended(0).Line.GetProperty("title").GetString());
        Assert.Equal(title, (await _library.RunJsonAsync("list")).Ended(0).Line.GetProperty("title").GetString());
        Assert.StartsWith(title, (await _library.RunAsync("show", "example:big")).Ended(0).Output, StringComparison.Ordinal);
        Assert.InRange((await _library.RunAsync("list")).Ended(0).Output.Length, 300, 5000);
    }

    [Fact]
    public async Task A_password_in_the_wrong_place_is_not_repeated()
    {
        foreach (var misplaced in (string[])["Host=localhost;Password=Wr0ng-Pw;Database=d", "postgresql://kim:Wr0ng-Pw@localhost/d"])
            Assert.DoesNotContain("Wr0ng-Pw", (await ConsoleLibrary.RunPlainAsync("list", misplaced)).Ended(2).Error, StringComparison.Ordinal);
    }

    private static void IsSafe(ConsoleRun run)
    {
        var printed = run.Output + run.Error;
        Assert.DoesNotContain(printed, character =>
            (char.IsControl(character) && character is not ('\n' or '\r' or '\t')) || character is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u2028' or '\u2029');
        Assert.DoesNotContain(printed.Split('\n'), line => line.StartsWith("added  example:fake", StringComparison.Ordinal));
    }

    private void Write(string file, string key, string text, string site = "Example")
    {
        Directory.CreateDirectory(_library.PathOf("in"));
        var json = new JsonString(text);
        File.WriteAllText(_library.PathOf($"in/{file}.info.json"), $$"""
            {"id":{{new JsonString(key)}},"title":{{json}},"description":{{json}},"tags":[{{json}}],"categories":[{{json}}],"channel":{{json}},"channel_id":{{json}},
             "extractor_key":{{new JsonString(site)}},"webpage_url":"https://videos.example/watch/{{file}}","duration":60,"language":"en","epoch":1770000000,
             "chapters":[{"start_time":0,"end_time":30,"title":{{json}}},{"start_time":30,"end_time":60,"title":"The rest"}]}
            """);
        if (text == Evil)
            File.WriteAllText(_library.PathOf($"in/{file}.en.vtt"), $"WEBVTT\n\n00:00:01.000 --> 00:00:04.000\n{text.Replace("\ud800", "").Replace("\udc00", "")}\n\n00:00:05.000 --> 00:00:50.000\n{VideoFolder.Prose}\n");
    }

    /// <summary>A text as JSON with every unit escaped that is not plain: lone surrogates too, which a serialiser would replace.</summary>
    private sealed class JsonString(string text)
    {
        public override string ToString() =>
            $"\"{string.Concat(text.Select(unit => unit is '"' or '\\' || unit < ' ' || unit > '~' ? $"\\u{(int)unit:x4}" : unit.ToString()))}\"";
    }
}
