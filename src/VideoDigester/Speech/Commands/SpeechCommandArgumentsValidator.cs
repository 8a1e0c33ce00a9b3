using Microsoft.Extensions.Options;

namespace VideoDigester.Speech.Commands;

/// <summary>Checks what ranges cannot say: the template of the arguments, and the paths.</summary>
internal sealed class SpeechCommandArgumentsValidator : IValidateOptions<SpeechCommandOptions>
{
    public ValidateOptionsResult Validate(string? name, SpeechCommandOptions options)
    {
        var result = new ValidateOptionsResultBuilder();
        foreach (var complaint in CommandTemplate.Complaints(options))
            result.AddError($"Of the speech command '{name}': {complaint}", nameof(SpeechCommandOptions.Arguments));
        if (options.OutputFormat is { } format && !Enum.IsDefined(format))
            result.AddError($"Of the speech command '{name}': it is no format.", nameof(SpeechCommandOptions.OutputFormat));
        if (options.ExecutablePath?.Contains('\0', StringComparison.Ordinal) == true)
            result.AddError($"Of the speech command '{name}': it holds a zero byte.", nameof(SpeechCommandOptions.ExecutablePath));
        if (options.FfmpegPath?.Contains('\0', StringComparison.Ordinal) == true)
            result.AddError($"Of the speech command '{name}': it holds a zero byte.", nameof(SpeechCommandOptions.FfmpegPath));
        return result.Build();
    }
}
