using Microsoft.Extensions.DependencyInjection;
using VideoDigester;

namespace ConsoleDigest.Models;

/// <summary>Registers the providers of models. A client is made, and its key looked for, when a digest asks for it.</summary>
internal static class ModelProviders
{
    public const string OpenAi = "openai";
    public const string Ollama = "ollama";
    public const string Anthropic = "anthropic";

    // Ollama cuts prompts off without a word at a window of its own, often a small one, unless it is told which one is wanted.
    private const int OllamaWindow = 8_192;

    /// <summary>The names of all.</summary>
    public static IReadOnlyList<string> Names { get; } = [OpenAi, Ollama, Anthropic];

    public static void AddTo(IVideoDigesterBuilder library, ModelSettings settings)
    {
        // All of them, so that who misspells a name is told them.
        foreach (var choice in Names.Select(settings.Of))
        {
            library.AddChatClient(choice.Provider, _ => ModelClients.Create(choice), options =>
            {
                options.Model = choice.Model;
                options.ContextWindow = choice.ContextWindow ?? (choice.Provider == Ollama ? OllamaWindow : null);
                options.MaxOutputTokens = choice.MaxOutputTokens;
                options.Prices = choice.Prices;
                options.SupportsJsonSchema = settings.TakesSchema;
                // The newer models of OpenAI and Anthropic refuse the setting.
                options.SendTemperature = choice.Provider == Ollama || settings.Temperature is not null;
            });
        }
    }
}
