using System.Globalization;
using System.Text.RegularExpressions;

namespace VideoDigester.Speech.Commands;

/// <summary>The arguments of a command with placeholders in them. A value never becomes more than a part of one argument.</summary>
internal static partial class CommandTemplate
{
    private const string Audio = "{audio}";
    private const string Output = "{output}";
    private const string Language = "{language}";
    private const string Duration = "{duration}";

    private static readonly string[] Known = [Audio, Output, Language, Duration];

    /// <summary>What is wrong with a template.</summary>
    public static IEnumerable<string> Complaints(SpeechCommandOptions options)
    {
        var arguments = options.Arguments;
        if (arguments.Any(argument => argument is null || argument.Contains('\0', StringComparison.Ordinal)))
        {
            yield return "an argument is null or holds a zero byte.";
            yield break;
        }

        foreach (var unknown in arguments.SelectMany(argument => Placeholder().Matches(argument)).Select(match => match.Value).Except(Known))
            yield return $"{unknown} is no placeholder; these are: {string.Join(", ", Known)}.";
        if (!Names(arguments, Audio))
            yield return $"no argument names {Audio}.";
        if (options.ReadsStandardOutput == Names(arguments, Output))
            yield return options.ReadsStandardOutput
                ? $"an argument names {Output}, and what the program prints is read ({nameof(SpeechCommandOptions.ReadsStandardOutput)}): it is one or the other."
                : $"no argument names {Output}. Where the program prints the transcript, set {nameof(SpeechCommandOptions.ReadsStandardOutput)}.";
    }

    /// <summary>The arguments for one call.</summary>
    public static IReadOnlyList<string> Fill(SpeechCommandOptions options, SpeechRequest request, string audioPath, string outputFolder)
    {
        var values = new Dictionary<string, string?>
        {
            [Audio] = audioPath,
            [Output] = outputFolder,
            // Recognisers know languages, not regions.
            [Language] = LanguageTag.Normalize(request.Language)?.Split('-')[0] ?? options.UnknownLanguage,
            [Duration] = request.Duration?.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture),
        };
        return
        [
            .. options.Arguments
                .Where(argument => Placeholder().Matches(argument).All(match => values[match.Value] is not null))
                .Select(argument => Placeholder().Replace(argument, match => values[match.Value]!)),
        ];
    }

    private static bool Names(IEnumerable<string> arguments, string placeholder) => arguments.Any(argument => argument.Contains(placeholder, StringComparison.Ordinal));

    [GeneratedRegex(@"\{[a-z]+\}")]
    private static partial Regex Placeholder();
}
