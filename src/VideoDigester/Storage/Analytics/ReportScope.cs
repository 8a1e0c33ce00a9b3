using LinqToDB;
using LinqToDB.Data;

namespace VideoDigester.Storage.Analytics;

/// <summary>What a query asks for as parts of a statement: its conditions, its calendar and its groups. A statement's text depends on which conditions there are, never on their values.</summary>
internal sealed class ReportScope
{
    private const string Nothing = "CAST(NULL AS bigint)";

    private readonly AnalyticsQuery _query;
    private readonly CalendarSql? _calendar;
    private readonly List<DataParameter> _parameters = [];

    public ReportScope(AnalyticsDialect dialect, AnalyticsQuery query, ReadingTerms terms, DateTimeOffset now)
    {
        _query = query;
        Dialect = dialect;
        if (query.Interval is { } interval)
        {
            _calendar = new CalendarSql(dialect, interval, ZoneTransitions.Between(query.TimeZone, query.From, query.Before, now));
            _parameters.AddRange(_calendar.Parameters);
        }

        AddInstant("from", query.From);
        AddInstant("before", query.Before);
        AddText("user", query.UserId is { } user ? StorableMetadata.Key(user) : null);
        AddText("site", query.Site is { } site ? StoredText.Clean(site).ToLowerInvariant() : null);
        AddText("channel", StoredText.Clean(query.Channel));
        AddText("category", query.Category is { } category ? StoredText.Fold(StoredText.Clean(category)) : null);
        AddText("type", StoredText.Clean(query.DigestType?.Name));
        AddText("provider", StoredText.Clean(query.Provider));
        AddText("model", StoredText.Clean(query.Model));
        _parameters.Add(new DataParameter("dwell", Duration.Milliseconds(terms.MinimumDwell), DataType.Int64));
        _parameters.Add(new DataParameter("speed", (long)terms.WordsPerMinute, DataType.Int64));
    }

    public AnalyticsDialect Dialect { get; }

    public string Prefix => Dialect.Prefix;

    public bool HasFrom => _query.From is not null;

    /// <summary>Whether a row must name its video to be counted.</summary>
    public bool NeedsVideo => _query is not { Site: null, Channel: null, Category: null } || _query.GroupBy is AnalyticsGroup.Channel or AnalyticsGroup.Category;

    /// <summary>Whether a row must name its digest to be counted.</summary>
    public bool NeedsDigest => _query is not { DigestType: null, Provider: null, Model: null } || _query.GroupBy is AnalyticsGroup.DigestType or AnalyticsGroup.Provider or AnalyticsGroup.Model;

    /// <summary>The parameters that a statement names.</summary>
    public DataParameter[] ParametersOf(string sql) => [.. _parameters.Where(parameter => sql.Contains("@" + parameter.Name, StringComparison.Ordinal))];

    /// <summary>The first day of the stretch of time in which a moment is.</summary>
    public string Start(string instant) => _calendar?.Start(instant) ?? Nothing;

    /// <summary>The condition that a moment is within the time asked for, after <c>WHERE true</c>.</summary>
    public string Within(string instant) => $"{(HasFrom ? $" AND {instant} >= @from" : "")}{Until(instant)}";

    /// <summary>The condition that a moment is before the end of the time asked for.</summary>
    public string Until(string instant) => _query.Before is null ? "" : $" AND {instant} < @before";

    /// <summary>The condition that a row is the user's.</summary>
    public string OfUser(string user) => _query.UserId is null ? "" : $" AND {user} = (SELECT u.id FROM {Prefix}users u WHERE u.external_id = @user)";

    /// <summary>The conditions about video and digest.</summary>
    public string Of(ReportColumns columns) => string.Concat(
        _query.Site is null ? "" : $" AND {columns.Site} = @site",
        _query.Channel is null ? "" : $" AND {columns.Channel} IN (SELECT c.id FROM {Prefix}channels c WHERE c.external_id = @channel OR c.handle = @channel OR c.name = @channel)",
        _query.Category is null ? "" : $" AND {columns.Video} IN (SELECT c.video_id FROM {Prefix}video_categories c JOIN {Prefix}categories k ON k.id = c.category_id WHERE k.folded = @category)",
        _query.DigestType is null ? "" : $" AND {columns.DigestType} = @type",
        _query.Provider is null ? "" : $" AND {columns.Llm} IN (SELECT l.id FROM {Prefix}llms l WHERE l.provider = @provider)",
        _query.Model is null ? "" : $" AND {columns.Llm} IN (SELECT l.id FROM {Prefix}llms l WHERE l.model = @model)");

