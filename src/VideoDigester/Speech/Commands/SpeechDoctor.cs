using Microsoft.Extensions.Options;
using VideoDigester.Processes;

namespace VideoDigester.Speech.Commands;

/// <summary>Looks whether the programs of the speech commands are there. They are not started: what they answer to differs from program to program.</summary>
internal sealed class SpeechDoctor(IEnumerable<SpeechCommandRegistration> commands, IOptionsMonitor<SpeechCommandOptions> options)
{
    public IEnumerable<DiagnosticCheck> Check()
    {
        foreach (var name in commands.Select(command => command.Name))
        {
            var (settings, complaint) = Read(name);
            yield return settings is null
                ? new DiagnosticCheck { Name = $"speech {name}", IsOk = false, Detail = complaint! }
                : Check($"speech {name}", settings.ExecutablePath, nameof(SpeechCommandOptions.ExecutablePath));
            if (settings is { ConvertToWav: true })
                yield return Check($"ffmpeg of {name}", settings.FfmpegPath, nameof(SpeechCommandOptions.FfmpegPath));
        }
    }

    private (SpeechCommandOptions? Settings, string? Complaint) Read(string name)
    {
        try
        {
            return (options.Get(name), null);
        }
        catch (OptionsValidationException exception)
        {
            return (null, exception.Message);
        }
    }

    private static DiagnosticCheck Check(string name, string program, string option)
    {
        // On Windows a name is not looked up here.
        var found = ProgramPath.Find(program);
        var isThere = found is not null && (OperatingSystem.IsWindows() || File.Exists(found));
        return new DiagnosticCheck { Name = name, IsOk = isThere, Detail = isThere ? found! : $"'{program}' is not there: install it, or correct SpeechCommandOptions.{option}." };
    }
}
