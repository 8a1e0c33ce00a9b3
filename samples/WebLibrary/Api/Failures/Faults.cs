namespace WebLibrary.Api.Failures;

/// <summary>What of a request is not what it may be: sentences, by the member or parameter that they are about. What is about the whole body has the name <c>body</c>.</summary>
internal sealed class Faults
{
    public const string Body = "body";

    /// <summary>Enough to mend a request by; one may have thousands.</summary>
    private const int Most = 20;

    private readonly Dictionary<string, string[]> _byMember = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, string[]> ByMember => _byMember;

    public bool IsEmpty => _byMember.Count == 0;

    /// <summary>All of them, one after another.</summary>
    public string Words => string.Join(' ', _byMember.Values.SelectMany(sentences => sentences));

    public void Add(string member, string sentence)
    {
        if (_byMember.TryGetValue(member, out var before))
            _byMember[member] = [.. before, sentence];
        else if (_byMember.Count < Most)
            _byMember[member] = [sentence];
    }
}
