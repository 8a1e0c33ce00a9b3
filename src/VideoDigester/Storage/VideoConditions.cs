using System.Text.RegularExpressions;
using LinqToDB;
using LinqToDB.Data;
using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage;

/// <summary>
/// Which videos a list or a search is about, as a condition on the table of videos, which it calls <c>v</c>. Written as SQL, so that a list need not have it written at every call; queries of linq2db are put on top of it
/// by <see cref="Matching"/>.
/// </summary>
internal sealed partial class VideoConditions
{
    private readonly List<string> _conditions = [];
    private readonly List<DataParameter> _parameters = [];
    private readonly string _prefix;

    /// <param name="prefix">What stands before the name of a table.</param>
    /// <param name="query">Says which videos; its order and its page are left to the list.</param>
    public VideoConditions(string prefix, VideoQuery query)
    {
        _prefix = prefix;
        if (StoredText.Clean(query.Site) is { } site)
            Add("v.site = @site", ("site", site.ToLowerInvariant()));
        if (StoredText.Clean(query.Channel) is { } channel)
            Add($"EXISTS (SELECT 1 FROM {prefix}channels c WHERE c.id = v.channel_id AND (c.external_id = @channel OR c.handle = @channel OR c.name = @channel))", ("channel", channel));
        if (query.Playlist is { } playlist)
            Add(
                $"""
                EXISTS (SELECT 1 FROM {prefix}playlist_videos e JOIN {prefix}playlists p ON p.id = e.playlist_id
                WHERE e.video_id = v.id AND e.removed_at IS NULL AND p.site = @playlist_site AND p.external_id = @playlist_key)
                """,
                ("playlist_site", StoredText.Clean(playlist.Site)),
                ("playlist_key", StorableMetadata.Key(playlist.Key)));
        if (StoredText.Clean(query.Category) is { } category)
            Add(Named(NameLink.Categories, "category"), ("category", StoredText.Fold(category)));
        if (StoredText.Clean(query.Tag) is { } tag)
            Add(Named(NameLink.Tags, "tag"), ("tag", StoredText.Fold(tag)));

        // Language tags are ASCII, so that lower() does the same on both engines.
        if (StoredText.Clean(query.Language)?.ToLowerInvariant() is { } language)
            Add("(lower(v.language) = @language OR substr(lower(v.language), 1, length(@variants)) = @variants)", ("language", language), ("variants", language + "-"));
        if (Timestamp.From(query.PublishedFrom) is { } from)
            Add("v.published_at >= @from", ("from", from));
        if (Timestamp.From(query.PublishedBefore) is { } before)
            Add("v.published_at < @before", ("before", before));
        if (Duration.Milliseconds(query.MinDuration) is { } shortest)
            Add("v.duration_ms >= @shortest", ("shortest", shortest));
        if (Duration.Milliseconds(query.MaxDuration) is { } longest)
            Add("v.duration_ms <= @longest", ("longest", longest));
        if (query.HasTranscript is { } hasTranscript)
            Add((hasTranscript ? "" : "NOT ") + SummaryColumns.HasTranscript(prefix));
    }

    public IReadOnlyList<DataParameter> Parameters => _parameters;

    /// <summary>The condition, from its WHERE on; empty where every video is meant.</summary>
    public string Where => _conditions.Count == 0 ? "" : "WHERE " + string.Join(" AND ", _conditions);

    /// <summary>Adds a condition that must hold too.</summary>
    public void Add(string condition, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        _conditions.Add(condition);
        foreach (var (name, value) in parameters)
            _parameters.Add(new DataParameter(name, value));
    }

    /// <summary>The videos that are meant.</summary>
    public IQueryable<VideoRow> Matching(LibraryConnection connection)
    {
        if (_conditions.Count == 0)
            return connection.Videos;

        // linq2db takes a format: what stands in braces is the number of a parameter, and a schema may have braces in its name.
        var sql = ParameterName().Replace(
            $"SELECT v.* FROM {_prefix}videos v {Where}".Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal),
            name => _parameters.FindIndex(parameter => parameter.Name == name.Groups["name"].Value) is >= 0 and var at ? $"{{{at}}}" : name.Value);
        return connection.FromSql<VideoRow>(sql, [.. _parameters.Select(parameter => parameter.Value)]);
    }

    private string Named(NameLink link, string parameter) =>
        $"EXISTS (SELECT 1 FROM {_prefix}{link.Links} l JOIN {_prefix}{link.Names} n ON n.id = l.{link.Key} WHERE l.video_id = v.id AND n.folded = @{parameter})";

    // Not within the quotes of a schema's name.
    [GeneratedRegex("\"[^\"]*\"|@(?<name>[a-z_]+)")]
    private static partial Regex ParameterName();
}
