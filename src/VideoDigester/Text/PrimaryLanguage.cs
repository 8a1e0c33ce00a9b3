namespace VideoDigester.Text;

/// <summary>The language of a tag, whatever its script and region: what lists of words are kept by.</summary>
internal static class PrimaryLanguage
{
    /// <summary>The first subtag of a tag in its usual case, <c>pt</c> of <c>pt-BR</c>; null stays null.</summary>
    public static string? Of(string? tag) => tag?.Split('-', 2)[0];

    /// <summary>What is known about the language of a tag.</summary>
    /// <param name="languages">What is known, by primary language.</param>
    /// <param name="tag">A language tag, or null where it is unknown.</param>
    /// <param name="unknown">What stands for a language about which nothing is known.</param>
    public static T Find<T>(IReadOnlyDictionary<string, T> languages, string? tag, T unknown) => languages.GetValueOrDefault(Of(tag) ?? "", unknown);
}
