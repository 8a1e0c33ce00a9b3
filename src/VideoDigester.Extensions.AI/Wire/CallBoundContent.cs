using System.Net;

namespace VideoDigester.Extensions.AI.Wire;

/// <summary>The body of an answer that can be read as long as its call lasts, also by a client that forgets to say so.</summary>
internal sealed class CallBoundContent : HttpContent
{
    private readonly HttpContent _inner;
    private readonly CancellationToken _call;

    public CallBoundContent(HttpContent inner, CancellationToken call)
    {
        (_inner, _call) = (inner, call);
        foreach (var (name, values) in inner.Headers)
            Headers.TryAddWithoutValidation(name, values);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => _inner.CopyToAsync(stream, context, _call);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        _inner.CopyToAsync(stream, context, cancellationToken.CanBeCanceled ? cancellationToken : _call);

    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken) => _inner.CopyTo(stream, context, cancellationToken);

    protected override bool TryComputeLength(out long length)
    {
        length = _inner.Headers.ContentLength ?? 0;
        return _inner.Headers.ContentLength is not null;
    }

    protected override async Task<Stream> CreateContentReadStreamAsync() => new CallBoundStream(await _inner.ReadAsStreamAsync(_call).ConfigureAwait(false), _call);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _inner.Dispose();
        base.Dispose(disposing);
    }
}
