namespace VideoDigester.Digests.Writers.Extractive.Scoring;

/// <summary>The author's chapters that are no part of the subject, by their titles.</summary>
internal static class AsideChapters
{
    // A title that holds one of these, or is one of those.
    private static readonly string[] Parts = ["sponsor", "werbung", "publicité", "patrocin", "спонсор", "реклама", "スポンサー", "広告", "广告", "廣告", "협찬", "광고"];
    private static readonly string[] Wholes =
    [
        "outro", "credits", "end credits", "end screen", "endcard", "end card", "ad", "ads",
        "ad read", "subscribe", "like and subscribe", "abspann", "générique", "créditos", "titoli di coda",
    ];

    /// <summary>Chooses them.</summary>
    public static IReadOnlyList<Chapter> Of(IReadOnlyList<Chapter> chapters) => [.. chapters.Where(IsAside)];

    private static bool IsAside(Chapter chapter)
    {
        var title = PhraseSearch.Plain(chapter.Title).Trim();
        return Wholes.Contains(title) || Array.Exists(Parts, part => title.Contains(part, StringComparison.Ordinal));
    }
}
