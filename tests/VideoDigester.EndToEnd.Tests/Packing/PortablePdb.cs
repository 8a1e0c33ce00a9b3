using System.Reflection.Metadata;
using System.Text.Json;

namespace VideoDigester.EndToEnd.Tests.Packing;

/// <summary>What a debugger finds in portable symbols.</summary>
internal sealed class PortablePdb : IDisposable
{
    private static readonly Guid SourceLinkKind = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");
    private static readonly Guid EmbeddedSourceKind = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    private readonly MetadataReaderProvider _provider;
    private readonly MetadataReader _reader;

    public PortablePdb(byte[] bytes)
    {
        _provider = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(bytes));
        _reader = _provider.GetMetadataReader();
        Id = new Guid([.. _reader.DebugMetadataHeader!.Id.Take(16)]);
    }

    /// <summary>By which an assembly knows its symbols.</summary>
    public Guid Id { get; }

    /// <summary>The paths of the sources.</summary>
    public IReadOnlyList<string> Documents => [.. _reader.Documents.Select(document => _reader.GetString(_reader.GetDocument(document).Name))];

    /// <summary>The paths of the sources whose text is in the symbols themselves.</summary>
    public IReadOnlyList<string> EmbeddedDocuments => [.. _reader.Documents.Where(document => Find(document, EmbeddedSourceKind) is not null).Select(document => _reader.GetString(_reader.GetDocument(document).Name))];

    /// <summary>Where a debugger gets the sources: patterns of paths, and addresses for them. Empty where nobody is told.</summary>
    public IReadOnlyDictionary<string, string> SourceLink
    {
        get
        {
            if (Find(EntityHandle.ModuleDefinition, SourceLinkKind) is not { } bytes)
                return new Dictionary<string, string>();
            using var link = JsonDocument.Parse(bytes);
            return link.RootElement.GetProperty("documents").EnumerateObject().ToDictionary(document => document.Name, document => document.Value.GetString()!);
        }
    }

    public void Dispose() => _provider.Dispose();

    private byte[]? Find(EntityHandle parent, Guid kind)
    {
        foreach (var handle in _reader.GetCustomDebugInformation(parent))
        {
            var information = _reader.GetCustomDebugInformation(handle);
            if (_reader.GetGuid(information.Kind) == kind)
                return _reader.GetBlobBytes(information.Value);
        }

        return null;
    }
}
