using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace VideoDigester.Storage;

/// <summary>One step of the schema as an embedded script. Never edited once it is released: the checksum would tell.</summary>
internal sealed record MigrationScript(int Version, string Name, string Sql)
{
    /// <summary>SHA-256 over the text with line feeds, so that a checkout's line ends do not matter.</summary>
    public string Checksum { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql.ReplaceLineEndings("\n"))));

    /// <summary>Reads the resources named <c>{prefix}NNNN_name.sql</c>, in order.</summary>
    public static IReadOnlyList<MigrationScript> Load(Assembly assembly, string prefix) =>
        [.. assembly.GetManifestResourceNames()
            .Where(resource => resource.StartsWith(prefix, StringComparison.Ordinal) && resource.EndsWith(".sql", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(resource => Read(assembly, resource, resource[prefix.Length..^".sql".Length]))];

    private static MigrationScript Read(Assembly assembly, string resource, string file)
    {
        var separator = file.IndexOf('_', StringComparison.Ordinal);
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!, Encoding.UTF8);
        return new MigrationScript(int.Parse(file.AsSpan(0, separator), provider: null), file[(separator + 1)..], reader.ReadToEnd());
    }
}
