using VideoDigester;

namespace ConsoleDigest.Output.Json;

/// <summary>A digest that is written of each video.</summary>
/// <param name="Language">The language it is written in; null for that of the transcript.</param>
/// <param name="Provider">Who writes it; null for a worker's default.</param>
internal sealed record DigestOrderRow(string Type, string? Language, string? Provider)
{
    public static DigestOrderRow From(DigestOrder order) => new(order.Type.Name, order.Language, order.Provider);
}
