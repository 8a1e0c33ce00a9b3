namespace VideoDigester.Egress;

/// <summary>A field of a head; the value is without white space around it.</summary>
internal readonly record struct HeaderField(string Name, string Value)
{
    public bool Is(string name) => Name.Equals(name, StringComparison.OrdinalIgnoreCase);
}
