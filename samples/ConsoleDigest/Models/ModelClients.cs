using System.ClientModel;
using System.ClientModel.Primitives;
using Anthropic;
using Anthropic.Core;
using Microsoft.Extensions.AI;
using OllamaSharp;
using OpenAI;
using VideoDigester;

namespace ConsoleDigest.Models;

/// <summary>Makes the providers' own clients. They neither retry nor give up: the library does both.</summary>
internal static class ModelClients
{
    private static readonly Uri OpenAiAddress = new("https://api.openai.com/v1");
    private static readonly Uri OllamaAddress = new("http://localhost:11434");
    private static readonly Uri AnthropicAddress = new("https://api.anthropic.com");

    /// <summary>Longer than any call that the library allows.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    /// <summary>Makes the client of a model.</summary>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidConfiguration"/>: no model is named, or there is no key.</exception>
    public static IChatClient Create(ModelChoice choice) => choice.Provider switch
    {
        _ when choice.Model is null => throw new VideoDigesterException(ErrorCode.InvalidConfiguration, $"The provider '{choice.Provider}' wants a model: name it with --model."),
        ModelProviders.OpenAi => OpenAi(choice),
        ModelProviders.Ollama => new OllamaApiClient(Http(choice.Endpoint ?? OllamaAddress), choice.Model),
        ModelProviders.Anthropic => Anthropic(choice),
        _ => throw new ArgumentOutOfRangeException(nameof(choice), choice.Provider, "No provider of that name."),
    };

    private static IChatClient OpenAi(ModelChoice choice) => new OpenAIClient(new ApiKeyCredential(Key(choice, SettingNames.OpenAiKey)), new OpenAIClientOptions
    {
        Endpoint = choice.Endpoint ?? OpenAiAddress,
        NetworkTimeout = Patience,
        RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
        Transport = new HttpClientPipelineTransport(Http()),
    }).GetChatClient(choice.Model).AsIChatClient();

    private static IChatClient Anthropic(ModelChoice choice) => new AnthropicClient(new ClientOptions
    {
        ApiKey = Key(choice, SettingNames.AnthropicKey),
        BaseUrl = (choice.Endpoint ?? AnthropicAddress).AbsoluteUri.TrimEnd('/'),
        HttpClient = Http(),
        MaxRetries = 0,
        Timeout = Patience,
    }).AsIChatClient(choice.Model);

    private static string Key(ModelChoice choice, string setting) => Settings.Find(setting) ?? throw new VideoDigesterException(
        ErrorCode.InvalidConfiguration,
        $"The provider '{choice.Provider}' wants a key: set {setting} in the environment, or as a user secret: dotnet user-secrets set {setting} <key> --project samples/ConsoleDigest");

    // Redirects are not followed: a key is for the address that was asked.
    private static HttpClient Http(Uri? address = null) => new(new ProviderErrorHandler(new SocketsHttpHandler { AllowAutoRedirect = false }))
    {
        BaseAddress = address,
        Timeout = Timeout.InfiniteTimeSpan,
    };
}
