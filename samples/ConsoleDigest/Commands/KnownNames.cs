using System.CommandLine.Parsing;

namespace ConsoleDigest.Commands;

/// <summary>Words of the command line that must be among some.</summary>
internal static class KnownNames
{
    /// <summary>Complains of a word that is none of them, with the one that was probably meant, and all that there are.</summary>
    /// <param name="result">Where the complaint goes.</param>
    /// <param name="written">The word.</param>
    /// <param name="names">The words that there are.</param>
    /// <param name="what">What one of them is.</param>
    public static void Require(SymbolResult result, string written, IReadOnlyList<string> names, string what)
    {
        if (!names.Contains(written))
            result.AddError($"'{written}' is no {what}.{(NearestName.Of(written, names) is { } near ? $" Did you mean {near}?" : "")} There are {string.Join(", ", names)}.");
    }
}
