namespace VideoDigester.Testing.Models;

/// <summary>How a model behaves when it is called: it answers, fails, breaks off or hangs.</summary>
public sealed record ModelReply
{
    public string Text { get; init; } = "";

    public ModelFinish Finish { get; init; } = ModelFinish.Stop;

    /// <summary>What the reply says it used; null for a careful estimate of prompt and text.</summary>
    public ModelUsage? Usage { get; init; }

    /// <summary>Whether the reply says nothing of what it used.</summary>
    public bool HidesUsage { get; init; }

    /// <summary>How many characters each piece of a stream has.</summary>
    public int PieceLength { get; init; } = 24;

    /// <summary>The status of HTTP; 400 and more is a failure.</summary>
    public int Status { get; init; } = 200;

    /// <summary>More headers of the response.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>The error of a failure, or of a stream that fails (<see cref="FailsAfter"/>).</summary>
    public ModelError? Error { get; init; }

    /// <summary>The whole body, in place of what the protocol would send.</summary>
    public string? RawBody { get; init; }

    /// <summary>After how many characters of the text the connection is cut, or null.</summary>
    public int? CutAfter { get; init; }

    /// <summary>After how many characters of a streamed text an error comes instead of more, or null.</summary>
    public int? FailsAfter { get; init; }

    /// <summary>After how many characters of the text nothing more comes, the connection staying open, or null. A reply that is not streamed never begins.</summary>
    public int? HangsAfter { get; init; }

    /// <summary>What the reply waits for before it begins, or null.</summary>
    public Task? Gate { get; init; }

    public static ModelReply Says(string text) => new() { Text = text };

    public static ModelReply Refuses(string text) => new() { Text = text, Finish = ModelFinish.Refusal };

    public static ModelReply Fails(int status, ModelError error, params (string Name, string Value)[] headers) =>
        new() { Status = status, Error = error, Headers = headers.ToDictionary(header => header.Name, header => header.Value) };

    public static ModelReply Hangs() => new() { HangsAfter = 0 };

    /// <summary>The text in the pieces of a stream; no piece ends inside a character.</summary>
    public IEnumerable<string> Pieces()
    {
        for (var start = 0; start < Text.Length;)
        {
            var end = Math.Min(Text.Length, start + Math.Max(1, PieceLength));
            if (end < Text.Length && char.IsLowSurrogate(Text[end]))
                end++;
            yield return Text[start..end];
            start = end;
        }
    }

    /// <summary>What the reply used, or null where it hides that.</summary>
    public ModelUsage? UsageOf(ModelCall call) => HidesUsage ? null
        : Usage ?? new ModelUsage(VideoDigester.Text.TokenEstimate.Of(call.Prompt), VideoDigester.Text.TokenEstimate.Of(Text));
}
