using VideoDigester.Extensions.AI.Failures;

namespace VideoDigester.Extensions.AI.Wire;

/// <summary>
/// What <see cref="ProviderErrorHandler"/> should know of a call and saw of the answer to it, if one is in the way of the request. It follows the call down by its context.
/// </summary>
internal sealed class WireNotes(CancellationToken cancellationToken)
{
    private static readonly AsyncLocal<WireNotes?> Ambient = new();

    /// <summary>The notes of the call under way, or null.</summary>
    public static WireNotes? Current => Ambient.Value;

    /// <summary>Ends the call.</summary>
    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>The last answer that was an error, or null.</summary>
    public ProviderError? Error { get; set; }

    /// <summary>Makes these the notes of what is called from here on.</summary>
    public void Attach() => Ambient.Value = this;
}
