using System.CommandLine;
using System.CommandLine.Parsing;
using VideoDigester;

namespace ConsoleDigest.Models;

/// <summary>Who writes, with which model and within which budget: what the command line says, and where it says nothing, the settings.</summary>
internal sealed class ModelSettings
{
    /// <summary>The built-in writer's name.</summary>
    public const string BuiltIn = "extractive";

    private ModelSettings()
    {
    }

    /// <summary>Who writes where a request names nobody.</summary>
    public required string DefaultProvider { get; init; }

    /// <summary>Who is to write: those that the command line names, or the default.</summary>
    public required IReadOnlyList<string> Writers { get; init; }

    /// <summary>Those of <see cref="Writers"/> that are models.</summary>
    public required IReadOnlyList<ModelChoice> Models { get; init; }

    /// <summary>The temperature that was asked for, or null.</summary>
    public required double? Temperature { get; init; }

    /// <summary>Whether the endpoint takes JSON schemas.</summary>
    public required bool TakesSchema { get; init; }

    /// <summary>What models may cost.</summary>
    public required DigestBudget Budget { get; init; }

    /// <summary>Reads what a command line and the settings say.</summary>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidConfiguration"/>: a setting has a value that it cannot have.</exception>
    public static ModelSettings Read(CommandResult arguments)
    {
        var usual = Settings.Find(SettingNames.Provider) ?? BuiltIn;
        var named = arguments.GetValue(ModelOptions.Provider) ?? [];
        string[] writers = named.Length > 0 ? named : [usual];
        string[] models = [.. writers.Where(ModelProviders.Names.Contains)];
        return new ModelSettings
        {
            DefaultProvider = usual,
            Writers = writers,
            Models = [.. models.Select((provider, at) => ChoiceOf(arguments, provider, at, models.Length))],
            Temperature = (double?)arguments.GetValue(ModelOptions.Temperature),
            TakesSchema = !arguments.GetValue(ModelOptions.NoSchema),
            Budget = new DigestBudget
            {
                MaxCostPerRequest = arguments.GetValue(ModelOptions.MaxCost) ?? Settings.FindNumber(SettingNames.MaxCost, 0, ModelLimits.MostDollars),
                MaxTokensPerRequest = (long?)(arguments.GetValue(ModelOptions.MaxTokens) ?? Settings.FindNumber(SettingNames.MaxTokens, 0, ModelLimits.MostTokens)),
                MaxCostPerDay = Settings.FindNumber(SettingNames.DailyCost, 0, ModelLimits.MostDollars),
                MaxTokensPerDay = (long?)Settings.FindNumber(SettingNames.DailyTokens, 0, ModelLimits.MostTokens),
            },
        };
    }

    /// <summary>The model that a provider writes with, as far as it is known.</summary>
    public ModelChoice Of(string provider) => Models.FirstOrDefault(model => model.Provider == provider) ?? new ModelChoice(provider);

    private static ModelChoice ChoiceOf(CommandResult arguments, string provider, int at, int models)
    {
        // The settings describe one model. They must not be taken for those of another, nor its endpoint get the key of another provider.
        var usual = Settings.Find(SettingNames.Provider);
        var isUsualProvider = usual == provider || (usual is null && models == 1);
        var usualModel = isUsualProvider ? Settings.Find(SettingNames.Model) : null;
        var model = Pick(ModelOptions.Model) ?? usualModel;
        var isUsualModel = isUsualProvider && (usualModel is null || usualModel == model);
        return new ModelChoice(provider)
        {
            Model = model,
            Endpoint = Pick(ModelOptions.Endpoint) ?? (isUsualProvider ? UsualEndpoint() : null),
            ContextWindow = (int?)Number(ModelOptions.ContextWindow, SettingNames.ContextWindow, ModelLimits.LeastWindow, ModelLimits.MostTokens),
            MaxOutputTokens = (int?)Number(ModelOptions.MaxOutput, SettingNames.MaxOutput, ModelLimits.LeastOutput, ModelLimits.MostTokens),
            Prices = Number(ModelOptions.PriceInput, SettingNames.PriceInput, 0, ModelLimits.MostDollars) is { } input
                && Number(ModelOptions.PriceOutput, SettingNames.PriceOutput, 0, ModelLimits.MostDollars) is { } output
                ? new LlmPrices(input, output) { CachedInput = Number(ModelOptions.PriceCachedInput, SettingNames.PriceCachedInput, 0, ModelLimits.MostDollars) }
                : null,
        };

        T? Pick<T>(Option<T[]> option) => arguments.GetValue(option) switch
        {
            [var only] => only,
            { Length: > 1 } values => values[at],
            _ => default,
        };

        decimal? Number(Option<decimal[]> option, string setting, int least, int most) => arguments.GetValue(option) is { Length: > 0 }
            ? Pick(option)
            : isUsualModel ? Settings.FindNumber(setting, least, most) : null;
    }

    private static Uri? UsualEndpoint() => Settings.Find(SettingNames.Endpoint) switch
    {
        null => null,
        { } text when Endpoints.TryParse(text, out var address) => address,
        _ => throw new VideoDigesterException(ErrorCode.InvalidConfiguration, $"{SettingNames.Endpoint} is not {Endpoints.Form}."),
    };
}
