namespace VideoDigester.Digests.Grounding.Claims;

/// <summary>English names of countries and of what belongs to them, where they do not begin alike.</summary>
internal static class Demonyms
{
    private const string Pairs = "france french spain spanish greece greek netherlands dutch britain british england english denmark danish poland polish sweden swedish turkey turkish ireland irish wales welsh finland finnish switzerland swiss scotland scottish germany german norway norwegian iceland icelandic czechia czech slovakia slovak croatia croat serbia serb ukraine ukrainian peru peruvian iraq iraqi thailand thai philippines filipino congo congolese cyprus cypriot";

    private static readonly Dictionary<string, string> Others = Read();

    /// <summary>The other word of a pair, or null.</summary>
    public static string? Of(string folded) => Others.GetValueOrDefault(folded);

    private static Dictionary<string, string> Read()
    {
        var others = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in Pairs.Split(' ').Chunk(2))
            (others[pair[0]], others[pair[1]]) = (pair[1], pair[0]);
        return others;
    }
}
