namespace VideoDigester.Search.Queries;

/// <summary>The names of the fields.</summary>
internal static class QueryFields
{
    /// <summary>Finds the field with whose name, followed by a colon, a text begins.</summary>
    /// <param name="text">The text.</param>
    /// <param name="field">The field.</param>
    /// <param name="length">The length of the name and its colon.</param>
    public static bool TryRead(ReadOnlySpan<char> text, out QueryField field, out int length)
    {
        foreach (var candidate in Enum.GetValues<QueryField>())
        {
            (field, length) = (candidate, candidate.Name().Length);
            if (text.StartsWith(candidate.Name(), StringComparison.OrdinalIgnoreCase))
                return true;
        }

        (field, length) = (default, 0);
        return false;
    }

    /// <summary>The name of a field as it is written, with the colon.</summary>
    public static string Name(this QueryField field) => field switch
    {
        QueryField.Title => "title:",
        QueryField.Channel => "channel:",
        QueryField.Tag => "tag:",
        _ => "lang:",
    };
}
