using System.Text;
using System.Text.RegularExpressions;

namespace VideoDigester.EndToEnd.Tests.Web.Api;

/// <summary>A line of a page that calls <c>curl</c>, sent without it: as its options <c>-X</c>, <c>-H</c> and <c>--json</c> say.</summary>
internal static partial class CurlCommand
{
    /// <summary>The commands of the first block of shell on a page that holds any.</summary>
    public static IReadOnlyList<string> Of(string page) => [.. Blocks().Matches(page).Select(block => block.Groups["lines"].Value).First(lines => lines.Contains("curl ", StringComparison.Ordinal)).Split('\n').Where(line => line.StartsWith("curl ", StringComparison.Ordinal))];

    /// <summary>What a command sends.</summary>
    /// <param name="command">The line.</param>
    /// <param name="values">What its variables hold, <c>$api</c> among them.</param>
    public static HttpRequestMessage Read(string command, IReadOnlyDictionary<string, string> values)
    {
        // Single quotes keep what they hold; elsewhere variables have their values.
        var words = Words().Matches(command).Select(word => word.Groups["kept"] is { Success: true } kept
            ? kept.Value
            : Variable().Replace(word.Value.Trim('"'), name => values[name.Groups["name"].Value])).Skip(1).ToList();
        var request = new HttpRequestMessage();
        for (var at = 0; at < words.Count; at++)
            switch (words[at])
            {
                case "-X":
                    request.Method = new HttpMethod(words[++at]);
                    break;
                case "-H":
                    var header = words[++at].Split(": ", 2);
                    request.Headers.Add(header[0], header[1]);
                    break;
                case "--json":
                    request.Content = new StringContent(words[++at], Encoding.UTF8, "application/json");
                    request.Method = request.Method == HttpMethod.Get ? HttpMethod.Post : request.Method;
                    break;
                default:
                    request.RequestUri = new Uri(words[at], UriKind.RelativeOrAbsolute);
                    break;
            }

        return request;
    }

    [GeneratedRegex("^```sh\n(?<lines>.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Blocks();

    [GeneratedRegex("'(?<kept>[^']*)'|\"[^\"]*\"|\\S+")]
    private static partial Regex Words();

    [GeneratedRegex("\\$(?<name>[a-z]+)")]
    private static partial Regex Variable();
}
