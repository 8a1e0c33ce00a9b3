using VideoDigester;

namespace WebLibrary.Api.Requests;

/// <summary>A request after which digests are written. It is refused where nobody here writes one of them.</summary>
internal interface IOrdersDigests
{
    IReadOnlyList<DigestOrder> Digests { get; }
}
