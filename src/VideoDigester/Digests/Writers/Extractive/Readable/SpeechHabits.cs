using System.Collections.Frozen;
using VideoDigester.Text;

namespace VideoDigester.Digests.Writers.Extractive.Readable;

/// <summary>What speakers of one language say while they look for words, and can be left out of a text without loss. Without a list nothing is left out by it.</summary>
internal sealed class SpeechHabits
{
    private static readonly FrozenDictionary<string, SpeechHabits> Languages = new Dictionary<string, SpeechHabits>
    {
        ["en"] = new("um umm uhm uh uhh hmm mmm", "you know|i mean|like|kind of|sort of|you know what i mean|you see", "the a an i and my we he she but if your our or their it's i'm we're", "of about was is were are who that and but so or because"),
        ["de"] = new("äh ähm öh öhm hm hmm ehm", "sozusagen|weißt du|wissen sie|ich meine|sag ich mal|sagen wir mal|halt", "und ich wir ein eine einen im am aber dass oder"),
        ["fr"] = new("euh heu hum hmm", "tu vois|vous voyez|tu sais|vous savez|disons|je veux dire|hein", "le la les de des et je il un une à mais du on ce"),
        ["es"] = new("eh ehm em mmm hmm", "o sea|digamos|sabes|¿no|verdad|este|pues", "el la los las de y en un una por con pero yo"),
        ["pt"] = new("ahn hã hum hmm éé", "sabe|quer dizer|digamos|tipo|né|entende", "o os as de e em um uma por com mas eu"),
        ["it"] = new("ehm eh uhm mmm hmm", "diciamo|sai|come dire", "il la i gli le di e un una per con ma io"),
        ["nl"] = new("eh ehm uh uhm hmm", "weet je|zeg maar|ik bedoel|zal ik maar zeggen", "de het een en ik we maar"),
        ["sv"] = new("eh ehm öh hmm", "liksom|typ|ni vet|du vet", "och jag vi en ett men"),
        ["pl"] = new("yyy yy eee ee hmm", "wiesz|wiecie|że tak powiem|no wiesz", "i w z na do ja że ale"),
        ["cs"] = new("ehm eee hmm", "víte|víš|jaksi|řekněme", "a v z na do já že ale"),
        ["tr"] = new("ııı ıı eee hmm", "işte|şey|hani", "ve bir bu ben"),
        ["ru"] = new("э ээ эээ эм эмм мм ммм хм", "как бы|так сказать|знаете|понимаете|ну|короче", "и в я на с что но мы"),
        ["uk"] = new("е-е ее еее ем мм ммм хм", "так би мовити|знаєте|розумієте|ну|скажімо так", "і в я на з що але ми"),
        ["ja"] = new("えー えーと えっと えーっと ええと えと あのー うーん うーんと んー", "", ""),
        ["zh"] = new("嗯 呃 嗯嗯 呃呃", "", ""),
        ["ko"] = new("음 어 으음", "", "그 이 저"),
        ["th"] = new("เอ่อ อืม เอิ่ม", "", ""),
        ["hi"] = new("अं उम्म हम्म अम्म", "", ""),
        ["ar"] = new("اه آه ااه امم اممم", "", ""),
        ["he"] = new("אה אהה אמ אממ", "", ""),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly SpeechHabits None = new("", "", "");

    private SpeechHabits(string hesitations, string fillers, string stutters, string unfinished = "")
    {
        Hesitations = Set(hesitations.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Fillers = Set(fillers.Split('|', StringSplitOptions.RemoveEmptyEntries));
        Stutters = Set(stutters.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Unfinished = Set(unfinished.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Sounds of hesitation: never a word of the language.</summary>
    public FrozenSet<string> Hesitations { get; }

    /// <summary>Words and phrases that say nothing where commas set them off, in lower case.</summary>
    public FrozenSet<string> Fillers { get; }

    /// <summary>Words of which nobody means two in a row, as one may mean "very very", "had had" or "what he asked for for free".</summary>
    public FrozenSet<string> Stutters { get; }

    /// <summary>Words behind which a comma makes no sense once a filler between them and the next is gone.</summary>
    public FrozenSet<string> Unfinished { get; }

    /// <summary>The habits of a language, empty where none are known.</summary>
    /// <param name="language">A language tag, or null.</param>
    public static SpeechHabits Of(string? language) => PrimaryLanguage.Find(Languages, language, None);

    private static FrozenSet<string> Set(string[] words) => words.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
