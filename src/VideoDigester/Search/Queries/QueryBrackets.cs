namespace VideoDigester.Search.Queries;

/// <summary>
/// Finds which brackets belong together. Afterwards every opening one has its closing one and something between; a bracket without a partner that may be the mouth
/// of a face is gone, any other is a failure.
/// </summary>
internal static class QueryBrackets
{
    /// <summary>The parts without brackets that mean nothing.</summary>
    public static IReadOnlyList<QueryToken> Balance(IReadOnlyList<QueryToken> tokens)
    {
        var balanced = new List<QueryToken>(tokens.Count);
        var open = new Stack<int>();
        foreach (var token in tokens)
        {
            if (token.Kind is QueryTokenKind.Open)
                open.Push(balanced.Count);
            if (token.Kind is not QueryTokenKind.Close)
                balanced.Add(token);
            else if (open.TryPop(out var opening))
                Close(balanced, opening, token);
            else if (!token.IsFace)
                throw InvalidQuery.At(token.Position, "This closing bracket has no opening one: remove it, or write ( where the group begins.");
        }

        if (open.Count == 0)
            return balanced;
        foreach (var opening in open.Reverse())
            if (!balanced[opening].IsFace)
                throw InvalidQuery.At(balanced[opening].Position, "This bracket is not closed: write ) where the group ends, or remove it.");
        var mouths = open.ToHashSet();
        return [.. balanced.Where((_, i) => !mouths.Contains(i))];
    }

    private static void Close(List<QueryToken> balanced, int opening, QueryToken closing)
    {
        if (opening < balanced.Count - 1)
        {
            balanced.Add(closing);
            return;
        }

        // Nothing between them, as in f(): they mean nothing, nor does a hyphen before them.
        balanced.RemoveAt(opening);
        if (opening > 0 && balanced[opening - 1] is { Kind: QueryTokenKind.Minus })
            balanced.RemoveAt(opening - 1);
    }
}
