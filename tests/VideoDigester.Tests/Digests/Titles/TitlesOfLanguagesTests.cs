namespace VideoDigester.Tests.Digests.Titles;

public sealed class TitlesOfLanguagesTests
{
    public static TheoryData<string, string[], string[], string[]> Talks => new()
    {
        {
            "German",
            ["Die Hängebrücke hängt an zwei Seilen.", "Bei Sturm schwingt die Hängebrücke hin und her.", "Wir haben die Hängebrücke jedes Jahr geprüft.", "So eine Hängebrücke ist leicht."],
            ["Nun kommen wir zu dem Leuchtturm.", "Der Leuchtturm steht auf einem Felsen.", "In dem Leuchtturm wohnte ein Wärter.", "Heute ist der Leuchtturm leer."],
            ["Hängebrücke", "Leuchtturm"]
        },
        {
            "French",
            ["L'eau potable vient de la montagne.", "On filtre l'eau potable avec du sable.", "Sans eau potable la ville est vide.", "Il faut payer l'eau potable."],
            ["Parlons maintenant de la lumière.", "Le phare de la côte est vieux.", "Un gardien vivait dans le phare de la côte.", "Aujourd'hui le phare de la côte est vide."],
            ["Eau potable", "Phare de la côte"]
        },
        {
            "Russian",
            ["Подвесной мост держится на тросах.", "Когда дует ветер, подвесной мост качается.", "Каждый год мы проверяем подвесной мост.", "Это был первый подвесной мост."],
            ["А теперь про старый маяк.", "На скале стоит старый маяк.", "Никто не живёт там, где старый маяк.", "Но старый маяк ещё светит."],
            ["Подвесной мост", "Старый маяк"]
        },
        {
            "Japanese",
            ["吊り橋は二本の鋼鉄線で支えられます。", "鋼鉄線は毎年検査されます。", "古い鋼鉄線を交換します。", "鋼鉄線が切れると危険です。"],
            ["次はトンネルです。", "トンネルを掘るのに十年かかりました。", "トンネルには換気が要ります。", "このトンネルは海の下を通ります。"],
            ["鋼鉄線", "トンネル"]
        },
        {
            "Chinese",
            ["我们来看钢缆。", "钢缆很重。", "每年都检查钢缆。", "旧的钢缆被换掉了。"],
            ["现在说隧道。", "隧道在河的下面。", "我们用了十年挖隧道。", "这个隧道很长。"],
            ["钢缆", "隧道"]
        },
        {
            "Korean",
            ["우리는 등대를 보았습니다.", "등대는 바위 위에 있습니다.", "밤에 등대가 빛납니다.", "아무도 등대에 살지 않습니다."],
            ["이제 터널을 봅시다.", "터널은 강 아래에 있습니다.", "그 터널이 가장 깁니다.", "십 년 동안 터널을 팠습니다."],
            ["등대", "터널"]
        },
    };

    [Theory]
    [MemberData(nameof(Talks))]
    public async Task A_talk_has_titles_in_its_language(string language, string[] one, string[] two, string[] expected)
    {
        var titles = await TitledTalk.TitlesAsync([one, two]);

        Assert.True(titles.Zip(expected).All(pair => pair.First.StartsWith(pair.Second, StringComparison.Ordinal)), $"{language}: {string.Join(" | ", titles)}");
    }

    [Theory]
    [InlineData("สะพาน", "เราสร้างสะพานข้ามแม่น้ำ สะพานนี้ยาวมาก", "ทุกปีเราตรวจสะพาน", "ลมแรงทำให้สะพานสั่น", "คนรักสะพาน")]
    [InlineData("המגדלור", "אנחנו רואים את המגדלור.", "המגדלור עומד על סלע.", "בלילה המגדלור מאיר.", "אין אנשים בתוך המגדלור.")]
    [InlineData("المنارة", "نرى المنارة من هنا.", "تقف المنارة على صخرة.", "في الليل تضيء المنارة.", "لا أحد في المنارة.")]
    public async Task Other_scripts_have_titles_of_their_words(string expected, params string[] sentences)
    {
        var titles = await TitledTalk.TitlesAsync([sentences]);

        Assert.Contains(expected, titles[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_language_without_a_list_has_titles_too()
    {
        // A language of these tests: ka and mi are its articles and stand everywhere.
        string[] verbs = ["soru", "veki", "tamo", "lesi", "gani", "pelu", "diro", "hama"];
        var sentences = verbs.Concat(verbs).Select((verb, i) => $"Ka {verb} mi zelandor ka {verbs[(i + 3) % verbs.Length]}i mi.").ToArray();
        var others = verbs.Concat(verbs).Select((verb, i) => $"Ka {verb} mi kurumbel ka {verbs[(i + 5) % verbs.Length]}i mi.").ToArray();

        var titles = await TitledTalk.TitlesAsync([sentences, others]);

        Assert.Equal(["Zelandor", "Kurumbel"], titles.Select(title => title.Split(' ')[0]));
    }
}
