using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace VideoDigester.Testing.Crew;

/// <summary>The site that a crew works on: any number of videos by their numbers, all with the same captions.</summary>
public static class CrewSite
{
    private const int Lines = 60;

    /// <summary>How many of a thousand videos are gone for ever.</summary>
    public const int GoneInThousand = 10;

    public static FakeScenario Scenario(int fromMs, int toMs, double transient) => new()
    {
        InventInfos = true,
        CaptionBodies = JsonValue.Create(Captions()),
        Weather = new FakeWeather(fromMs, toMs, transient, GoneInThousand, Evenly: true),
    };

    public static string Address(int number) => string.Create(CultureInfo.InvariantCulture, $"https://videos.example/watch/v{number}");

    public static bool IsGone(int number) => number % 1000 < GoneInThousand;

    private static string Captions()
    {
        var vtt = new StringBuilder("WEBVTT\n");
        for (var line = 0; line < Lines; line++)
            vtt.Append(CultureInfo.InvariantCulture, $"\n{TimeSpan.FromSeconds(line * 3):hh\\:mm\\:ss}.000 --> {TimeSpan.FromSeconds((line * 3) + 3):hh\\:mm\\:ss}.000\nSentence {line} tells how the keepers of lighthouse {line % 7} trimmed their lamps at night.\n");
        return vtt.ToString();
    }
}
