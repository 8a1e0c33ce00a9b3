using System.Collections.Concurrent;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace VideoDigester.Api.Tests.Configuration;

/// <summary>The summaries that stand in the code, as Markdown for a cell of a table.</summary>
internal sealed partial class XmlDocuments
{
    private static readonly ConcurrentDictionary<Assembly, XmlDocuments> All = new();

    private readonly Dictionary<string, XElement> _summaries;

    private XmlDocuments(Assembly assembly) =>
        _summaries = XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")).Descendants("member")
            .Where(member => member.Element("summary") is not null)
            .ToDictionary(member => member.Attribute("name")!.Value, member => member.Element("summary")!, StringComparer.Ordinal);

    public static XmlDocuments Of(Type type) => All.GetOrAdd(type.Assembly, assembly => new XmlDocuments(assembly));

    public string Summary(Type type) => Text($"T:{type.FullName}");

    public string Summary(PropertyInfo property) => Text($"P:{property.DeclaringType!.FullName}.{property.Name}");

    private string Text(string member) =>
        Spaces().Replace(string.Concat(_summaries[member].Nodes().Select(Markdown)), " ").Trim().Replace("|", "\\|", StringComparison.Ordinal);

    private static string Markdown(XNode node) => node switch
    {
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement { Name.LocalName: "see" } see when see.Attribute("cref")?.Value is { } name => $"`{Short(name)}`",
        XElement { Name.LocalName: "see" } see => $"`{see.Attribute("langword")?.Value}`",
        XElement { Name.LocalName: "paramref" } parameter => $"`{parameter.Attribute("name")?.Value}`",
        XElement other => string.Concat(other.Nodes().Select(Markdown)),
        _ => ((XText)node).Value,
    };

    // The member with its type: 'M:VideoDigester.IVideoLibrary.AddAsync(System.String)' is 'IVideoLibrary.AddAsync'.
    private static string Short(string name)
    {
        var parts = name[2..].Split('(')[0].Split('.');
        return name[0] == 'T' ? parts[^1] : $"{parts[^2]}.{parts[^1]}";
    }

    [GeneratedRegex("\\s+")]
    private static partial Regex Spaces();
}
