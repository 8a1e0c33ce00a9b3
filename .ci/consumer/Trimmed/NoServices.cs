namespace Trimmed;

/// <summary>An application that has no services.</summary>
internal sealed class NoServices : IServiceProvider
{
    public object? GetService(Type serviceType) => null;
}
