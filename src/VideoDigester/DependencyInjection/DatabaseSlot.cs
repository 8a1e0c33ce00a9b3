using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using VideoDigester.Storage;

namespace VideoDigester.DependencyInjection;

/// <summary>The slot that <c>UseSqlite</c> and its like fill: one database, with options of its engine's own.</summary>
internal static class DatabaseSlot
{
    /// <summary>Registers an engine's options with their validation.</summary>
    public static void AddOptions<TOptions, TValidator>(IServiceCollection services, Action<TOptions>? configure)
        where TOptions : class
        where TValidator : class, IValidateOptions<TOptions>
    {
        var options = services.AddOptions<TOptions>().ValidateOnStart();
        if (configure is not null)
            options.Configure(configure);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TOptions>, TValidator>());
    }

    /// <summary>How the database is made of its options.</summary>
    public static ServiceDescriptor Of<TOptions>(Func<TOptions, StorageDialect> connect)
        where TOptions : class => Of<TOptions>((options, _) => connect(options));

    /// <summary>How the database is made of its options and what it logs to.</summary>
    public static ServiceDescriptor Of<TOptions>(Func<TOptions, ILoggerFactory, StorageDialect> connect)
        where TOptions : class => ServiceDescriptor.Singleton(provider =>
            connect(provider.GetRequiredService<IOptions<TOptions>>().Value, provider.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance));
}
