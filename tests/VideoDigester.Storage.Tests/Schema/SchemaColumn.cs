namespace VideoDigester.Storage.Tests;

/// <summary>A column as an engine's catalogue describes it.</summary>
internal sealed class SchemaColumn
{
    public string Table { get; set; } = "";

    public string Name { get; set; } = "";

    public string Type { get; set; } = "";

    public bool IsRequired { get; set; }

    public bool IsGenerated { get; set; }
}
