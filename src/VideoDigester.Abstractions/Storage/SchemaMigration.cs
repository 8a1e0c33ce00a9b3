namespace VideoDigester;

/// <summary>One step of the schema.</summary>
/// <param name="Version">Its number, from 1, without gaps.</param>
/// <param name="Name">What it brings.</param>
public sealed record SchemaMigration(int Version, string Name);