    /// <summary>Whether rows with these columns can tell what the query asks.</summary>
    public bool IsAnsweredBy(ReportColumns columns) =>
        (columns.Site is not null || _query.Site is null)
        && (columns.Video is not null || (_query is { Channel: null, Category: null } && _query.GroupBy is not (AnalyticsGroup.Channel or AnalyticsGroup.Category)))
        && (columns.DigestType is not null || !NeedsDigest)
        && (columns.User is not null || _query.UserId is null);

    /// <summary>The tables that a row's group is read from, to be joined.</summary>
    public string GroupTables(ReportColumns columns) => _query.GroupBy switch
    {
        AnalyticsGroup.Category =>
            $" LEFT JOIN (SELECT DISTINCT c.video_id, k.folded FROM {Prefix}video_categories c JOIN {Prefix}categories k ON k.id = c.category_id) g ON g.video_id = {columns.Video}",
        AnalyticsGroup.Provider => $" LEFT JOIN {Prefix}llms g ON g.id = {columns.Llm}",
        _ => "",
    };

    /// <summary>The group of a row.</summary>
    public string Group(ReportColumns columns) => _query.GroupBy switch
    {
        AnalyticsGroup.Channel => columns.Channel!,
        AnalyticsGroup.Category => "g.folded",
        AnalyticsGroup.DigestType => columns.DigestType!,
        AnalyticsGroup.Provider => "g.provider",
        AnalyticsGroup.Model => columns.Llm!,
        _ => Nothing,
    };

    /// <summary>The names of the columns by which a selection with <c>start</c> and <c>grp</c> is summed up, and others before them.</summary>
    public string KeyOf(params IEnumerable<string> others) => string.Join(", ", others.Concat(_calendar is null ? [] : ["start"]).Concat(_query.GroupBy is null ? [] : ["grp"]));

    /// <summary>A column of the key in a selection that is summed up by it: one that is no part of the key is null in all rows.</summary>
    public string Kept(string column) => (column == "start" ? _calendar is not null : _query.GroupBy is not null) ? column : $"max({column})";

    /// <summary>The rows of a report: the start, the group's key and its name, and the figures.</summary>
    /// <param name="figures">The figures, of a table <c>t</c>.</param>
    /// <param name="rows">A selection with <c>start</c> and <c>grp</c>.</param>
    public string Summed(string figures, string rows) => Named(figures, $"({rows}) t", KeyOf() is { Length: > 0 } key ? $" GROUP BY {key}" : "");

    /// <summary>The same of rows that are summed up already.</summary>
    public string Named(string figures, string table, string rest = "") =>
        $"SELECT {(_calendar is null ? Nothing : "t.start")}, {Names()}, {figures} FROM {table}{rest}";

    private string Names() => _query.GroupBy switch
    {
        AnalyticsGroup.Channel => $"(SELECT c.external_id FROM {Prefix}channels c WHERE c.id = t.grp), (SELECT c.name FROM {Prefix}channels c WHERE c.id = t.grp)",
        AnalyticsGroup.Category => $"t.grp, (SELECT min(k.name) FROM {Prefix}categories k WHERE k.folded = t.grp)",
        AnalyticsGroup.DigestType or AnalyticsGroup.Provider => "t.grp, t.grp",
        AnalyticsGroup.Model => $"(SELECT l.model FROM {Prefix}llms l WHERE l.id = t.grp), (SELECT l.provider || '/' || l.model FROM {Prefix}llms l WHERE l.id = t.grp)",
        _ => "CAST(NULL AS text), CAST(NULL AS text)",
    };

    private void AddInstant(string name, DateTimeOffset? moment)
    {
        if (moment is { } given)
            _parameters.Add(Dialect.Instant(name, given.ToUnixTimeMilliseconds()));
    }

    private void AddText(string name, string? text)
    {
        if (text is not null)
            _parameters.Add(new DataParameter(name, text, DataType.NVarChar));
    }
}
