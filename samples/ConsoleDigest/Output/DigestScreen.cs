using VideoDigester;

namespace ConsoleDigest.Output;

/// <summary>A digest for people: what it is about, then each item with its time, its text and its deep link.</summary>
internal static class DigestScreen
{
    private const int ClockWidth = 8;
    private const int TextColumn = ClockWidth + 2;

    public static void Print(Screen screen, Video video, Digest digest)
    {
        var type = Capitalised(digest.Type.Name);
        screen.Blank();
        screen.Heading(digest.Title is { } title && title != video.Title ? $"{type}: {title}" : type);
        screen.Faint($"in {digest.Language} by {Writer(digest)}{(digest.StaleAt is null ? "" : " · stale: the captions changed")}");
        screen.Blank();
        screen.Prose(digest.Overview);
        foreach (var item in digest.Items)
        {
            screen.Blank();
            PrintItem(screen, video, item);
        }
    }

    /// <summary>Who wrote it; a model that carries its provider's name says it once.</summary>
    public static string Writer(Digest digest) => Writer(digest.Provider, digest.Model);

    /// <summary>The same of a provider and its model.</summary>
    public static string Writer(string provider, string model) =>
        model.StartsWith(provider, StringComparison.OrdinalIgnoreCase) ? model : $"{provider} {model}";

    private static void PrintItem(Screen screen, Video video, DigestItem item)
    {
        var clock = Clock.Of(item.Start).PadLeft(ClockWidth);
        if (item.Title is { Length: > 0 } title)
        {
            screen.Heading($"{clock}  {title}");
            if (item.Text != title)
                screen.Prose(item.Text, TextColumn);
        }
        else
        {
            var lines = screen.Lines(item.Text, TextColumn);
            screen.Line($"{clock}  {lines[0]}");
            foreach (var line in lines.Skip(1))
                screen.Line(new string(' ', TextColumn) + line);
        }

        screen.Faint(new string(' ', TextColumn) + video.LinkAt(item.Start));
    }

    private static string Capitalised(string name) => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..];
}
