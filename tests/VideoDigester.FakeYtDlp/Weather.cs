using System.Text.Json.Nodes;

namespace VideoDigester.FakeYtDlp;

/// <summary>How a site is: it answers after a while, fails now and then for a reason that passes, and always for some of its addresses.</summary>
internal sealed class Weather(JsonObject weather)
{
    /// <summary>How many addresses of a thousand are gone for ever: those whose number, the digits at their end, has a rest below this share.</summary>
    private int GoneInThousand => (int?)weather["goneInThousand"] ?? 0;

    /// <summary>Waits, and says why there is no answer; null where there is one.</summary>
    public string? Await(string? address)
    {
        Thread.Sleep(Random.Shared.Next((int?)weather["fromMs"] ?? 0, ((int?)weather["toMs"] ?? 0) + 1));
        if (address is not null && NumberOf(address) % 1000 < GoneInThousand)
            return "ERROR: [example] This video has been removed by the uploader";
        return Random.Shared.NextDouble() < ((double?)weather["transient"] ?? 0) ? "ERROR: [example] Unable to download webpage: HTTP Error 503: Service Unavailable" : null;
    }

    private static int NumberOf(string address)
    {
        var digits = address.Reverse().TakeWhile(char.IsAsciiDigit).Reverse().ToArray();
        return digits.Length > 0 ? int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture) : 999;
    }
}
