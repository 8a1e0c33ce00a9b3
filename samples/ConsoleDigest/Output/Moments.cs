using System.Globalization;

namespace ConsoleDigest.Output;

/// <summary>A moment in a sentence: <c>12:34 UTC</c>, with the day where it is another.</summary>
internal static class Moments
{
    public static string Of(DateTimeOffset moment, DateTimeOffset now) =>
        moment.UtcDateTime.ToString(moment.UtcDateTime.Date == now.UtcDateTime.Date ? "HH:mm" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) + " UTC";
}
