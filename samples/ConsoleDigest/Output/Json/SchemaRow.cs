using VideoDigester;

namespace ConsoleDigest.Output.Json;

/// <param name="Pending">Migrations still to apply.</param>
/// <param name="Engine"><c>sqlite</c> or <c>postgresql</c>.</param>
internal sealed record SchemaRow(int Version, IReadOnlyList<MigrationRow> Pending, string Engine)
{
    public static SchemaRow From(SchemaStatus status) => new(
        status.Version,
        [.. status.Pending.Select(step => new MigrationRow(step.Version, step.Name))],
        status.Engine.ToString().ToLowerInvariant());
}
