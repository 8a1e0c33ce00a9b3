using VideoDigester.Extensions.AI.Failures;
using VideoDigester.Extensions.AI.Wire;

namespace VideoDigester;

/// <summary>
/// Keeps what a provider says when it refuses a call: how long to wait, and why. Put it into the <see cref="HttpClient"/> of a chat client whose exceptions drop that, as those of
/// Anthropic's client (the waiting time) and of OllamaSharp (waiting time and reason) do. It also closes the connection of a cancelled call whose client does not, as OllamaSharp in the middle of a
/// stream. Calls of others pass through unread. Safe for several threads.
/// </summary>
public sealed class ProviderErrorHandler : DelegatingHandler
{
    /// <summary>Creates a handler to stand in a chain, as <c>IHttpClientFactory</c> builds one.</summary>
    public ProviderErrorHandler()
    {
    }

    /// <summary>Creates a handler in front of another.</summary>
    /// <param name="innerHandler">The handler that sends requests.</param>
    public ProviderErrorHandler(HttpMessageHandler innerHandler)
        : base(innerHandler)
    {
    }

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (WireNotes.Current is not { } notes)
            return response;
        notes.Error = null;
        if ((int)response.StatusCode >= 400)
        {
            // Buffered, so that the client can read it after us.
            await response.Content.LoadIntoBufferAsync(cancellationToken).ConfigureAwait(false);
            notes.Error = new ProviderError(
                (int)response.StatusCode,
                Header(response, ProviderError.RetryAfterHeader),
                Header(response, ProviderError.RetryAfterMillisecondsHeader),
                await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false));
        }
        else
        {
            response.Content = new CallBoundContent(response.Content, notes.CancellationToken);
        }

        return response;
    }

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
}
