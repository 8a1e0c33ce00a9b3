using VideoDigester;

namespace WebLibrary.Api.Routes;

/// <summary>A writer of digests.</summary>
/// <param name="Name">What requests call it.</param>
/// <param name="IsDefault">Whether it writes where a request names nobody.</param>
/// <param name="Model">The model; null for the built-in writer, which is none.</param>
internal sealed record LlmProviderInfo(string Name, bool IsDefault, LlmModel? Model);
