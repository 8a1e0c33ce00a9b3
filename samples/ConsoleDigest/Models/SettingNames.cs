namespace ConsoleDigest.Models;

/// <summary>The names of settings, in the environment and among the user secrets.</summary>
internal static class SettingNames
{
    public const string Provider = "VIDEODIGESTER_PROVIDER";
    public const string Model = "VIDEODIGESTER_MODEL";
    public const string Endpoint = "VIDEODIGESTER_ENDPOINT";
    public const string ContextWindow = "VIDEODIGESTER_CONTEXT_WINDOW";
    public const string MaxOutput = "VIDEODIGESTER_MAX_OUTPUT";
    public const string PriceInput = "VIDEODIGESTER_PRICE_INPUT";
    public const string PriceCachedInput = "VIDEODIGESTER_PRICE_CACHED_INPUT";
    public const string PriceOutput = "VIDEODIGESTER_PRICE_OUTPUT";
    public const string MaxCost = "VIDEODIGESTER_MAX_COST";
    public const string MaxTokens = "VIDEODIGESTER_MAX_TOKENS";
    public const string DailyCost = "VIDEODIGESTER_DAILY_COST";
    public const string DailyTokens = "VIDEODIGESTER_DAILY_TOKENS";
    public const string OpenAiKey = "OPENAI_API_KEY";
    public const string AnthropicKey = "ANTHROPIC_API_KEY";
}
