using System.CommandLine;
using VideoDigester;

namespace ConsoleDigest.Commands;

/// <summary>Reads so many items of a list that comes in pages.</summary>
internal static class ListedPages
{
    private const int LargestPage = 500;

    /// <summary>Reads a list.</summary>
    /// <param name="limit">The most items.</param>
    /// <param name="after">Where to begin, or null.</param>
    /// <param name="read">Reads a page of so many items, behind a cursor.</param>
    /// <returns>The items, and where the list goes on; null where it does not.</returns>
    public static async Task<Page<T>> ReadAsync<T>(int limit, string? after, Func<int, string?, Task<Page<T>>> read)
    {
        var items = new List<T>();
        do
        {
            var page = await read(Math.Min(limit - items.Count, LargestPage), after);
            items.AddRange(page.Items);
            after = page.Next;
        }
        while (after is not null && items.Count < limit);
        return new Page<T>(items, after);
    }

    /// <summary>What is said where there is nothing: of a list with conditions that nothing is like that, for one of them may be misspelt.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="conditions">The options that narrow the list.</param>
    /// <param name="nothing">What is said of the whole list.</param>
    public static string Nothing(ParseResult arguments, IEnumerable<Option> conditions, string nothing)
    {
        var given = conditions.Where(option => arguments.GetResult(option) is { Tokens.Count: > 0 }).Select(option => $"{option.Name} {arguments.GetResult(option)!.Tokens[0].Value}").ToList();
        return given.Count == 0 ? nothing : $"Nothing is like {string.Join(' ', given)}.";
    }

    /// <summary>Prints what was read: a line each for programs, a table for people, and how to go on.</summary>
    /// <param name="session">The session.</param>
    /// <param name="page">What was read.</param>
    /// <param name="write">Writes the line of an item; the cursor is that of the last one where there are more.</param>
    /// <param name="print">Prints the table.</param>
    /// <param name="nothing">What is said where there is nothing.</param>
    public static int Show<T>(Session session, Page<T> page, Action<T, string?> write, Action<IReadOnlyList<T>> print, string nothing)
    {
        if (session.IsJson)
        {
            for (var at = 0; at < page.Items.Count; at++)
                write(page.Items[at], at == page.Items.Count - 1 ? page.Next : null);
            return ExitCode.Done;
        }

        if (page.Items.Count > 0)
            print(page.Items);
        else
            session.Messages.Note(nothing);
        if (page.Next is not null)
            session.Messages.Note($"There are more: --after {page.Next}");
        return ExitCode.Done;
    }
}
