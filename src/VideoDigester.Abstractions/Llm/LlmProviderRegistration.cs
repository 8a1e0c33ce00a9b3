using System.ComponentModel;

namespace VideoDigester;

/// <summary>Says that a provider is registered under a name: as a keyed service <see cref="ILlmProvider"/> whose key is the name. <c>AddLlmProvider</c> registers both.</summary>
/// <param name="Name">The name by which requests choose the provider.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record LlmProviderRegistration(string Name);
