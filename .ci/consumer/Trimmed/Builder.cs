using Microsoft.Extensions.DependencyInjection;
using VideoDigester;

namespace Trimmed;

/// <summary>The builder of an application without the engine.</summary>
internal sealed record Builder(IServiceCollection Services) : IVideoDigesterBuilder;
