using System.Globalization;

namespace VideoDigester.Storage.Tests.Contracts;

/// <summary>What is asked of the library that searches are tried on: every operator, filter and scope.</summary>
internal static class ShelfQueries
{
    private static readonly string[] Texts =
    [
        // Words, in any form and without care for case and accents.
        "river", "rivers", "RIVER", "river delta", "delta river sand", "sediment", "sedimentary", "settle", "trout eggs", "bridge", "stone bridge", "drum", "twins", "harbour", "lighthouse", "nowhere",
        "water sand -delta", "the", "it is what it is", "to be or not to be", "that that that", "don't", "dont", "isn't", "they're ready", "o'clock", "rock n roll", "Anna", "Anna's",
        "state-of-the-art", "e-mail", "email", "well-known", "real-time", "C++", "c#", "F#", ".NET", "node.js", "js", "node", "C", "C memory", "AT&T", "U.S.A.", "USA", "3.5", "12:30", "2024", "1984", "1,000,000", "example.org", "#shorts", "shorts",
        "😀", "🌉", "👨‍👩‍👧", "🇫🇷", "café", "cafe\u0301", "cafe", "crème brûlée", "creme brulee", "eau", "l'eau", "L’EAU", "rivière", "cœur", "coeur", "chevaux", "cheval", "Straße", "Strasse", "strassen", "Fluß", "Fluss", "brücke", "brucke", "gärten", "Gärtner", "Donaudampfschifffahrt", "Schiffe",
        "река", "реки", "реку мост", "ещё", "еще", "мосты", "النهر", "نهر", "كتاب", "الكتاب", "שלום", "צה\"ל", "ים", "नदी", "हिन्दी", "किताब", "长江", "江", "三角洲", "江边生活", "川", "人気動画", "人気の動画", "カメラ", "ｶﾒﾗ", "東京", "東京タワー", "京都", "水", "바다", "강", "한국어", "แม่น้ำ", "สะพาน", "ทะเล", "ποταμός", "ποταμοί", "μεγάλος", "İstanbul", "istanbul", "ırmak", "Iğdır", "montaña", "montana", "canciones", "sông", "biển", "łąka", "lake", "żółw", "rivier", "öarna", "fiume", "università", "coração", "машин", "море", "دریا", "کتاب‌ها",

        // Phrases.
        "\"river delta\"", "\"old river\"", "\"river old\"", "“old river”", "„alter Fluss“ OR „old river“", "«de la rivière»", "\"carries sand to the sea where it slows\"", "\"to be or not to be\"", "\"is what it is\"", "\"node app.js\"", "\"人気動画\"", "\"東京の橋\"", "\"bridge of wood\"", "\"one drum among", "\"the drum drum\"", "\"river\"", "\"state of the art\"",

        // Without.
        "river -dry", "river -\"old river\"", "river -(dry OR old)", "bridge -stone -wood", "river -delta -dry -old", "lighthouse -#shorts", "C -C++", "橋 -東京", "река -мост", "(river -dry) OR drum", "river -(sand -sea)", "drum -\"one drum\"", "harbour -number", "harbour -crane -pier",

        // Or.
        "river OR stream", "river | stream", "sand river OR stream", "trout OR drum OR crane", "river OR реки OR 川", "(river OR stream) (cold OR slow)", "\"old river\" OR \"dry river\"", "nowhere OR twins", "river AND delta", "sea AND (sand OR keeper)", "to be OR not", "((drum) OR (crane (basin)))", "café OR eau", "鉄 OR 橋",

        // Beginnings.
        "sedi*", "riv*", "r* delta", "light* -short*", "gärt*", "Донау* OR рек*", "мост*", "nod*", "node.j*", "c+*", "3.*", "東*", "江*", "人気動*", "state-of-the-a*", "don*", "l'ea*", "bridg* OR brück*", "k*", "ποταμ*", "강*", "นัก*", "แม่*", "trimm*", "sett*",

        // Titles and filters by video.
        "title:river", "title:\"old river\"", "title:(river OR delta)", "title:river -title:dry", "title:river title:old", "river title:dry", "sand -title:delta", "flood title:rivers", "title:lighthouse -title:shorts", "title:C++", "title:東京", "title:riv*", "drum title:(one -again)", "title:a OR title:river",
        "channel:\"Deep Sea\" river", "river channel:@deepsea", "river channel:deepsea", "channel:\"deep sea\" lighthouse", "river -channel:\"Deep Sea\"", "channel:\"Gärten & Höfe\" Brücke", "channel:\"garten hofe\" fluss", "channel:nobody river", "channel:(\"Deep Sea\" OR \"Field Notes\") river OR stream",
        "tag:geology river", "river tag:water", "river -tag:water", "tag:GEOLOGY sediment", "tag:C++ memory", "tag:C memory", "tag:(water OR desert) river", "lighthouse -tag:shorts", "tag:café café", "tag:\"100%\" lamp", "tag:50_50 cotton", "動画 tag:動画",
        "lang:en river", "lang:en-GB river", "lang:de brücke", "lang:(fr OR de) eau OR brücke", "river -lang:en", "lang:zh 江", "lang:pt mar", "lang:de-AT Schiff", "title:река lang:ru", "river lang:en -tag:water channel:\"Deep Sea\" -title:old",

        // Punctuation and what looks like syntax.
        "what? river!", "delta - sand", ":-) river", "--help OR river", "foo:bar", "river ()", "\"\" river", "river * ?", "100%", "50_50", "c\\d", "a*b", "O'Brien", "'; DROP TABLE videos; --", "NEAR", "NOT", "and or not", "RIVER and DELTA", "river\u0000delta", "river\u200Fdelta", "\uE010river", "\uE000drum",
    ];

