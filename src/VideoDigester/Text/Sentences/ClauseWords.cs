namespace VideoDigester.Text.Sentences;

/// <summary>
/// Words of one language that often stand at the border of sentences, or never do. They help where they exist; everything works without them.
/// Written by hand from the grammars: connectives and question words open, articles and prepositions never close, some final verbs and particles do close.
/// </summary>
/// <param name="Openers">Words that mostly open a clause: connectives, words of attention, question words.</param>
/// <param name="Starters">Words that often open one: pronouns and their contractions.</param>
/// <param name="NeverLast">Words that want another one behind them.</param>
/// <param name="Finals">Words, or the last two characters of words in Hangul, that mostly close a clause.</param>
/// <param name="Endings">What closes a sentence where there are no spaces.</param>
internal sealed record ClauseWords(string Openers, string Starters, string NeverLast, string Finals, ClauseEndings Endings)
{
    /// <summary>The openers that also join words, "and" in each language: they open a clause only before a word that begins one.</summary>
    public const string Joiners = "and und et y e en och i a și és và dan и і та ve και و और আর এবং आणि اور";

    private static readonly Dictionary<string, ClauseWords> Languages = new(StringComparer.Ordinal)
    {
        ["en"] = Spaced(
            "yeah so thanks thank oh yes okay ok hi well but however and anyway hello therefore welcome meanwhile let's um uh wow hey exactly absolutely nobody sorry what's whereas unfortunately alright",
            "i it's that's i'm he's she's i'll i've i'd there's here's let no now maybe why she he they're they what if because we're we'll you've we've you're you'll we there this it although otherwise once please wait how everybody everyone",
            "a an the of to or and but my your our its their his every some any these i we he she they you're i'm we're they're it's that's there's he's she's i've we've you've i'll let's let what's who which when where if because than as very just gonna would could should can may shall might must do does has had was been kind sort able get make many even find each almost having trying probably pretty without during by at into most is are will so",
            ""),
        ["de"] = Spaced(
            "aber wenn vielleicht und denn trotzdem nun übrigens also natürlich außerdem allerdings deshalb deswegen hallo okay ja nein genau schließlich warum",
            "das ich dies es wir was wie weil doch stattdessen dafür dabei viele sie du so jetzt dann man daher er diese",
            "der die das den dem des ein eine einen einem einer eines und oder aber dass wenn weil als ob zu von mit für im zum zur bei beim am um auf in ich wir du sehr diese dieser dieses diesen ihre seine meine unsere keine durch über nach zwischen ohne gegen alle nur wie viel jeder",
            ""),
        ["fr"] = Spaced(
            "alors voilà donc bon mais pourquoi car or bonjour merci d'abord enfin bref parce et d'ailleurs cependant comment non ben ensuite eh ah naturellement premièrement deuxièmement évidemment peut-être pardon ok",
            "est-ce qu'est-ce il c'est ils je j'ai on elle si pourtant maintenant oui quand moi c'est-à-dire cela nous regardez combien voici elles vous",
            "le la les un une des du de et ou mais à au aux en dans sur par pour avec sans que qui dont si mon ma mes sa ses son notre leur leurs ce cet cette ces je tu il ils on se ne me très entre parce comme quand n'est qu'il qu'on qu'ils qu'elle y faut ont est ceux quelque toute chaque quel celui était car",
            ""),
        ["es"] = Spaced(
            "pero ahora entonces así bueno y pues luego además cuando cómo si no hola gracias finalmente aunque sin por porque",
            "esto eso para como lo este ese yo nosotros después también qué mientras ellos ella",
            "el la los las un una unos unas de del a al en con por para sin sobre entre y o pero que si porque como cuando mi su sus nuestra nuestro este esta estos estas ese esa muy más no se lo le te nos es está son",
            ""),
        ["pt"] = Spaced(
            "mas então agora e porque se assim quando bom olá obrigado além embora finalmente portanto",
            "isso isto eu nós você para como não este esse ele ela eles depois também enquanto há",
            "o a os as um uma uns umas de do da dos das em no na nos nas com por para sem sobre entre e ou mas que se porque como quando meu sua seu nosso nossa este esta esse essa muito não é são ao à você eu",
            ""),
        ["it"] = Spaced(
            "quindi ma ora come se inoltre tuttavia ovviamente e bene poi allora ciao grazie infine dunque però infatti forse",
            "questo per questa non ciò in ci cosa io noi anche quando",
            "il lo la i gli le un uno una di del della dei delle a al alla da dal in nel nella con su sul per tra e o ma che se come quando molto più non è sono si questo queste tutti cui",
            ""),
        ["nl"] = Spaced(
            "maar dus en nu want dan omdat als ja nee oké hallo daarom echter bovendien",
            "dit het er dat ik we wij je hij ze waarom wat hoe laten",
            "de het een en of maar van in op aan met voor om te tot zonder als dat deze die dit zeer niet is",
            ""),
        ["sv"] = Spaced(
            "och men så nu för då varför när hej okej ja nej därför",
            "jag vi det du han hon de om vad hur",
            "en ett och eller men av i på till från med för om under som att den det denna mycket inte är",
            ""),
        ["pl"] = Spaced(
            "ale więc teraz bo i a jeśli dlaczego dlatego jednak cześć tak nie zatem oczywiście natomiast",
            "to ja my on ona co jak kiedy jest",
            "i a ale lub w we na z ze do od po o u przez dla bez nad pod że żeby bo jeśli ten ta te bardzo nie jest się",
            ""),
        ["cs"] = Spaced(
            "takže ale teď protože a pokud proč proto ahoj ano ne tedy",
            "to co jak když já my",
            "a ale nebo v ve na z ze do od po o u pro bez nad pod že aby protože ten ta ty velmi ne je se",
            ""),
        ["ro"] = Spaced(
            "dar acum dacă și deci totuși pentru astfel de bună",
            "nu în acest asta chiar eu noi este vom",
            "de în și mai este să o la care se cu că nu a un pe din sau",
            ""),
        ["hu"] = Spaced(
            "de most ha és tehát mert akkor így hanem",
            "ez az nem mi",
            "a az és egy hogy nem is ha de",
            ""),
        ["tr"] = Spaced(
            "şimdi ancak yani peki ama ve eğer çünkü örneğin aslında böylece belki tamam",
            "bu bunun bunu buna sonra ayrıca burada",
            "ve veya bir bu en çok daha her için ile ne yeni olan sadece aynı tüm bunun şimdi",
            "vardır yoktur değil değildir olur olacak ederiz"),
        ["id"] = Spaced(
            "jadi tapi sekarang namun dan jika tetapi nah halo misalnya sebenarnya",
            "seperti saya ini kami mari bagaimana karena kemudian",
            "dan atau yang di ke dari dengan untuk oleh pada dalam bahwa jika sangat adalah akan anda lebih seperti tidak",
            ""),
        ["vi"] = Spaced(
            "nhưng vì bây và nếu tại vậy hãy",
            "đây tôi điều để việc sau nó",
            "và hoặc của các những một ở trong với cho là rất mà để khi nếu nhưng có sẽ",
            ""),
        ["ru"] = Spaced(
            "а но если теперь конечно также итак значит ну вот привет однако поэтому потому например почему",
            "это я как когда в вы мы они для и так этот нет потом можно",
            "и а но или в во на с к о об от до из у по за над под при для без через между что чтобы если как очень не ни мы я",
            ""),
        ["uk"] = Spaced(
            "отже тепер але однак якщо спочатку потім ось ну звичайно чому тож наприклад навіть тоді тобто насправді нехай",
            "як і а коли тому ти я він це ми вони ця у цей деякі усі ніхто після",
            "і й а але або в у на з із зі до від про для через що щоб якщо як дуже не ви я вони ми він є коли тому та чи цей ці хто які який яка може повинні",
            ""),
        ["el"] = Spaced(
            "τώρα αλλά και αν επίσης όταν ας έτσι κι λοιπόν τι",
            "αυτό αυτή δεν για σε",
            "ο η το οι τα των της την στο στην ένα μια και ή αλλά σε από με για ότι να θα δεν είναι που αν",
            ""),
        ["ar"] = Spaced(
            "لكن ولكن إذن الآن لأن لماذا إذا عندما نعم لا حسنا أيضا مرحبا أولا ثم لذلك لذا هل بالتالي وبالتالي",
            "هذا هذه هناك أنا نحن كيف ماذا وهذا إن",
            "و في من إلى على عن مع بين أو أن إن التي الذي هذا هذه كل لا لم لن قد",
            ""),
        ["fa"] = Spaced(
            "اما بنابراین اگر همچنین وقتی ولی پس البته همانطور خب سلام",
            "این در من ما و برای اکنون",
            "و یا در از به با برای که تا این هر یک را می اگر",
            "است دارد میشود می‌شود بود شد هستند نیست باشد میکند می‌کند کند کنند شود کرد کنیم کنید"),
        ["he"] = Spaced(
            "אבל אז עכשיו כי למה אם כאשר כן לא טוב שלום לכן ובכן ואז אולם",
            "זה אני אנחנו הוא היא יש מה איך",
            "של את על עם אל מן בין או כי אם לא כל אשר",
            ""),
        ["hi"] = Spaced(
            "अब और तो इसलिए लेकिन फिर यदि अगर उदाहरण",
            "यह यहाँ ये इस मैं वह जब इससे आइए",
            "और या का के की को में से कि एक यह वह बहुत इस उस पर",
            "है हैं होगा होगी होंगे करें था थे थी हूँ चाहिए गा गे गी"),
        ["mr"] = Spaced(
            "आणि पण तर आता कारण जर",
            "हे मी आम्ही तुम्ही ही",
            "आणि किंवा पण एक हा ही हे की",
            "आहे आहेत होते होता होती नाही"),
        ["bn"] = Spaced(
            "কিন্তু এখন তাই এবং সুতরাং যদি যখন",
            "আপনি এই এটি এটা আমি আমরা এর এখানে",
            "বা কিন্তু এই যে এবং একটি এটি আপনি আমি যদি",
            "হয় ছিল আছে পারেন করে হবে না পারে দেয় থাকে করব করবেন"),
        ["ur"] = Spaced(
            "تو اب لیکن اور اگر",
            "یہ ہم اس",
            "میں نے یہ کہ اور کا ایک کو کی سے کے",
            "ہے ہیں ہوں تھا تھے"),
        ["ko"] = Spaced(
            "하지만 그리고 그런데 이제 그래서 그러나 따라서 그럼 안녕하세요 만약 왜냐하면 물론 자",
            "우리는 이것은 여기서 제가 이 저는 또",
            "그 이 한 및 또는 더 매우",
            "니다 까요 시다 에요 예요 겠죠 니까 네요 아요 어요 해요 세요 이죠 거죠 데요 군요 돼요"),
        ["ja"] = Unspaced(
            new ClauseEndings(
                ["です", "ます", "でした", "ました", "ません", "でしょう", "ましょう", "ください", "だろう"],
                "かねよなわ",
                ["が", "けど", "けれど", "から", "し", "ので", "の", "と", "って", "た"]),
            "そし しか だか それ では さて でも まず 次に また つま 例え もし なぜ じゃ はい ええ その この"),
        ["zh"] = Unspaced(ClauseEndings.None, "因此 现在 但是 事实 然而 所以 如果 例如 那么 首先 其实 而且 不过 因为 最后 好的 大家 现在 因此 現在 但是 事實 然而 所以 如果 那麼 其實 因為 最後 不過"),
        ["th"] = Unspaced(new ClauseEndings(["ครับ", "ค่ะ", "นะคะ"], "ผม", []), "แล แต ดั ตอ ถ้ เพ"),
    };

    private static readonly ClauseWords None = Spaced("", "", "", "");

    /// <summary>The words of a language, empty where none are known.</summary>
    /// <param name="language">A language tag, or null.</param>
    public static ClauseWords Of(string? language) => PrimaryLanguage.Find(Languages, language, None);

    private static ClauseWords Spaced(string openers, string starters, string neverLast, string finals) => new(openers, starters, neverLast, finals, ClauseEndings.None);

    private static ClauseWords Unspaced(ClauseEndings endings, string openers) => new(openers, "", "", "", endings);
}
