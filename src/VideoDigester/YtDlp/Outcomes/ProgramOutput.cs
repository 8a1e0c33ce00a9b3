namespace VideoDigester.YtDlp.Outcomes;

/// <summary>What yt-dlp printed on standard error, by kind. Other lines (debugging, continued messages, titles) tell nothing.</summary>
internal sealed class ProgramOutput
{
    private const int MaxLines = 200;

    private const string UsageMark = ": error: ";

    /// <summary>Begins a warning that prints a line of the file of cookies. Secrets stay out of messages.</summary>
    private const string CookieMark = "WARNING: skipping cookie file entry";

    private readonly List<OutputLine> _errors = [];
    private readonly List<OutputLine> _warnings = [];

    private ProgramOutput()
    {
    }

    public IReadOnlyList<OutputLine> Errors => _errors;

    public IReadOnlyList<OutputLine> Warnings => _warnings;

    /// <summary>The exception that ended the program: the line below a traceback. Null where there is none.</summary>
    public OutputLine? Crash { get; private set; }

    /// <summary>What is wrong with the arguments, <c>yt-dlp: error: …</c>. Null where nothing is.</summary>
    public OutputLine? Usage { get; private set; }

    /// <summary>The last line that is not blank, of any kind.</summary>
    public OutputLine? Last { get; private set; }

    public static ProgramOutput Read(string stderr)
    {
        var output = new ProgramOutput();
        var inTraceback = false;
        var rest = stderr.AsSpan();
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOf('\n');
            var line = (end < 0 ? rest : rest[..end]).TrimEnd('\r');
            rest = end < 0 ? [] : rest[(end + 1)..];
            if (!line.IsEmpty)
                output.Take(line, ref inTraceback);
        }

        return output;
    }

    private void Take(ReadOnlySpan<char> line, ref bool inTraceback)
    {
        var plain = line[0] == '\u001b' ? OutputLine.Read(line)?.Source ?? "" : line;
        if (plain.StartsWith(CookieMark, StringComparison.Ordinal))
            return;
        if (plain.StartsWith("ERROR:", StringComparison.Ordinal))
            Add(_errors, plain["ERROR:".Length..]);
        else if (plain.StartsWith("WARNING:", StringComparison.Ordinal))
            Add(_warnings, plain["WARNING:".Length..]);
        else if (plain.StartsWith("Traceback (most recent call last)", StringComparison.Ordinal))
            inTraceback = true;
        else if (inTraceback && !char.IsWhiteSpace(plain[0]))
        {
            Crash = OutputLine.Read(plain) ?? Crash;
            inTraceback = false;
        }
        else if (plain.IndexOf(UsageMark, StringComparison.Ordinal) is > 0 and < 200 and var mark)
            Usage ??= OutputLine.Read(plain[(mark + UsageMark.Length)..]);

        Last = OutputLine.Read(plain) ?? Last;
    }

    private static void Add(List<OutputLine> lines, ReadOnlySpan<char> message)
    {
        if (lines.Count < MaxLines && OutputLine.Read(message) is { } line)
            lines.Add(line);
    }
}
