namespace VideoDigester.Storage.Tests.Contracts;

/// <summary>A small library in many languages, written for the tests.</summary>
internal static class SearchShelf
{
    private const string Deep = "Deep Sea";
    private const string Code = "Code Corner";
    private const string Garten = "Gärten & Höfe";

    public static IReadOnlyList<ShelfVideo> Videos { get; } =
    [
        new("delta", "How a river delta grows", "en", "The river carries sand to the sea.|Where it slows down the sand sinks|and the delta grows into the water.") { Channel = Deep, Tags = ["Geology", "water"], Category = "Science", Day = 10, Minutes = 12, Digest = "A delta is built from the sand of a river.|Where it slows, sand sinks.|The sea gives way." },
        new("dry", "Dry rivers of the desert", "en", "A dry river is only a bed of stones.|Once a year a flood comes down from the hills.") { Channel = Deep, Tags = ["desert"], Category = "Science", Day = 20, Minutes = 8, German = "Ein trockener Fluss ist nur ein Bett aus Steinen.|Einmal im Jahr kommt eine Flut aus den Bergen." },
        new("stream", "A stream in spring", "en", "The stream is cold in spring.|Trout swim up the stream to lay their eggs.") { Channel = "Field Notes", Tags = ["water", "fish"], Day = 30, Minutes = 4 },
        new("sediment", "Sediment and sedimentation", "en", "Sediments settle layer upon layer.|Sedimentary rock is what remains of them, the sediment of ages.") { Tags = ["GEOLOGY"], Category = "science", Day = 40, Minutes = 33 },
        new("old", "The old river", "en-GB", "An old river has a slow, broad valley.|Nobody remembers when the old river was young.") { Channel = Deep, Day = 40, Minutes = 21, Digest = "Why an old river bends." },
        new("hamlet", "To be or not to be", "en", "To be or not to be, that is the question.|It is what it is and that was that.") { Tags = ["theatre"], Category = "Arts", Day = 50 },
        new("stop", "The who", "en", "it is what it is|and that is that and this is this") { Day = 51, Minutes = 1 },
        new("dont", "Don't panic", "en", "I don't think that they're ready, but we'll see.|It's o'clock already, isn't it? The rock ’n’ roll is Anna's.") { Day = 52 },
        new("art", "State-of-the-art e-mail", "en", "A state-of-the-art client reads e-mail offline.|Email was never meant to be well-known as real-time chat.") { Channel = Code, Tags = ["mail"], Day = 53, Minutes = 15 },
        new("cpp", "C++ and C# compared", "en", "In C++ you own the memory, in C# the runtime does.|F# is another language of .NET and node.js is none.") { Channel = Code, Tags = ["C++", "C#", ".NET"], Category = "Education", Day = 60, Minutes = 45, Digest = "C++ against C# on .NET.|Who owns memory?" },
        new("plainc", "Plain C for beginners", "en", "C is a small language. A pointer in C is a number.|We compile with make and see what C does.") { Channel = Code, Tags = ["C"], Category = "Education", Day = 61, Minutes = 50 },
        new("node", "Node.js in ten minutes", "en", "Install node.js and run node app.js in a shell.|The js file is plain text.") { Channel = Code, Tags = ["node.js"], Day = 62, Minutes = 10 },
        new("atandt", "AT&T and the U.S.A.", "en", "AT&T laid cables over the U.S.A. in the 1920s.|In 2024 version 3.5 was 12:30 late, at http://example.org/ of all places.") { Day = 63 },
        new("emoji", "Smile 😀", "en", "People write 😀 and 🌉 instead of words.|A family 👨‍👩‍👧 is one sign, so is a flag 🇫🇷.") { Tags = ["😀"], Day = 64 },
        new("cafe-nfc", "Caf\u00E9 cr\u00E8me", "fr", "Le caf\u00E9 est pr\u00EAt, l\u2019\u00E9t\u00E9 aussi.|O\u00F9 est la cr\u00E8me br\u00FBl\u00E9e du cur\u00E9 ?") { Channel = "Cuisine", Tags = ["caf\u00E9"], Day = 70, Minutes = 6 },
        new("cafe-nfd", "Cafe\u0301 noir", "fr", "Le cafe\u0301 noir est servi avant l'e\u0301te\u0301.|Personne ne veut de cre\u0300me.") { Channel = "Cuisine", Tags = ["cafe\u0301"], Day = 71, Minutes = 7 },
        new("eau", "L’eau de la rivière", "fr", "L’eau descend de la montagne, l'eau claire.|Aujourd'hui les rivières sont basses et les eaux calmes.") { Tags = ["eau"], Day = 72 },
        new("coeur", "Cœur et œuvre", "fr", "Le cœur de l’œuvre est une voix.|Les chevaux mangent, le cheval dort.") { Day = 73 },
        new("strasse", "Die Straße am Fluß", "de", "Die Straße führt über die Brücke am Fluss.|Häuser stehen an den Strassen, die Bäume blühen.") { Channel = Garten, Tags = ["Straße"], Category = "Reise", Day = 80, Minutes = 18 },
        new("garten", "Gärten im Frühling", "de", "Der Gärtner gießt die Gärten, in denen Rosen wachsen.|Im Frühling kommen die Bienen zurück.") { Channel = Garten, Tags = ["Gärten"], Day = 81, Minutes = 25, Digest = "What gardeners do in spring." },
        new("donau", "Donaudampfschifffahrt", "de-AT", "Die Donaudampfschifffahrtsgesellschaft fährt wieder.|Das Schiff fuhr früher täglich, heute fahren die Schiffe selten.") { Channel = Garten, Day = 82 },
        new("reka", "Реки Сибири", "ru", "Реки Сибири текут на север.|Река широка, и на берегу реки стоит старый дом. Ещё не зима.") { Channel = "Природа", Tags = ["реки"], Day = 90, Minutes = 14 },
        new("most", "Мост через реку", "ru", "Через реку построили мост.|Мосты стоят долго, если их чинят, а не только красят.") { Tags = ["мосты"], Day = 91 },
        new("arab", "النهر والبحر", "ar", "النهر يجري إلى البحر.|الكِتابُ على الطاولة والكتب في المكتبة.") { Tags = ["نهر"], Day = 100 },
        new("hebrew", "צה\"ל והים", "he", "הים כחול והנהר ארוך.|דובר צה\"ל אמר שלום לכל הילדים.") { Day = 101 },
        new("hindi", "हिन्दी की नदी", "hi", "नदी पहाड़ से आती है और समुद्र में जाती है।|हिन्दी में लिखी किताबें यहाँ मिलती हैं।") { Tags = ["नदी"], Day = 102 },
        new("china", "长江三角洲", "zh-Hans", "长江带来泥沙，三角洲慢慢变大。|人们在江边生活，江水很宽。") { Channel = "自然", Tags = ["长江"], Day = 110, Minutes = 9 },
        new("japan", "川と海の動画", "ja", "川の水は海へ流れます。今日の人気動画です。|カメラで東京タワーを撮りました。人気と動画は別です。") { Tags = ["動画", "川"], Day = 111, Minutes = 3 },
        new("tokyo", "東京の橋", "ja", "東京の橋は夜にきれいです。|京都にも橋があります。水。") { Day = 112 },
        new("korea", "강과 바다", "ko", "강물은 바다로 흐릅니다.|한국어 자막이 있는 동영상입니다. 바다가 보입니다.") { Tags = ["강"], Day = 113 },
        new("thai", "แม่น้ำและทะเล", "th", "แม่น้ำไหลลงสู่ทะเล|สวัสดีครับ วันนี้เราจะไปดูสะพาน") { Day = 114 },
        new("greek", "Ο ποταμός και η θάλασσα", "el", "Ο ποταμός κυλάει προς τη θάλασσα.|Οι ποταμοί είναι μεγάλοι, ΜΕΓΑΛΟΣ ΚΑΙ ΩΡΑΙΟΣ.") { Day = 115 },
        new("turkish", "Irmak ve deniz", "tr", "Irmak denize akar, İstanbul denizin kıyısındadır.|Iğdır'da ırmaklar ılık, kitaplar ise pahalı.") { Day = 116 },
        new("spanish", "El río y la montaña", "es", "El río baja de la montaña.|Los niños cantan mañana, ¿verdad? Las canciones son viejas.") { Day = 117 },
        new("mixed", "Rivers, реки, 川", null, "A river is a река and a 川.|One word in each language: river, fleuve, Fluss.") { Day = 118 },
        new("unknown", null, null, "Nobody says in which language rivers run here.|The rivers run, that is all.") { SpokenLanguage = "und" },
        new("untitled", null, "en", "A video without a title speaks of bridges.|The wooden bridge is older than the stone bridge.") { Day = 119, Source = TranscriptSourceKind.Uploaded },
        new("bridges", "Bridges of stone", "en", "Stone bridges last for centuries.|A bridge of wood burns.") { Channel = "Field Notes", Tags = ["bridge"], Day = 120, Minutes = 60, Source = TranscriptSourceKind.Uploaded, German = "Brücken aus Stein halten Jahrhunderte.|Eine Brücke aus Holz brennt." },
        new("silent", "A silent river film", "en", "") { Description = "No words are spoken.\nThe river speaks for itself.", Channel = Deep, Tags = ["silent", "water"], Category = "Film", Day = 121, Minutes = 90 },
        new("described", "Notes", "en", "We talk about nothing.") { Description = "Sources: a book on rivers, a map of the delta.\nhttps://example.org/river_delta\nMusic: none", Day = 122 },
        new("lighthouse", "Lighthouses of the north", "en", "The keeper trimmed the lamp every four hours.|A ship signalled, and the lighthouse answered.") { Channel = Deep, Tags = ["sea", "100%"], Day = 130, Minutes = 30, Source = TranscriptSourceKind.Imported },
        new("shorts", "Lighthouse shorts #shorts", "en", "A lighthouse in a minute.") { Channel = Deep, Tags = ["shorts", "#shorts"], Day = 131, Minutes = 1 },
        new("percent", "100% wool, 50_50 cotton", "en", "It is 100% wool and 50_50 cotton, a*b and c\\d.|O'Brien; DROP TABLE videos; -- said the label.") { Tags = ["50_50"], Day = 132 },
        new("operators", "AND OR NOT NEAR", "en", "We write AND, OR, NOT and NEAR in capitals.|title: is a field, lang:en is a filter, foo:bar is neither.") { Day = 133 },
        new("repeat", "Again and again", "en", "Drum drum drum drum drum, drum drum drum drum drum.|The drum beats, and the drum beats on.") { Day = 134, Minutes = 2 },
        new("once", "One drum", "en", "There is one drum among many other instruments, and nobody plays it.") { Day = 135, Minutes = 2 },
        new("numbers", "1984 and 2001", "en", "In 1984 they counted 1,000,000 birds, 3.14 each.|In 2001 it was half of that, ½ to be exact, or 50 percent.") { Day = 136 },
        new("vietnam", "Sông và biển", "vi", "Con sông chảy ra biển.|Người dân sống bên bờ sông.") { Day = 137 },
        new("polish", "Rzeka i łąka", "pl", "Rzeka płynie przez łąkę.|Żółw śpi na słońcu, a źdźbło trawy rośnie.") { Day = 138 },
        new("dutch", "De rivier", "nl", "De rivier stroomt naar zee.|Het huis staat aan de rivieren van Holland.") { Day = 139 },
        new("swedish", "Floden", "sv", "Floden rinner mot havet.|Åarna är många och öarna små.") { Day = 140 },
        new("italian", "Il fiume", "it", "L'acqua del fiume scende dall'alto.|I fiumi sono lunghi e l’università è vicina.") { Day = 141 },
        new("portuguese", "O rio e o mar", "pt-BR", "O rio corre para o mar.|As canções do coração não são do João.") { Day = 142 },
        new("ukrainian", "Річка", "uk", "Річка тече до моря.|Під'їзд до мосту закрито, бо п’ять машин стоять.") { Day = 143 },
        new("persian", "رودخانه", "fa", "رودخانه به دریا می‌ریزد.|کتاب‌ها در خانه هستند.") { Day = 144 },
        new("dated-a", "Twins of a day", "en", "Twins are born on one day.") { Day = 150 },
        new("dated-b", "Twins of the same day", "en", "The other twins are born on that day too.") { Day = 150 },
        new("undated", "Twins without a date", "en", "Nobody knows when these twins were born.") { Minutes = 5 },
        new("undated-too", "More twins", "en", "Twins again, and no date.") { Minutes = 6 },
        new("long", "A long talk on harbours", "en", LongTalk) { Channel = "Field Notes", Day = 160, Minutes = 120, Digest = "Harbours, from the first pier to the last crane." },
    ];

    // Several passages, in which some words are in one and some in all.
    private static string LongTalk => string.Join('|', Enumerable.Range(0, 40).Select(at => at switch
    {
        7 => "the oldest pier of the harbour was built from oak and stone in the spring",
        21 => "a crane fell into the basin and the harbour was closed for a week",
        33 => "the last lighthouse of the harbour went dark when the dredger came",
        _ => $"the harbour has a number {at} on its plan and nobody minds that at all",
    }));
}
