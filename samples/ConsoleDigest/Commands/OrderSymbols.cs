using System.CommandLine;
using System.CommandLine.Parsing;
using ConsoleDigest.Models;
using VideoDigester;

namespace ConsoleDigest.Commands;

/// <summary>What commands that leave the work to workers take for digests: which, and of whom. A name that no worker of this program knows is wrong usage: it would be noticed when the jobs fail.</summary>
internal sealed class OrderSymbols
{
    private static readonly string[] Providers = [ModelSettings.BuiltIn, .. ModelProviders.Names];

    private readonly Option<string?> _provider = new("--provider")
    {
        Description = $"Who writes them: {string.Join(", ", Providers)}; workers must have it. Without it whoever is a worker's default.",
        HelpName = "name",
    };

    public OrderSymbols(string description)
    {
        Types = Symbols.List("--digest", $"{description}: {string.Join(", ", DigestSymbols.Types)}; several with commas.", "type");
        Types.Validators.Add(result =>
        {
            foreach (var type in Symbols.ValuesOf(result))
                KnownNames.Require(result, type, DigestSymbols.Types, "type of digest");
        });
        _provider.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
                KnownNames.Require(result, token.Value, Providers, "provider");
        });
    }

    /// <summary>The types of the digests.</summary>
    public Option<string[]> Types { get; }

    public IReadOnlyList<Option> Options => [Types, _provider];

    public IReadOnlyList<DigestOrder> OrdersIn(ParseResult arguments) => [.. TypesIn(arguments).Select(type => new DigestOrder(type) { Provider = ProviderIn(arguments) })];

    public IReadOnlyList<DigestType> TypesIn(ParseResult arguments) => [.. (arguments.GetValue(Types) ?? []).Select(type => new DigestType(type))];

    public string? ProviderIn(ParseResult arguments) => arguments.GetValue(_provider);

    /// <summary>Complains of a provider where no digest is wanted of it.</summary>
    public void RequireDigests(CommandResult result)
    {
        if (result.GetResult(_provider) is { Implicit: false, Tokens: [var provider] } && Providers.Contains(provider.Value) && result.GetResult(Types) is not { Implicit: false })
            result.AddError($"{_provider.Name} says who writes digests; name them with {Types.Name}.");
    }
}
