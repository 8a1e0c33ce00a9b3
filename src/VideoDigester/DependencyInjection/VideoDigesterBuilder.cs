using Microsoft.Extensions.DependencyInjection;

namespace VideoDigester.DependencyInjection;

internal sealed class VideoDigesterBuilder(IServiceCollection services) : IVideoDigesterBuilder
{
    public IServiceCollection Services { get; } = services;
}
