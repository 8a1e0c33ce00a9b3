using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace VideoDigester;

/// <summary>Names a job of the queue: a UUID of version 7 (RFC 9562), so that jobs sort by when they were queued.</summary>
/// <param name="Value">The UUID.</param>
[JsonConverter(typeof(IdJsonConverter<JobId>))]
public readonly record struct JobId(Guid Value) : IParsable<JobId>
{
    /// <summary>Makes a new id.</summary>
    /// <param name="timestamp">The moment that leads the id.</param>
    /// <returns>An id unlike every other.</returns>
    public static JobId Create(DateTimeOffset timestamp) => new(Guid.CreateVersion7(timestamp));

    /// <summary>Reads a UUID.</summary>
    /// <param name="s">The text.</param>
    /// <returns>The id.</returns>
    /// <exception cref="FormatException">The text is not a UUID.</exception>
    public static JobId Parse(string s) => new(Guid.Parse(s));

    /// <summary>Reads a UUID without throwing.</summary>
    /// <param name="s">The text; null is not an id.</param>
    /// <param name="result">The id, or the default value.</param>
    /// <returns>Whether the text is an id.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, out JobId result)
    {
        var parsed = Guid.TryParse(s, out var value);
        result = new JobId(value);
        return parsed;
    }

    /// <summary>The UUID in its usual form.</summary>
    /// <returns>Text that <see cref="Parse"/> reads back.</returns>
    public override string ToString() => Value.ToString();

    static JobId IParsable<JobId>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<JobId>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out JobId result) => TryParse(s, out result);
}
