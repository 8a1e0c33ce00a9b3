using System.Text.RegularExpressions;

namespace VideoDigester.Api.Tests;

/// <summary>Which room may see which: docs/architecture.md draws it, this keeps it true.</summary>
public sealed partial class RoomTests
{
    private static readonly IReadOnlyList<SourceFile> Sources = SourceFile.All();
    private static readonly IReadOnlyList<SourceFile> Engine = [.. Sources.Where(s => s.Project == "VideoDigester")];

    /// <summary>The arrows of the engine, downwards only. A room that is not named here sees no other.</summary>
    private static readonly Dictionary<string, string[]> Arrows = new()
    {
        ["DependencyInjection"] = ["Legacy", "Caching", "Analytics", "Processing", "People", "Library", "Digests", "Search", "Speech", "YtDlp", "Transcripts", "Text", "Storage", "Processes", "Egress", "Diagnostics"],
        ["Caching"] = ["Library", "Digests", "Search", "YtDlp", "Text", "Storage", "Diagnostics"],
        ["Processing"] = ["Library", "Digests", "Search", "YtDlp", "Text", "Storage", "Diagnostics"],
        ["Legacy"] = ["YtDlp", "Transcripts", "Text", "Storage"],
        ["People"] = ["Storage"],
        ["Library"] = ["Speech", "YtDlp", "Transcripts", "Search", "Text", "Storage", "Diagnostics"],
        ["Digests"] = ["Search", "Text", "Storage", "Diagnostics"],
        ["Analytics"] = ["Storage"],
        ["Search"] = ["Text", "Storage", "Diagnostics"],
        ["Speech"] = ["YtDlp", "Transcripts", "Processes"],
        ["YtDlp"] = ["Transcripts", "Processes", "Egress", "Diagnostics"],
        ["Transcripts"] = ["Text"],
        ["Storage"] = [],
        ["Text"] = [],
        ["Processes"] = [],
        ["Egress"] = [],
        ["Diagnostics"] = [],
    };

    /// <summary>The arrows within the room of the search. What serves a search stands at its top, which has no name.</summary>
    private static readonly Dictionary<string, string[]> SearchArrows = new()
    {
        [""] = ["Hits", "Ranking", "Vectors", "Queries"],
        // Snippets by the name of a public member only.
        ["Similar"] = ["Hits", "Ranking", "Vectors", "Queries", "Snippets"],
        ["Hits"] = ["Snippets", "Indexing", "Queries"],
        ["Snippets"] = ["Queries"],
        ["Ranking"] = ["Vectors", "Queries"],
        ["Indexing"] = [],
        ["Vectors"] = [],
        ["Queries"] = [],
    };

    [Fact]
    public void Every_room_of_the_engine_is_on_the_plan() =>
        Assert.Equal(Arrows.Keys.Order(), Engine.Select(s => s.Room).Distinct().Order());

    [Fact]
    public void What_judges_digests_knows_nobody_who_writes_them() =>
        Assert.DoesNotContain(Engine, source => Repository.Relative(source.Path).Contains("Digests/Grounding/", StringComparison.Ordinal) && source.Code.Contains("Digests.Writers", StringComparison.Ordinal));

    [Fact]
    public void Within_the_search_arrows_go_down_too()
    {
        // A folder sees its parent's types without a using: the names of types tell.
        var search = Engine.Where(source => source.Room == "Search").ToList();
        var owner = search.ToDictionary(source => source.TypeName, FolderOf);

        Assert.Equal(SearchArrows.Keys.Order(), owner.Values.Distinct().Order());
        Assert.Empty(
            from source in search
            from word in source.Words
            where owner.TryGetValue(word, out var folder) && folder != FolderOf(source) && !SearchArrows[FolderOf(source)].Contains(folder)
            select $"{Repository.Relative(source.Path)} names {word} of {owner[word]}");

        static string FolderOf(SourceFile source) => Repository.Relative(source.Path).Split('/') is [_, _, _, var folder, _] ? folder : "";
    }

    [Fact]
    public async Task The_document_draws_the_same_arrows()
    {
        var drawn = RoomRow().Matches(await File.ReadAllTextAsync(Repository.PathOf("docs", "architecture.md"))).ToDictionary(
            row => row.Groups["room"].Value,
            row => row.Groups["sees"].Value switch
            {
                "nothing" => [],
                "every room" => Arrows.Keys.Except([row.Groups["room"].Value]),
                var rooms => rooms.Split(", "),
            });

        Assert.Equal(
            Arrows.Select(room => $"{room.Key} → {string.Join(", ", room.Value.Order())}").Order(),
            drawn.Select(room => $"{room.Key} → {string.Join(", ", room.Value.Order())}").Order());
    }

