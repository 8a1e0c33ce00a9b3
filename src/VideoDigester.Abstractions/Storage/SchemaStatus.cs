namespace VideoDigester;

/// <summary>How far a database is.</summary>
/// <param name="Engine">The database's kind.</param>
/// <param name="Version">The newest migration that was applied, 0 for an empty database.</param>
/// <param name="Pending">The migrations still to apply, in order; empty when the schema is current.</param>
public sealed record SchemaStatus(DatabaseEngine Engine, int Version, IReadOnlyList<SchemaMigration> Pending);
