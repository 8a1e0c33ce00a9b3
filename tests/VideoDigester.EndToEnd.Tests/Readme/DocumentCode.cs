namespace VideoDigester.EndToEnd.Tests.Readme;

/// <summary>The programs of a document, to be compared with those that compile here.</summary>
internal static class DocumentCode
{
    /// <summary>The blocks of C# of a page.</summary>
    public static IEnumerable<string[]> Blocks(string[] page)
    {
        for (var rest = page.AsEnumerable(); ;)
        {
            var block = rest.SkipWhile(line => line != "```csharp").Skip(1).ToList();
            if (block.Count == 0)
                yield break;
            yield return [.. block.TakeWhile(line => line != "```")];
            rest = block.SkipWhile(line => line != "```").Skip(1);
        }
    }

    /// <summary>Lines without what differs between a page and a class: where they stand.</summary>
    public static string Significant(string[] lines) =>
        string.Join('\n', lines.Select(line => line.Trim()).Where(line => line.Length > 0 && !line.StartsWith("namespace ", StringComparison.Ordinal) && !line.StartsWith("//", StringComparison.Ordinal)));
}
