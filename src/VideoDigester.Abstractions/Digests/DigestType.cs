using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace VideoDigester;

/// <summary>A kind of digest, by name. Names are lower case and compare exactly.</summary>
/// <param name="Name">The name as it stands in the database and in JSON.</param>
[JsonConverter(typeof(IdJsonConverter<DigestType>))]
public readonly record struct DigestType(string Name) : IParsable<DigestType>
{
    /// <summary>The moments most worth watching.</summary>
    public static DigestType Highlights { get; } = new("highlights");

    /// <summary>The video's parts, in order and without gaps, each with a title.</summary>
    public static DigestType Chapters { get; } = new("chapters");

    /// <summary>A section for each part with its main points.</summary>
    public static DigestType Detailed { get; } = new("detailed");

    /// <summary>What the video says, in a few sentences.</summary>
    public static DigestType Summary { get; } = new("summary");

    /// <summary>The name.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;

    /// <summary>Reads a name.</summary>
    /// <param name="s">The name; whether a kind of that name is known is not asked.</param>
    /// <returns>The kind.</returns>
    /// <exception cref="FormatException">The text is empty or white space.</exception>
    public static DigestType Parse(string s) => TryParse(s, out var type) ? type : throw new FormatException("A kind of digest has a name.");

    /// <summary>Reads a name without throwing.</summary>
    /// <param name="s">The name; null and white space are none.</param>
    /// <param name="result">The kind, or the default value.</param>
    /// <returns>Whether the text is a name.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, out DigestType result)
    {
        result = string.IsNullOrWhiteSpace(s) ? default : new DigestType(s);
        return result.Name is not null;
    }

    static DigestType IParsable<DigestType>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<DigestType>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out DigestType result) => TryParse(s, out result);
}
