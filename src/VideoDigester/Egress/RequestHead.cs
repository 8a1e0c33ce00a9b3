using System.Buffers;

namespace VideoDigester.Egress;

/// <summary>
/// The head of a request, read as strictly as RFC 9112 allows: what two readers could understand differently (bare line ends, folded lines, spaces
/// before a colon, control characters) is refused.
/// </summary>
internal sealed record RequestHead(string Method, string Target, string Version, IReadOnlyList<HeaderField> Fields)
{
    private static readonly SearchValues<char> TokenCharacters =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private static readonly SearchValues<char> ControlCharacters =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Where(c => c != '\t').Append(0x7f).Select(c => (char)c)]);

    private static readonly SearchValues<char> TargetCharacters =
        SearchValues.Create([.. Enumerable.Range(0x21, 0x5e).Where(c => c != '#').Select(c => (char)c)]);

    /// <param name="text">The head with the empty line at its end.</param>
    /// <exception cref="EgressException">It is malformed.</exception>
    public static RequestHead Parse(string text)
    {
        var lines = text.Split("\r\n");
        if (lines.Length < 3 || lines[^1].Length > 0 || lines[^2].Length > 0 || lines.Any(line => line.AsSpan().ContainsAny(ControlCharacters)))
            throw EgressException.Malformed("its lines are malformed");

        var words = lines[0].Split(' ');
        if (words is not [var method, var target, "HTTP/1.1" or "HTTP/1.0"] || !IsToken(method) || target.Length == 0 || target.AsSpan().ContainsAnyExcept(TargetCharacters))
            throw EgressException.Malformed("its first line is malformed");
        return new RequestHead(method, target, words[2], [.. lines[1..^2].Select(ParseField)]);
    }

    private static HeaderField ParseField(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || !IsToken(line.AsSpan(0, colon)))
            throw EgressException.Malformed("a header field is malformed");
        return new HeaderField(line[..colon], line[(colon + 1)..].Trim(' ', '\t'));
    }

    private static bool IsToken(ReadOnlySpan<char> text) => text.Length > 0 && !text.ContainsAnyExcept(TokenCharacters);
}