    [Theory]
    [InlineData("SettingChecks", "Api, Pages, Doors, Setup, Startup")]
    [InlineData("Doors", "Api, Pages, Setup, Startup")]
    [InlineData("Setup", "Api, Pages, Doors, Startup")]
    [InlineData("Api", "Pages, Setup, Startup")]
    [InlineData("Pages", "Startup")]
    public void The_rooms_of_the_web_host_see_only_those_below(string room, string hidden)
    {
        var folder = Repository.PathOf("samples", "WebLibrary", room);
        var files = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Concat(Directory.EnumerateFiles(folder, "*.razor", SearchOption.AllDirectories)).ToList();

        Assert.NotEmpty(files);
        Assert.Empty(
            from path in files
            from other in hidden.Split(", ")
            where Regex.IsMatch(File.ReadAllText(path), $@"\b{other}\.[A-Z]|WebLibrary\.{other}\b")
            select $"{Repository.Relative(path)} sees {other}");
    }

    [Fact]
    public void The_plan_has_no_circle()
    {
        var done = new HashSet<string>();
        while (Arrows.FirstOrDefault(room => !done.Contains(room.Key) && room.Value.All(done.Contains)).Key is { } next)
            done.Add(next);

        Assert.Equal(Arrows.Keys.Order(), done.Order());
    }

    [Fact]
    public void No_room_of_the_engine_opens_the_namespace_of_a_room_it_may_not_see() =>
        Assert.Empty(
            from source in Engine
            from Match match in RoomNamespace().Matches(source.Code)
            let room = match.Groups["room"].Value
            where Arrows.ContainsKey(room) && room != source.Room && !Arrows[source.Room].Contains(room)
            select $"{Repository.Relative(source.Path)} sees {room}");

    [Fact]
    public void No_room_of_the_engine_names_a_public_type_of_a_room_it_may_not_see()
    {
        // Public types share one namespace, so no using shows them. Options are values that a room is set up with, and nothing else.
        var owner = Engine
            .Where(s => s.Code.Contains("namespace VideoDigester;", StringComparison.Ordinal) && !s.TypeName.EndsWith("Options", StringComparison.Ordinal))
            .ToDictionary(s => s.TypeName, s => s.Room);

        Assert.NotEmpty(owner);
        Assert.Empty(
            from source in Engine
            from word in source.Words
            where owner.TryGetValue(word, out var room) && room != source.Room && !Arrows[source.Room].Contains(room)
            select $"{Repository.Relative(source.Path)} names {word} of {owner[word]}");
    }

    [Fact]
    public void LinqToDB_is_seen_by_Storage_and_the_PostgreSQL_package_only() =>
        Assert.Empty(Sources
            .Where(s => s.Code.Contains("LinqToDB", StringComparison.Ordinal) && s.Room != "Storage" && s.Project != "VideoDigester.PostgreSql")
            .Select(s => Repository.Relative(s.Path)));

    [Fact]
    public void CliWrap_is_seen_by_Processes_only() =>
        Assert.Empty(Sources
            .Where(s => s.Code.Contains("CliWrap", StringComparison.Ordinal) && s.Room != "Processes")
            .Select(s => Repository.Relative(s.Path)));

    [Fact]
    public void Npgsql_is_seen_by_the_PostgreSQL_package_only() =>
        Assert.Empty(Sources
            .Where(s => s.Code.Contains("Npgsql", StringComparison.Ordinal) && s.Project != "VideoDigester.PostgreSql")
            .Select(s => Repository.Relative(s.Path)));

    [Fact]
    public void The_abstractions_have_one_namespace_and_what_registers_them_that_of_its_field() =>
        Assert.Empty(Sources
            .Where(s => s.Project == "VideoDigester.Abstractions" && !s.Code.Contains("namespace VideoDigester;", StringComparison.Ordinal))
            .Where(s => !(s.TypeName.EndsWith("Extensions", StringComparison.Ordinal) && s.Code.Contains("namespace Microsoft.Extensions.DependencyInjection;", StringComparison.Ordinal)))
            .Select(s => Repository.Relative(s.Path)));

    // A row of three cells whose first is a folder: | Room | what it holds | what it sees |
    [GeneratedRegex(@"^\| (?<room>[A-Z]\w+) \| [^|]+ \| (?<sees>[^|]+) \|$", RegexOptions.Multiline)]
    private static partial Regex RoomRow();

    // With and without the root in front; a property of the same name stands behind a dot of its own.
    [GeneratedRegex(@"(?:VideoDigester\.|(?<![.\w]))(?<room>[A-Z]\w+)\.[A-Z]|using VideoDigester\.(?<room>\w+)")]
    private static partial Regex RoomNamespace();
}
