using System.CommandLine;
using System.CommandLine.Parsing;
using ConsoleDigest.Commands;
using VideoDigester;

namespace ConsoleDigest.Models;

/// <summary>
/// The options that say who writes a digest and what it may cost. Those of a model are lists: one value, or one for each provider that is a model, in their order.
/// There is none for a key: command lines are seen by everybody on a machine.
/// </summary>
internal static class ModelOptions
{
    public static Option<string[]> Provider { get; } = Symbols.List(
        "--provider", $"Who writes: {ModelSettings.BuiltIn}, the built-in writer, {string.Join(", ", ModelProviders.Names)}. Without it {SettingNames.Provider}, or else the built-in writer; 'compare' and 'work' take several.", "name");

    public static Option<string[]> Model { get; } = Symbols.List("--model", $"The provider's model. Without it {SettingNames.Model}; there is no default.", "name");

    public static Option<Uri[]> Endpoint { get; } = new("--endpoint")
    {
        Description = "Where the provider is asked: any server that speaks its protocol.",
        HelpName = "address",
        CustomParser = ParseEndpoints,
        Arity = ArgumentArity.OneOrMore,
        DefaultValueFactory = _ => [],
    };

    public static Option<decimal[]> ContextWindow { get; } = Symbols.Numbers("--context-window", "How many tokens the model takes, its answer included.", "tokens", ModelLimits.LeastWindow, ModelLimits.MostTokens, isWhole: true);

    public static Option<decimal[]> MaxOutput { get; } = Symbols.Numbers("--max-output", "How many tokens an answer of the model may have.", "tokens", ModelLimits.LeastOutput, ModelLimits.MostTokens, isWhole: true);

    public static Option<decimal[]> PriceInput { get; } = Symbols.Numbers("--price-input", "The price of a million tokens sent, in US dollars. Kept in the library, and used until another one is given.", "dollars", 0, ModelLimits.MostDollars);

    public static Option<decimal[]> PriceCachedInput { get; } = Symbols.Numbers("--price-cached-input", "The same for tokens that the provider had cached; without it they cost what others do.", "dollars", 0, ModelLimits.MostDollars);

    public static Option<decimal[]> PriceOutput { get; } = Symbols.Numbers("--price-output", "The same for tokens received.", "dollars", 0, ModelLimits.MostDollars);

    public static Option<decimal?> Temperature { get; } = Symbols.Number("--temperature", "How freely the model chooses its words, 0 to 2. Without it nothing is sent but to ollama, which gets 0.", "number", 0, 2);

    public static Option<bool> NoSchema { get; } = new("--no-schema") { Description = "The endpoint takes no JSON schema: put it into the prompt." };

    public static Option<decimal?> MaxCost { get; } = Symbols.Number("--max-cost", "The most a digest or an answer may cost, in US dollars; nothing is sent that could cost more.", "dollars", 0, ModelLimits.MostDollars);

    public static Option<decimal?> MaxTokens { get; } = Symbols.Number("--max-tokens", "The most tokens a digest or an answer may use, sent and received.", "tokens", 0, ModelLimits.MostTokens, isWhole: true);

    /// <summary>Gives a command these options.</summary>
    /// <param name="command">The command.</param>
    /// <param name="several">Whether several providers may be named at once.</param>
    /// <param name="showsStored">Whether the command only shows what is stored where none is named.</param>
    public static void AddTo(Command command, bool several, bool showsStored = false)
    {
        foreach (var option in All)
            command.Options.Add(option);
        command.Validators.Add(result =>
        {
            try
            {
                Check(result, several, showsStored);
            }
            catch (InvalidOperationException)
            {
                // An option has no value because its text is none: the parser says so itself.
            }
        });
    }

    /// <summary>The only provider that is named, or null.</summary>
    public static string? ProviderIn(ParseResult arguments) => arguments.GetValue(Provider) is [var only] ? only : null;

    /// <summary>Whether a command has these options.</summary>
    public static bool Are(Command command) => command.Options.Contains(Provider);

    private static Option[] OfModel => [Model, Endpoint, ContextWindow, MaxOutput, PriceInput, PriceCachedInput, PriceOutput];

    private static Option[] All => [Provider, .. OfModel, Temperature, NoSchema, MaxCost, MaxTokens];

    private static void Check(CommandResult result, bool several, bool showsStored)
    {
        var named = result.GetValue(Provider) ?? [];
        if (!several && named.Length > 1)
            result.AddError("--provider takes one name here; 'compare' and 'work' take several.");
        else if (named.Distinct(StringComparer.Ordinal).Count() < named.Length)
            result.AddError($"--provider names one twice{(showsStored ? "; write both digests with 'digest' and compare what is stored" : "")}.");
        else if (showsStored && named.Length == 0)
            Refuse(result, "names a model to write with; without --provider 'compare' only shows what is stored.");
        else
            CheckModels(result);
    }

    private static void CheckModels(CommandResult result)
    {
        ModelSettings settings;
        try
        {
            settings = ModelSettings.Read(result);
        }
        catch (VideoDigesterException)
        {
            // Not a wrong command line: the command itself will say it with its code.
            return;
        }

        if (settings.Writers.All(writer => writer == ModelSettings.BuiltIn))
        {
            Refuse(result, $"is about a model; name its provider with --provider: {string.Join(", ", ModelProviders.Names)}.");
            return;
        }

        foreach (var option in OfModel)
            if (result.GetResult(option) is { Implicit: false, Tokens: var tokens } && tokens.Sum(token => token.Value.Split(',').Length) is var count && count > 1 && count != settings.Models.Count)
                result.AddError($"{option.Name} takes one value, or one for each provider that is a model.");
        if (result.Errors.Any())
            return;
        foreach (var model in settings.Models)
            if (model.Model is null)
                result.AddError($"The provider '{model.Provider}' has no default model: name one with --model, or with {SettingNames.Model} in the environment.");
        if ((result.GetResult(PriceInput) is { Implicit: false }) != (result.GetResult(PriceOutput) is { Implicit: false }))
            result.AddError("--price-input and --price-output go together.");
        else if (result.GetResult(PriceCachedInput) is { Implicit: false } && result.GetResult(PriceInput) is not { Implicit: false })
            result.AddError("--price-cached-input needs --price-input and --price-output.");
    }

    private static void Refuse(CommandResult result, string why)
    {
        foreach (var option in OfModel)
            if (result.GetResult(option) is { Implicit: false })
                result.AddError($"{option.Name} {why}");
    }

    private static Uri[] ParseEndpoints(ArgumentResult result)
    {
        var addresses = new List<Uri>();
        foreach (var text in Symbols.ValuesOf(result))
            if (Endpoints.TryParse(text, out var address))
                addresses.Add(address);
            else
                // Not repeated: what is wrong about it may be a password or a key.
                result.AddError($"--endpoint takes {Endpoints.Form}.");
        return [.. addresses];
    }
}
