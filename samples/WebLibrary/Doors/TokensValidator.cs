using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace WebLibrary.Doors;

/// <summary>Refuses to start with an entry that would never let anybody in. It names the entry and never its content.</summary>
internal sealed class TokensValidator : IValidateOptions<DoorSettings>
{
    public ValidateOptionsResult Validate(string? name, DoorSettings options)
    {
        var faults = options.Tokens.SelectMany((token, at) => Faults(token).Select(fault => $"Doors:Tokens:{at}: {fault}")).ToList();
        if (options.Tokens.GroupBy(token => token.Sha256, StringComparer.OrdinalIgnoreCase).Any(same => same.Count() > 1))
            faults.Add("Doors:Tokens: one token stands for two users.");
        return faults.Count > 0 ? ValidateOptionsResult.Fail(faults) : ValidateOptionsResult.Success;
    }

    private static IEnumerable<string> Faults(DoorSettings.TokenSettings token)
    {
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(token, new ValidationContext(token), results, validateAllProperties: true);
        return results.Select(result => result.ErrorMessage ?? "It is not valid.");
    }
}
