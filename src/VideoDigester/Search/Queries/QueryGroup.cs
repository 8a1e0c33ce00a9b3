namespace VideoDigester.Search.Queries;

/// <summary>Parts of a query that stand side by side: what must be there, what must not, and conditions. A single word is the smallest one.</summary>
internal sealed class QueryGroup(int position)
{
    private readonly List<QueryNode> _wanted = [];
    private readonly List<QueryNode> _unwanted = [];
    private readonly List<FieldCondition> _conditions = [];

    /// <summary>Where it begins in the text of the query.</summary>
    public int Position { get; } = position;

    /// <summary>The conditions on fields.</summary>
    public IReadOnlyList<FieldCondition> Conditions => _conditions;

    /// <summary>A group of a word or phrase.</summary>
    public static QueryGroup Of(QueryNode node) => new(node.Position) { _wanted = { node } };

    /// <summary>A group of a condition.</summary>
    public static QueryGroup Of(FieldCondition condition) => new(condition.Position) { _conditions = { condition } };

    /// <summary>Several groups of which one must be there.</summary>
    public static QueryGroup AnyOf(IReadOnlyList<QueryGroup> groups)
    {
        if (groups.All(group => group.IsCondition) && groups.Select(group => group._conditions[0].Field).Distinct().Count() == 1)
            return Of(groups[0]._conditions[0] with { Alternatives = [.. groups.SelectMany(group => group._conditions[0].Alternatives)] });
        if (groups.SelectMany(group => group._conditions).FirstOrDefault() is { } misplaced)
            throw InvalidQuery.At(misplaced.Position, "title: and filters are judged by video and cannot stand in an alternative with words or with another field: put them beside it.");
        return Of(new QueryNode.Any(groups[0].Position, [.. groups.Select(group => group.ToNode())]));
    }

    /// <summary>Adds what must hold too.</summary>
    public void Add(QueryGroup group)
    {
        _wanted.AddRange(group._wanted);
        _unwanted.AddRange(group._unwanted);
        _conditions.AddRange(group._conditions);
    }

    /// <summary>The group of what must not be there.</summary>
    /// <param name="position">Where the sign is that says so.</param>
    public QueryGroup Excluded(int position)
    {
        if (IsCondition)
            return Of(_conditions[0] with { Position = position, IsExcluded = true });
        if (_conditions.Count > 0)
            throw InvalidQuery.At(_conditions[0].Position, "title: and filters are judged by video and cannot stand in a group that is excluded: write the - directly before them, as in -title:word.");
        return new QueryGroup(position) { _unwanted = { ToNode() } };
    }

    /// <summary>What the texts must hold.</summary>
    public QueryNode ToNode() => (_wanted, _unwanted) switch
    {
        ([], _) => throw OnlyExcluded(),
        ([var only], []) => only,
        _ => new QueryNode.All(Position, _wanted, _unwanted),
    };

    /// <summary>The group as a whole query.</summary>
    public ParsedQuery ToQuery()
    {
        if (_wanted.Count > 0)
            return new ParsedQuery(ToNode(), _conditions);
        if (_unwanted.Count > 0)
            throw OnlyExcluded();
        if (_conditions.Count == 0)
            throw InvalidQuery.At(Position, "There is nothing to search for: add a word.");
        if (_conditions.Any(condition => condition is { Field: QueryField.Title, IsExcluded: false }))
            return new ParsedQuery(null, _conditions);
        throw InvalidQuery.At(_conditions[0].Position, "channel:, tag:, lang: and what is excluded only narrow what words or title: find: add a word.");
    }

    // One condition and nothing else.
    private bool IsCondition => _wanted.Count == 0 && _unwanted.Count == 0 && _conditions is [{ IsExcluded: false }];

    private VideoDigesterException OnlyExcluded() => InvalidQuery.At(
        _unwanted[0].Position,
        "Here everything is excluded: add a word that must be there. An alternative or a group needs one too.");
}
