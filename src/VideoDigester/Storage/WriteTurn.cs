namespace VideoDigester.Storage;

/// <summary>A turn to write; disposing it lets the next writer in.</summary>
internal readonly struct WriteTurn(SemaphoreSlim? gate) : IDisposable
{
    public void Dispose() => gate?.Release();
}
