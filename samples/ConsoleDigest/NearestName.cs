namespace ConsoleDigest;

/// <summary>Guesses which name was meant by a misspelt one.</summary>
internal static class NearestName
{
    // Below, too many names begin with it.
    private const int ShortestBeginning = 5;

    /// <summary>The name that differs least: in a third of its letters at most, or by an end that is missing or too much; null where none is near.</summary>
    public static string? Of(string written, IEnumerable<string> names) => names
        .Select(name => (Name: name, Distance: Distance(written.ToLowerInvariant(), name)))
        .Where(candidate => candidate.Distance <= candidate.Name.TrimStart('-').Length / 3 || IsBeginning(written, candidate.Name) || IsBeginning(candidate.Name, written))
        .OrderBy(candidate => candidate.Distance)
        .Select(candidate => candidate.Name)
        .FirstOrDefault();

    private static bool IsBeginning(string beginning, string name) => beginning.Length >= ShortestBeginning && name.StartsWith(beginning, StringComparison.OrdinalIgnoreCase);

    // How many letters are missing, too many, wrong, or changed with their neighbour (optimal string alignment).
    private static int Distance(string one, string other)
    {
        var table = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
        {
            for (var j = 0; j <= other.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    table[i, j] = i + j;
                    continue;
                }

                var isSame = one[i - 1] == other[j - 1];
                table[i, j] = Math.Min(Math.Min(table[i - 1, j], table[i, j - 1]) + 1, table[i - 1, j - 1] + (isSame ? 0 : 1));
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
            }
        }

        return table[one.Length, other.Length];
    }
}
