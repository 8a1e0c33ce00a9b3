using System.Text.Json.Nodes;

namespace VideoDigester.FakeYtDlp;

/// <summary>How a site is: it answers after a while, fails now and then for a reason that passes, and always for some of its addresses.</summary>
internal sealed class Weather(JsonObject weather)
{
    /// <summary>How many addresses of a thousand are gone for ever: those whose number, the digits at their end, has a rest below this share.</summary>
    private int GoneInThousand => (int?)weather["goneInThousand"] ?? 0;

    /// <summary>Waits, and says why there is no answer; null where there is one.</summary>
    /// <param name="address">What is asked about; null where that is unknown.</param>
    /// <param name="isMetadata">Whether the video itself is asked for, which may be gone.</param>
    public string? Await(string? address, bool isMetadata)
    {
        var (from, to) = ((int?)weather["fromMs"] ?? 0, (int?)weather["toMs"] ?? 0);
        Thread.Sleep(from + (int)((to - from + 1) * Share(address, isMetadata)));
        if (isMetadata && address is not null && NumberOf(address) % 1000 < GoneInThousand)
            return "ERROR: [example] This video has been removed by the uploader";
        return Random.Shared.NextDouble() < ((double?)weather["transient"] ?? 0) ? "ERROR: [example] Unable to download webpage: HTTP Error 503: Service Unavailable" : null;
    }

    // By chance a hundred waits differ from the next hundred by some percent. By the number of the video they are spread evenly, in the steps of the R2 sequence, so that runs can be compared.
    private double Share(string? address, bool isMetadata) => (bool?)weather["evenly"] == true && address is not null
        ? NumberOf(address) * (isMetadata ? 0.7548776662466927 : 0.5698402909980532) % 1
        : Random.Shared.NextDouble();

    private static int NumberOf(string address)
    {
        var digits = address.Reverse().TakeWhile(char.IsAsciiDigit).Reverse().ToArray();
        return digits.Length > 0 ? int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture) : 999;
    }
}
