using System.Globalization;
using VideoDigester.Text;
using VideoDigester.Text.WordLists;

namespace VideoDigester.Digests.Grounding.Claims.Numbers;

/// <summary>How a language writes numbers in words.</summary>
internal sealed class NumberWords
{
    private const int LongestCompound = 48;

    private static readonly Dictionary<string, NumberWords> Languages = Read();
    private static readonly NumberWords None = new();

    private readonly Dictionary<string, double> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _ordinals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<double>> _hints = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ambiguous = new(StringComparer.Ordinal);
    private readonly HashSet<string> _joiners = new(StringComparer.Ordinal);
    private readonly HashSet<string> _decimals = new(StringComparer.Ordinal);
    private readonly HashSet<string> _counted = new(StringComparer.Ordinal);
    private string? _glue;

    /// <summary>The words of a language; none where there are none.</summary>
    public static NumberWords Of(string? language) => PrimaryLanguage.Find(Languages, language, None);

    /// <summary>Whether a word is more often something else than a number.</summary>
    public bool IsAmbiguous(string word) => _ambiguous.Contains(word);

    /// <summary>Whether a word may stand between the parts of a number.</summary>
    public bool IsJoiner(string word) => _joiners.Contains(word);

    /// <summary>Whether a word is the decimal sign.</summary>
    public bool IsDecimal(string word) => _decimals.Contains(word);

    /// <summary>Whether a word is something that a writer counts when he lists.</summary>
    public bool IsCounted(string word) => _counted.Contains(word);

    /// <summary>The numbers that a word says in another way.</summary>
    public IReadOnlyList<double> HintsOf(string word) => _hints.GetValueOrDefault(word) ?? [];

    /// <summary>The number that an ordinal is, or null.</summary>
    public double? OrdinalOf(string word) => _ordinals.TryGetValue(word, out var value) ? value : null;

    /// <summary>The numbers that a word is made of, in order; empty where it is none.</summary>
    public IReadOnlyList<double> PartsOf(string word)
    {
        if (_values.TryGetValue(word, out var value))
            return [value];
        var parts = new List<double>();
        return _glue is not null && word.Length <= LongestCompound && Cut(word, parts) ? parts : [];
    }

    // The longest part first: "achthundert" is no "acht" and something else.
    private bool Cut(string rest, List<double> parts)
    {
        if (rest.Length == 0)
            return parts.Count > 1;
        for (var length = rest.Length; length >= 2; length--)
        {
            if (!_values.TryGetValue(rest[..length], out var value))
                continue;
            parts.Add(value);
            var left = rest[length..];
            if (Cut(left, parts) || (_glue!.Length > 0 && left.StartsWith(_glue, StringComparison.Ordinal) && Cut(left[_glue.Length..], parts)))
                return true;
            parts.RemoveAt(parts.Count - 1);
        }

        return false;
    }

    private static Dictionary<string, NumberWords> Read()
    {
        var languages = new Dictionary<string, NumberWords>(StringComparer.Ordinal);
        foreach (var (name, group, words) in WordListReader.ReadGroups(NumberWordLists.Lines))
        {
            if (!languages.TryGetValue(name, out var language))
                languages[name] = language = new NumberWords();
            language.Add(group, words);
        }

        return languages;
    }

    private void Add(char group, string[] words)
    {
        if (group == 'g')
            _glue = words.FirstOrDefault("");
        foreach (var word in words)
        {
            var parts = word.Split('=');
            var name = FoldedWords.Fold(parts[0]);
            var value = parts.Length > 1 ? double.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
            switch (group)
            {
                case 'w':
                    _values[name] = value;
                    break;
                case 'o':
                    _ordinals[name] = value;
                    break;
                case 'h':
                    (_hints.TryGetValue(name, out var known) ? known : _hints[name] = []).Add(value);
                    break;
                case 'a':
                    _ambiguous.Add(name);
                    break;
                case 'j':
                    _joiners.Add(name);
                    break;
                case 'd':
                    _decimals.Add(name);
                    break;
                case 'n':
                    _counted.Add(name);
                    break;
            }
        }
    }
}
