namespace VideoDigester.Extensions.AI.Failures;

/// <summary>What the status, the words and the text of an error mean in the library's taxonomy.</summary>
internal static class ErrorMeaning
{
    private static readonly (ErrorCode Code, string[] Words)[] Words =
    [
        (ErrorCode.ModelDenied,
        [
            "insufficient_quota", "billing_hard_limit_reached", "billing_not_active", "billing_error", "account_deactivated",
            "invalid_api_key", "authentication_error", "permission_error", "permission_denied", "access_terminated",
            "model_not_found", "not_found_error", "DeploymentNotFound", "unsupported_country_region_territory",
            "enforced_spend_limit_reached", "contract_spend_limit_reached", "linked_organization_spend_limit_reached",
        ]),
        (ErrorCode.ContextExceeded, ["context_length_exceeded", "exceed_context_size_error", "request_too_large", "string_above_max_length"]),
        (ErrorCode.ModelRefused, ["content_filter", "content_policy_violation", "ResponsibleAIPolicyViolation", "invalid_prompt"]),
        (ErrorCode.RateLimited, ["rate_limit_error", "rate_limit_exceeded", "too_many_requests"]),
        (ErrorCode.ModelUnavailable, ["overloaded_error", "server_error", "api_error", "internal_error", "internal_server_error", "service_unavailable", "slow_down"]),
        (ErrorCode.Timeout, ["timeout_error"]),
    ];

    /// <summary>How providers say in prose that a prompt is too long: Anthropic, vLLM and others after OpenAI, llama.cpp and Ollama, Google.</summary>
    private static readonly string[] TooLong =
    [
        "prompt is too long", "maximum context length", "exceed context limit", "exceeds the context", "exceeds the available context size", "exceeds maximum context length",
        "context length exceeded", "context window exceeded", "exceeds the maximum number of tokens", "input is too long", "input length exceeds",
    ];

    /// <summary>The code of an error.</summary>
    /// <param name="status">The status of HTTP, or null where none is known.</param>
    /// <param name="body">What the provider says.</param>
    public static ErrorCode Of(int? status, ErrorBody body)
    {
        // The status is the outer word, but a provider's own word is the finer one: no credit is a 429 of OpenAI, a filter a 400 of Azure.
        var word = OfWords(body);
        return status switch
        {
            null => word ?? (IsTooLong(body) ? ErrorCode.ContextExceeded : ErrorCode.ModelFailed),
            401 or 402 or 403 or 404 => ErrorCode.ModelDenied,
            408 => ErrorCode.Timeout,
            413 => ErrorCode.ContextExceeded,
            429 => word == ErrorCode.ModelDenied ? ErrorCode.ModelDenied : ErrorCode.RateLimited,
            >= 500 => IsTooLong(body) || word == ErrorCode.ContextExceeded ? ErrorCode.ContextExceeded : ErrorCode.ModelUnavailable,
            >= 400 => word ?? (IsTooLong(body) ? ErrorCode.ContextExceeded : ErrorCode.ModelFailed),
            _ => ErrorCode.ModelFailed,
        };
    }

    /// <summary>Whether a text says that a prompt is too long.</summary>
    public static bool IsTooLong(string text) => Array.Exists(TooLong, phrase => text.Contains(phrase, StringComparison.OrdinalIgnoreCase));

    private static ErrorCode? OfWords(ErrorBody body)
    {
        foreach (var (code, words) in Words)
            if (body.Words.Any(word => words.Contains(word, StringComparer.OrdinalIgnoreCase)))
                return code;
        return null;
    }

    private static bool IsTooLong(ErrorBody body) => body.Text is { } text && IsTooLong(text);
}
