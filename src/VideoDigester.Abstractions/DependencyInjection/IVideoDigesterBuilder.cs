using Microsoft.Extensions.DependencyInjection;

namespace VideoDigester;

/// <summary>Configures the library. <c>Use…</c> methods fill a slot, <c>Add…</c> methods append.</summary>
public interface IVideoDigesterBuilder
{
    /// <summary>The services that are being configured.</summary>
    IServiceCollection Services { get; }
}
