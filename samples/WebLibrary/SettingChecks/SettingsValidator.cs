using Microsoft.Extensions.Options;

namespace WebLibrary.SettingChecks;

/// <summary>Objects to settings of this host whenever they are read, naming each by its whole path and never its value.</summary>
internal sealed class SettingsValidator<T>(string section) : IValidateOptions<T>
    where T : class
{
    public ValidateOptionsResult Validate(string? name, T options) =>
        SettingFaults.Of(options, section).ToList() is { Count: > 0 } faults ? ValidateOptionsResult.Fail(faults) : ValidateOptionsResult.Success;
}
