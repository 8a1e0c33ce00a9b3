namespace VideoDigester;

/// <summary>What a model's tokens cost, in US dollars for a million tokens; kept to a billionth of a dollar.</summary>
/// <param name="Input">Tokens sent.</param>
/// <param name="Output">Tokens received.</param>
public sealed record LlmPrices(decimal Input, decimal Output)
{
    /// <summary>Tokens sent that the provider had cached, or null where it states no price of their own: they cost what others cost.</summary>
    public decimal? CachedInput { get; init; }
}
