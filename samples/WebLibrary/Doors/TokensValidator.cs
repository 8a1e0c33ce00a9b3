using Microsoft.Extensions.Options;

namespace WebLibrary.Doors;

/// <summary>Refuses to start where one token would let two in.</summary>
internal sealed class TokensValidator : IValidateOptions<DoorSettings>
{
    public ValidateOptionsResult Validate(string? name, DoorSettings options) =>
        options.Tokens.GroupBy(token => token.Sha256, StringComparer.OrdinalIgnoreCase).Any(same => same.Count() > 1)
            ? ValidateOptionsResult.Fail("Doors:Tokens: One token stands for two users.")
            : ValidateOptionsResult.Success;
}
