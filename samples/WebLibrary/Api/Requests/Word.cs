using System.Diagnostics.CodeAnalysis;

namespace WebLibrary.Api.Requests;

/// <summary>One of the words that an enumeration has, in any case, as it stands in an address. Numbers are none.</summary>
/// <param name="Value">What the word means.</param>
internal readonly record struct Word<T>(T Value) : IParsable<Word<T>>
    where T : struct, Enum
{
    public static Word<T> Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out var word) ? word : throw new FormatException($"It is none of {string.Join(", ", Enum.GetNames<T>())}.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Word<T> result)
    {
        result = default;
        if (s is null || !s.All(char.IsAsciiLetter) || !Enum.TryParse<T>(s, ignoreCase: true, out var value))
            return false;
        result = new Word<T>(value);
        return true;
    }
}
