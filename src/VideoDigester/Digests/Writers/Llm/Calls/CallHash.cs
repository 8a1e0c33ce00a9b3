using System.Security.Cryptography;
using System.Text.Json;

namespace VideoDigester.Digests.Writers.Llm.Calls;

/// <summary>Names a call: equal hash, equal request to the same model.</summary>
internal static class CallHash
{
    /// <summary>SHA-256 over the model and all of the request, as lower-case hexadecimal.</summary>
    public static string Of(string model, LlmRequest request) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new object?[]
    {
        model,
        request.Messages.Select(message => new[] { message.Role.ToString(), message.Text }).ToArray(),
        request.Schema?.Json,
        request.MaxOutputTokens,
        request.Temperature,
    })));
}
