namespace VideoDigester.Caching;

/// <summary>Carries past the cache what it must not keep: a value whose version is not the one that was asked for, or none.</summary>
internal sealed class NotKeptException(object? value) : Exception
{
    public object? Value { get; } = value;
}
