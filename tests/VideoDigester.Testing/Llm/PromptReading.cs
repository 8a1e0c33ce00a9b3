using System.Globalization;
using System.Text.RegularExpressions;

namespace VideoDigester.Testing.Llm;

/// <summary>A prompt as a model sees it: the data between the markers, and what is wanted. Knows of a prompt no more than its text says.</summary>
public sealed partial class PromptReading
{
    /// <summary>Reads a request.</summary>
    public PromptReading(LlmRequest request)
    {
        Request = request;
        var text = request.Messages[^1].Text;
        var marker = text[..text.IndexOf('\n', StringComparison.Ordinal)];
        var blocks = text.Split(marker + "\n");
        Lines = [.. NumberedLine().Matches(blocks[1]).Select(line => new NumberedText(int.Parse(line.Groups["number"].Value, CultureInfo.InvariantCulture), line.Groups["text"].Value))];
        Task = string.Join("\n", blocks[2..]);
        Count = CountWanted().Match(Task) is { Success: true } count ? int.Parse(count.Groups["count"].Value, CultureInfo.InvariantCulture) : 1;
    }

    /// <summary>The request.</summary>
    public LlmRequest Request { get; }

    /// <summary>The numbered lines of the data: passages, or notes to choose from.</summary>
    public IReadOnlyList<NumberedText> Lines { get; }

    /// <summary>What is wanted.</summary>
    public string Task { get; }

    /// <summary>How many items are wanted.</summary>
    public int Count { get; init; }

    /// <summary>Whether the answer chooses among notes.</summary>
    public bool IsChoice => Request.Schema?.Name == "choose";

    /// <summary>Whether the answer mends items.</summary>
    public bool IsRepair => Request.Schema?.Name == "repair";

    [GeneratedRegex(@"^\[(?<number>\d+)\] (?<text>.*)$", RegexOptions.Multiline)]
    private static partial Regex NumberedLine();

    [GeneratedRegex(@"(?:Write the|about|in|At most|Choose the) (?<count>\d+)")]
    private static partial Regex CountWanted();
}
