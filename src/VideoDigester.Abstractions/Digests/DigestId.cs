using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace VideoDigester;

/// <summary>Names a stored digest: a UUID of version 7 (RFC 9562), so that ids sort by time.</summary>
/// <param name="Value">The UUID.</param>
[JsonConverter(typeof(IdJsonConverter<DigestId>))]
public readonly record struct DigestId(Guid Value) : IParsable<DigestId>
{
    /// <summary>Makes a new id.</summary>
    /// <param name="timestamp">The moment that leads the id.</param>
    /// <returns>An id unlike every other.</returns>
    public static DigestId Create(DateTimeOffset timestamp) => new(Guid.CreateVersion7(timestamp));

    /// <summary>Reads a UUID.</summary>
    /// <param name="s">The text.</param>
    /// <returns>The id.</returns>
    /// <exception cref="FormatException">The text is not a UUID.</exception>
    public static DigestId Parse(string s) => new(Guid.Parse(s));

    /// <summary>Reads a UUID without throwing.</summary>
    /// <param name="s">The text; null is not an id.</param>
    /// <param name="result">The id, or the default value.</param>
    /// <returns>Whether the text is an id.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, out DigestId result)
    {
        var parsed = Guid.TryParse(s, out var value);
        result = new DigestId(value);
        return parsed;
    }

    /// <summary>The UUID in its usual form.</summary>
    /// <returns>Text that <see cref="Parse"/> reads back.</returns>
    public override string ToString() => Value.ToString();

    static DigestId IParsable<DigestId>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<DigestId>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out DigestId result) => TryParse(s, out result);
}
