using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using VideoDigester;
using WebLibrary.SettingChecks;

namespace WebLibrary.Startup;

/// <summary>Runs the host, and turns what keeps it from starting into a line that names the setting. Whatever else happens is a defect and ends the process as such.</summary>
internal static partial class Start
{
    /// <summary>How the process ends that was set up or called wrongly.</summary>
    public const int Refused = 2;

    public static async Task<int> RunAsync(Func<WebApplication> build)
    {
        try
        {
            await using var app = build();

            // Before anything listens, works or writes.
            app.Services.GetRequiredService<IStartupValidator>().Validate();
            await app.RunAsync();
            return 0;
        }
        catch (Exception exception) when (WordsOf(exception) is { } words)
        {
            await Console.Error.WriteLineAsync($"The host does not start.{Environment.NewLine}{words}");
            return Refused;
        }
    }

    private static string? WordsOf(Exception exception) => exception switch
    {
        SettingException => exception.Message,
        OptionsValidationException invalid => string.Join(Environment.NewLine, invalid.Failures.Select(fault => WordsOf(invalid.OptionsType, fault))),
        AggregateException several when several.InnerExceptions.All(inner => WordsOf(inner) is not null) => string.Join(Environment.NewLine, several.InnerExceptions.Select(WordsOf)),
        VideoDigesterException { Code: ErrorCode.InvalidConfiguration } => $"VideoDigester: {exception.Message}",
        FileNotFoundException or DirectoryNotFoundException or InvalidDataException => $"Settings: {exception.Message}",

        // The binder names the setting, and the server the address.
        InvalidOperationException when Setting().Match(exception.Message) is { Success: true } named => $"{named.Groups["path"].Value}: {exception.Message}",
        IOException { Source: "Microsoft.AspNetCore.Server.Kestrel.Core" } => $"Urls: {exception.Message}",
        _ => null,
    };

    // What the library objects to is called by its type, what the host does by its section.
    private static string WordsOf(Type options, string fault) =>
        options.Namespace != typeof(VideoDigesterOptions).Namespace ? fault
        : Field().Match(fault) is { Success: true } field ? $"VideoDigester:{field.Groups["path"].Value.Replace('.', ':')}: It {field.Groups["sentence"].Value}"
        : $"VideoDigester: {fault}";

    [GeneratedRegex("configuration value .*at '(?<path>[^']+)'")]
    private static partial Regex Setting();

    // As the generated validators write it, and as ValidateOptionsResultBuilder does.
    [GeneratedRegex(@"(?:The field VideoDigesterOptions\.|Property )(?<path>[\w.]+\w):? (?:It )?(?<sentence>.+)", RegexOptions.Singleline)]
    private static partial Regex Field();
}
