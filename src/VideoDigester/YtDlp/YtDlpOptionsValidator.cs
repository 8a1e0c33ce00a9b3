using Microsoft.Extensions.Options;
using VideoDigester.YtDlp.Calls;

namespace VideoDigester.YtDlp;

/// <summary>Checks what ranges cannot say.</summary>
internal sealed class YtDlpOptionsValidator : IValidateOptions<VideoDigesterOptions>
{
    private const string Section = "YtDlp.";

    public ValidateOptionsResult Validate(string? name, VideoDigesterOptions options)
    {
        var result = new ValidateOptionsResultBuilder();
        if (options.YtDlp is not { } ytDlp)
            return ValidateOptionsResult.Skip;
        if (ExtraArguments.Complaint(ytDlp.ExtraArguments) is { } complaint)
            result.AddError(complaint, Section + nameof(YtDlpOptions.ExtraArguments));
        if (ytDlp.ExecutablePath?.Contains('\0', StringComparison.Ordinal) == true)
            result.AddError("It holds a zero byte.", Section + nameof(YtDlpOptions.ExecutablePath));
        if (ytDlp.CookiesFile is { } cookies && (string.IsNullOrWhiteSpace(cookies) || cookies.Contains('\0', StringComparison.Ordinal)))
            result.AddError("It is empty or holds a zero byte; null is for no cookies.", Section + nameof(YtDlpOptions.CookiesFile));
        if (ytDlp.Proxy is { } proxy)
        {
            // The address is not repeated: it may hold a password.
            if (!proxy.IsAbsoluteUri || proxy.Host.Length == 0)
                result.AddError("It is no absolute address of a proxy, like http://host:port.", Section + nameof(YtDlpOptions.Proxy));
            else if (ytDlp.IsGuarded && proxy.Scheme != Uri.UriSchemeHttp)
                result.AddError($"It is a {proxy.Scheme} proxy; the egress guard can only go out through an http proxy. Use one, or set EgressGuard to false where the proxy itself refuses private networks.", Section + nameof(YtDlpOptions.Proxy));
        }

        return result.Build();
    }
}
