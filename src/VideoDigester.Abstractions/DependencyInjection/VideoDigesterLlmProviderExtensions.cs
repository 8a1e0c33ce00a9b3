using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using VideoDigester;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds language models that write digests.</summary>
public static partial class VideoDigesterLlmProviderExtensions
{
    private const string BuiltInWriter = "extractive";

    /// <summary>Adds a provider under a name. One class may be added under several names.</summary>
    /// <typeparam name="TProvider">The provider; its dependencies come from the application's services.</typeparam>
    /// <param name="builder">The library being configured.</param>
    /// <param name="name">The name by which requests choose it (<see cref="DigestRequest.Provider"/>): small letters, digits, <c>-</c>, <c>_</c> and <c>.</c>, at most 64; not <c>extractive</c>, the built-in writer.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidConfiguration"/>: the name is none, or is taken.</exception>
    public static IVideoDigesterBuilder AddLlmProvider<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TProvider>(this IVideoDigesterBuilder builder, string name)
        where TProvider : class, ILlmProvider =>
        builder.AddLlmProvider(name, static services => ActivatorUtilities.CreateInstance<TProvider>(services));

    /// <summary>Adds a provider under a name.</summary>
    /// <param name="builder">The library being configured.</param>
    /// <param name="name">The name by which requests choose it (<see cref="DigestRequest.Provider"/>): small letters, digits, <c>-</c>, <c>_</c> and <c>.</c>, at most 64; not <c>extractive</c>, the built-in writer.</param>
    /// <param name="create">Makes the provider when it is first asked for; it is disposed with the services.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidConfiguration"/>: the name is none, or is taken.</exception>
    public static IVideoDigesterBuilder AddLlmProvider(this IVideoDigesterBuilder builder, string name, Func<IServiceProvider, ILlmProvider> create)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(create);
        if (!ProviderName().IsMatch(name) || name == BuiltInWriter)
            throw new VideoDigesterException(ErrorCode.InvalidConfiguration, $"'{name}' is no name for a provider: small letters, digits, '-', '_' and '.', at most 64, and not '{BuiltInWriter}'.");
        if (builder.Services.Any(service => service.ImplementationInstance is LlmProviderRegistration taken && taken.Name == name))
            throw new VideoDigesterException(ErrorCode.InvalidConfiguration, $"A provider is registered as '{name}' already.");
        builder.Services.AddSingleton(new LlmProviderRegistration(name));
        builder.Services.AddKeyedSingleton<ILlmProvider>(name, (services, _) => create(services));
        return builder;
    }

    [GeneratedRegex(@"^[a-z0-9][a-z0-9._-]{0,63}\z")]
    private static partial Regex ProviderName();
}
