using System.Text.RegularExpressions;

namespace VideoDigester.YtDlp.Outcomes;

/// <summary>Texts that mean the same: their code, and what people are told.</summary>
internal sealed record OutcomeRule
{
    private readonly Regex _pattern;
    private readonly bool _isOfSite;

    private OutcomeRule(ErrorCode code, string advice, bool isOfSite, string[] patterns)
    {
        Code = code;
        Advice = advice;
        _isOfSite = isOfSite;

        // Linear in the length of a line, whatever a site puts into it.
        _pattern = new Regex(
            string.Join('|', patterns), RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
    }

    public ErrorCode Code { get; }

    /// <summary>What happened and what to do, in whole sentences.</summary>
    public string Advice { get; }

    /// <summary>Whether the same call may succeed later, where these texts say it otherwise than their code.</summary>
    public bool? IsRetryable { get; init; }

    /// <summary>Texts of the site, passed on by yt-dlp. Without the name of an extractor in front of them, <c>[youtube]</c>, they are no site's.</summary>
    /// <param name="code">Their place in the taxonomy.</param>
    /// <param name="advice">What happened and what to do.</param>
    /// <param name="patterns">Regular expressions for lines with straight apostrophes; one has to be found.</param>
    public static OutcomeRule Site(ErrorCode code, string advice, params string[] patterns) => new(code, advice, isOfSite: true, patterns);

    /// <summary>Texts of yt-dlp itself.</summary>
    /// <inheritdoc cref="Site"/>
    public static OutcomeRule Program(ErrorCode code, string advice, params string[] patterns) => new(code, advice, isOfSite: false, patterns);

    public bool Takes(OutputLine line) => (line.IsOfSite || !_isOfSite) && _pattern.IsMatch(line.Text);

    public Failure Tell(OutputLine line)
    {
        var failure = new Failure(Code, $"{Advice} {(_isOfSite ? "The site" : "yt-dlp")} says: \"{QuotedWords.Of(line.Text)}\"");
        return IsRetryable is { } retryable ? failure with { IsRetryable = retryable } : failure;
    }
}
