namespace VideoDigester.YtDlp.Mapping;

/// <summary>Addresses of the web, the only ones that are kept.</summary>
internal static class WebAddress
{
    /// <summary>The address without white space around it, or null where there is none; anything but http and https is reported.</summary>
    public static string? Read(string? text, string field, IgnoredFields ignored)
    {
        var address = text?.Trim();
        if (string.IsNullOrEmpty(address))
            return null;
        if (TryParse(address) is not null)
            return address;
        ignored.Add(field, "not an http or https address");
        return null;
    }

    public static Uri? TryParse(string? address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || (uri.Scheme != Uri.UriSchemeHttps && uri.Scheme != Uri.UriSchemeHttp))
            return null;
        try
        {
            // Hosts are checked against the rules of international names only when they are asked for.
            return uri.IdnHost.Length > 0 ? uri : null;
        }
        catch (UriFormatException)
        {
            return null;
        }
    }
}
