using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using VideoDigester;
using VideoDigester.Extensions.AI;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds chat clients of Microsoft.Extensions.AI as language models that write digests.</summary>
[RequiresUnreferencedCode(ClientAssemblies.Whole)]
public static class VideoDigesterChatClientExtensions
{
    /// <summary>Adds a chat client under a name. The client stays the caller's to dispose.</summary>
    /// <param name="builder">The library being configured.</param>
    /// <param name="name">The name by which requests choose it (<see cref="DigestRequest.Provider"/>): small letters, digits, <c>-</c>, <c>_</c> and <c>.</c>, at most 64.</param>
    /// <param name="client">The client; called by several threads at once.</param>
    /// <param name="configure">Sets what is known about its model, or null.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidConfiguration"/>: the name is none or is taken, an option is out of range, or neither the options nor the client name a model.</exception>
    public static IVideoDigesterBuilder AddChatClient(this IVideoDigesterBuilder builder, string name, IChatClient client, Action<ChatClientProviderOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        var options = Options(builder, name, configure);
        ChatClientProvider.ModelName(name, client, options);
        return builder.AddLlmProvider(name, services => Provider(services, name, client, options, ownsClient: false));
    }

    /// <summary>Adds a chat client under a name.</summary>
    /// <param name="builder">The library being configured.</param>
    /// <param name="name">The name by which requests choose it (<see cref="DigestRequest.Provider"/>): small letters, digits, <c>-</c>, <c>_</c> and <c>.</c>, at most 64.</param>
    /// <param name="create">Makes the client when it is first asked for; it is disposed with the services.</param>
    /// <param name="configure">Sets what is known about its model, or null.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidConfiguration"/>: the name is none or is taken, or an option is out of range. On first use: neither the options nor the client name a model.</exception>
    // "_ => new Client()" is an action on options to the compiler as well.
    [OverloadResolutionPriority(1)]
    public static IVideoDigesterBuilder AddChatClient(this IVideoDigesterBuilder builder, string name, Func<IServiceProvider, IChatClient> create, Action<ChatClientProviderOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(create);
        var options = Options(builder, name, configure);
        return builder.AddLlmProvider(name, services => Provider(services, name, create(services), options, ownsClient: true));
    }

    /// <summary>Adds, under a name, the chat client that the application registered in its services without a key.</summary>
    /// <param name="builder">The library being configured.</param>
    /// <param name="name">The name by which requests choose it (<see cref="DigestRequest.Provider"/>): small letters, digits, <c>-</c>, <c>_</c> and <c>.</c>, at most 64.</param>
    /// <param name="configure">Sets what is known about its model, or null.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidConfiguration"/>: the name is none or is taken, or an option is out of range. On first use: no client is registered, or neither the options nor the client name a model.</exception>
    public static IVideoDigesterBuilder AddChatClient(this IVideoDigesterBuilder builder, string name, Action<ChatClientProviderOptions>? configure = null)
    {
        var options = Options(builder, name, configure);
        return builder.AddLlmProvider(name, services => Provider(
            services,
            name,
            services.GetService<IChatClient>() ?? throw Missing(name, "none is. Call services.AddChatClient(…), or give the client to AddChatClient"),
            options,
            ownsClient: false));
    }

    /// <summary>Adds, under a name, a chat client that the application registered in its services under a key.</summary>
    /// <param name="builder">The library being configured.</param>
    /// <param name="name">The name by which requests choose it (<see cref="DigestRequest.Provider"/>): small letters, digits, <c>-</c>, <c>_</c> and <c>.</c>, at most 64.</param>
    /// <param name="serviceKey">The key of the client among the services, or null for the client without one.</param>
    /// <param name="configure">Sets what is known about its model, or null.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidConfiguration"/>: the name is none or is taken, or an option is out of range. On first use: no client is registered under the key, or neither the options nor the client name a model.</exception>
    public static IVideoDigesterBuilder AddKeyedChatClient(this IVideoDigesterBuilder builder, string name, object? serviceKey, Action<ChatClientProviderOptions>? configure = null)
    {
        if (serviceKey is null)
            return builder.AddChatClient(name, configure);
        var options = Options(builder, name, configure);
        return builder.AddLlmProvider(name, services => Provider(
            services,
            name,
            services.GetKeyedService<IChatClient>(serviceKey) ?? throw Missing(name, $"none is under the key '{serviceKey}'. Call services.AddKeyedChatClient(…)"),
            options,
            ownsClient: false));
    }

    private static ChatClientProviderOptions Options(IVideoDigesterBuilder builder, string name, Action<ChatClientProviderOptions>? configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(name);
        var options = new ChatClientProviderOptions();
        configure?.Invoke(options);
        options.Validate(name);
        return options;
    }

    private static ChatClientProvider Provider(IServiceProvider services, string name, IChatClient client, ChatClientProviderOptions options, bool ownsClient) =>
        new(name, client, options, services.GetService<TimeProvider>() ?? TimeProvider.System, ownsClient);

    private static VideoDigesterException Missing(string name, string what) =>
        new(ErrorCode.InvalidConfiguration, $"The provider '{name}' takes an IChatClient that the application registered, and {what}.");
}
