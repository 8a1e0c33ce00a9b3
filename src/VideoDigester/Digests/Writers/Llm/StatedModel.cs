namespace VideoDigester.Digests.Writers.Llm;

/// <summary>What a provider says its model is, checked when the provider is first used.</summary>
internal static class StatedModel
{
    private const decimal HighestPrice = 1_000_000;

    /// <summary>The model of a provider.</summary>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.ModelFailed"/>, <see cref="ErrorCode.InvalidConfiguration"/>: it does not say, or what it says cannot be.</exception>
    public static LlmModel Of(string name, ILlmProvider provider)
    {
        LlmModel? stated;
        try
        {
            stated = provider.Model;
        }
        catch (Exception failure) when (failure is not VideoDigesterException)
        {
            throw new VideoDigesterException(ErrorCode.ModelFailed, $"The provider '{name}' failed to name its model: {failure.Message}", failure);
        }

        if (stated is not { Name.Length: > 0 } model)
            throw new VideoDigesterException(ErrorCode.InvalidConfiguration, $"The provider '{name}' names no model.");
        return model.Prices is { } prices && new[] { prices.Input, prices.Output, prices.CachedInput ?? 0 }.Any(price => price is < 0 or > HighestPrice)
            ? throw new VideoDigesterException(ErrorCode.InvalidConfiguration, $"The provider '{name}' states prices outside 0 to {HighestPrice:F0} US dollars a million tokens.")
            : model;
    }
}