    public static IReadOnlyList<SearchQuery> All { get; } =
    [
        .. Texts.Select(text => new SearchQuery { Text = text }),
        new() { Text = "river", Scope = SearchScope.Transcripts },
        new() { Text = "river", Scope = SearchScope.Videos },
        new() { Text = "river", Scope = SearchScope.Digests },
        new() { Text = "river", Scope = SearchScope.Videos | SearchScope.Digests },
        new() { Text = "river", Scope = SearchScope.Transcripts | SearchScope.Videos },
        new() { Text = "title:river", Scope = SearchScope.Transcripts },
        new() { Text = "sand title:delta", Scope = SearchScope.Digests },
        new() { Text = "river", VideoId = Sample.Id("delta") },
        new() { Text = "river", VideoId = Sample.Id("nowhere") },
        new() { Text = "river", VideoId = new VideoId("vimeo", "delta") },
        new() { Text = "river", Channel = "Deep Sea" },
        new() { Text = "river", Channel = "@deepsea" },
        new() { Text = "river", Channel = ShelfVideo.KeyOf("Deep Sea") },
        new() { Text = "river", Channel = "deep sea" },
        new() { Text = "river", Category = "SCIENCE" },
        new() { Text = "river OR brücke", Category = "reise" },
        new() { Text = "river", Tag = "Water" },
        new() { Text = "cotton", Tag = "50_50" },
        new() { Text = "cotton", Tag = "50%50" },
        new() { Text = "river", Language = "en" },
        new() { Text = "river", Language = "EN-gb" },
        new() { Text = "brücke", Language = "de" },
        new() { Text = "江", Language = "zh" },
        new() { Text = "rivers", Language = "und" },
        new() { Text = "bridge OR brücke", Source = TranscriptSourceKind.Uploaded },
        new() { Text = "lamp OR river", Source = TranscriptSourceKind.Imported },
        new() { Text = "river", Source = TranscriptSourceKind.Automatic, Scope = SearchScope.Transcripts },
        new() { Text = "river", Source = TranscriptSourceKind.Automatic, Scope = SearchScope.Videos },
        new() { Text = "river OR twins", PublishedFrom = Day(40) },
        new() { Text = "river OR twins", PublishedBefore = Day(40) },
        new() { Text = "twins", PublishedFrom = Day(150), PublishedBefore = Day(151) },
        new() { Text = "river OR twins", MinDuration = TimeSpan.FromMinutes(12) },
        new() { Text = "river OR twins", MaxDuration = TimeSpan.FromMinutes(12) },
        new() { Text = "drum", MinDuration = TimeSpan.FromMinutes(2), MaxDuration = TimeSpan.FromMinutes(2) },
        new() { Text = "river -tag:desert", Channel = "Deep Sea", Language = "en", MinDuration = TimeSpan.FromMinutes(1), PublishedFrom = Day(1) },
    ];

    public static string Describe(SearchQuery query)
    {
        var standard = new SearchQuery { Text = query.Text };
        var rest = typeof(SearchQuery).GetProperties()
            .Where(property => property.Name is not ("Text" or "Sort" or "PageSize") && !Equals(property.GetValue(query), property.GetValue(standard)))
            .Select(property => string.Create(CultureInfo.InvariantCulture, $" {property.Name}={property.GetValue(query)}"));
        return string.Concat(query.Text.Select(c => char.IsControl(c) || c is '\u200F' or (>= '\uE000' and <= '\uE0FF') ? $"\\u{(int)c:X4}" : c.ToString())) + string.Concat(rest);
    }

    private static DateTimeOffset Day(int day) => new DateTimeOffset(2024, 1, 1, 12, 0, 0, TimeSpan.Zero).AddDays(day - 1);
}
