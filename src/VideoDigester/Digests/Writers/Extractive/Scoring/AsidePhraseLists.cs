using System.Collections.Frozen;
using VideoDigester.Text;

namespace VideoDigester.Digests.Writers.Extractive.Scoring;

/// <summary>
/// How speakers of one language step out of their subject. Phrases are in small letters without punctuation, stand at the beginning of a word and end anywhere
/// in one; <c>…</c> stands for up to six words. Without a list only addresses tell.
/// </summary>
internal sealed class AsidePhraseLists
{
    private static readonly FrozenDictionary<string, AsidePhraseLists> Languages = new Dictionary<string, AsidePhraseLists>
    {
        ["en"] = new(
            "like and subscribe|subscribe  … channel|subscribe button|subscribe  … bell|hit … subscribe |please … subscribe |forget … subscribe |click … subscribe |consider subscribing|subscribe if you|subscribe for more|subscribe to my |subscribe below|hit the like|like button|notification bell|hit the bell|thumbs up … video|video a thumbs up|link in the description|links in the description|link in the show notes|links in the show notes|link in our show notes|in the show notes|in our show notes|in this episode's show notes|show notes for this|click the link|click on the links|click on the link below|click on the link in |link … description below|links … description below|in the description box|in the comments below|comment down below|comments down below|comment section below|know in the comments|leave a comment|leave me a comment|leave your comment|leave … comment below|support me on patreon|support us on patreon|support this channel|support the channel|our patreon supporters|become a patron|join my patreon|check out my patreon|follow me on instagram|follow us on|check out our merch|sign up for my newsletter|sign up for our newsletter|thanks for watching|thank you for watching|thank you so much for watching|see you in the next video|see you next time|i'll see you guys|see you guys next",
            "sponsor of this video|sponsor of today|sponsoring this|today's sponsor|this video's sponsor|is sponsored by|are sponsored by|podcast is sponsored|video is sponsored|brought to you by|quick word from our sponsor|word from our sponsor|thanks to our sponsor|use code |use my code|use the code|use promo code|promo code|discount code|coupon code|percent off your|% off your|off your first|free trial|sign up … free|first … people … link|thank our sponsor",
            "welcome back to|welcome to my channel|welcome to the channel|hey guys|hi guys|hello everyone|hi everyone|hello everybody|what's up guys|hello and welcome|hi and welcome|thanks for listening|thank you for listening|thank you very much|see you next|see you soon|see you later|see you again|see you then|bye bye|goodbye|stay tuned|that's it for today|that's all for today|until next time",
            "go to |visit |head to |head over to |check out |sign up |explore |check it out at |check them out at |check us out at |learn more … at |find out more … at |try … at |get started … at "),
        ["de"] = new(
            "abonniert … kanal|abonniere … kanal|kanal abonnieren|kanal zu abonnieren|vergesst nicht … abonnieren|lasst … abo|daumen hoch|glocke aktivier|aktiviert die glocke|link in der beschreibung|in den shownotes|klickt auf den link|klick auf den link|links in der beschreibung|in der videobeschreibung|in der infobox|in die kommentare|danke fürs zuschauen|unterstützt … auf patreon",
            "gesponsert von|gesponsert wird|sponsor dieses|sponsor des heutigen|unterstützt von|rabattcode|gutscheincode|mit dem code|prozent rabatt",
            "herzlich willkommen|hallo und willkommen|willkommen zurück|hallo zusammen|hallo leute|bis zum nächsten|bis nächste|tschüss|auf wiedersehen|vielen dank für|macht's gut",
            "geht auf |gehen sie auf |besucht |besuchen sie |schaut "),
        ["fr"] = new(
            "abonnez vous|abonne toi|vous abonner … chaîne|abonner à la chaîne|s'abonner à la chaîne|pensez à vous abonner|n'oubliez pas de vous abonner|petits pouces|pouce bleu|pouces bleus|pouce en l'air|activez la cloche|activer la cloche|lien dans la description|cliquez sur le lien|dans les notes de l'épisode|liens dans la description|en description|dans les commentaires|merci d'avoir regardé|soutenir … tipeee|sur tipeee",
            "sponsorisé|sponsor de cette|partenaire de cette vidéo|code promo|avec le code|code de réduction|de réduction avec",
            "bonjour à tous|bonjour à toutes|salut à tous|salut tout le monde|bienvenue sur|bienvenue dans|à bientôt|à la prochaine|à la semaine prochaine|au revoir|merci à tous",
            "allez sur |rendez vous sur |visitez "),
        ["es"] = new(
            "suscríbete|suscríbanse|suscribirte|suscribirse al canal|suscribiros|suscríbe|dale like|dale a me gusta|denle like|dejar un like|campanita|enlace en la descripción|haz clic en el enlace|en las notas del episodio|en las notas del programa|link en la descripción|enlaces en la descripción|caja de descripción|en los comentarios|gracias por ver|nos vemos en el próximo",
            "patrocinado por|patrocinador de|patrocina este|código de descuento|con el código|usa el código|código promocional|prueba gratis",
            "bienvenidos a|bienvenidos de nuevo|hola a todos|hola amigos|hasta la próxima|nos vemos|adiós|muchas gracias por",
            "visita |entra en |ve a |vayan a "),
        ["pt"] = new(
            "inscreva se|se inscreva|se inscrever no canal|inscrevam se|deixe seu like|deixa o like|deixe o like|ative o sininho|sininho|link na descrição|clique no link|cliquem no link|nas notas do episódio|links na descrição|nos comentários|obrigado por assistir|obrigada por assistir",
            "patrocinado por|patrocinador|patrocina este|código promocional|cupom de desconto|com o código|use o código|teste grátis",
            "bem vindos|bem vindo de volta|olá pessoal|fala galera|oi gente|até a próxima|até o próximo|tchau|muito obrigado",
            "acesse |visite |entre no "),
        ["it"] = new(
            "iscrivetevi|iscriviti|iscrivervi al canale|lasciate un like|lascia un like|mettete like|mi piace al video|campanella|link in descrizione|cliccate sul link|clicca sul link|nelle note dell'episodio|link nella descrizione|nei commenti|grazie per aver guardato|grazie per la visione",
            "sponsorizzato|sponsor di questo|codice sconto|codice promo|con il codice|usa il codice|prova gratuita",
            "ciao a tutti|benvenuti|bentornati|alla prossima|ci vediamo|arrivederci|grazie a tutti",
            "andate su |visitate |vai su "),
        ["nl"] = new("abonneer|vergeet niet te abonneren|duimpje omhoog|link in de beschrijving|in de comments|bedankt voor het kijken", "gesponsord|sponsor van|kortingscode|met de code", "welkom terug|hallo allemaal|tot de volgende|tot ziens", "ga naar "),
        ["sv"] = new("prenumerera på|glöm inte att prenumerera|tumme upp|länk i beskrivningen|i kommentarerna|tack för att ni tittade", "sponsras av|sponsrad av|rabattkod", "välkomna till|hej allihopa|vi ses|hej då", "gå till "),
        ["pl"] = new("subskrybuj|zasubskrybuj|łapkę w górę|łapka w górę|link w opisie|w komentarzach|dzięki za oglądanie|dziękuję za obejrzenie", "sponsorem|sponsorowany|kod rabatowy|z kodem", "cześć wszystkim|witam|witajcie|do zobaczenia|na razie", "wejdź na "),
        ["tr"] = new("abone ol|beğenmeyi|beğen butonu|açıklama kısmı|açıklamalar kısmı|yorumlarda|izlediğiniz için teşekkür", "sponsor|indirim kodu", "merhaba arkadaşlar|hoş geldiniz|görüşmek üzere|hoşça kalın", ""),
        ["id"] = new("subscribe|jangan lupa like|di kolom komentar|link di deskripsi|terima kasih sudah menonton", "disponsori|kode promo", "halo semua|selamat datang|sampai jumpa", ""),
        ["vi"] = new("đăng ký kênh|nhấn đăng ký|nút đăng ký|dưới phần mô tả|cảm ơn các bạn đã xem", "nhà tài trợ|mã giảm giá", "xin chào các bạn|chào mừng|hẹn gặp lại|tạm biệt", ""),
        ["ru"] = new("подписывайтесь|подпишитесь|подписаться на канал|не забудьте подписаться|ставьте лайк|поставьте лайк|ставь лайк|жмите на колокольчик|колокольчик|ссылка в описании|переходите по ссылке|перейдите по ссылке|ссылке в описании|ссылки в описании|ссылку в описании|в комментариях|спасибо за просмотр", "спонсор этого|спонсор выпуска|спонсор сегодняшнего|при поддержке|промокод", "всем привет|добро пожаловать|до новых встреч|до встречи|всем пока|до свидания", "переходите |заходите "),
        ["uk"] = new("підписуйтесь|підписуйтеся|підпишіться|ставте лайк|посилання в описі|в коментарях|дякую за перегляд", "спонсор цього|за підтримки|промокод", "всім привіт|ласкаво просимо|до зустрічі|до побачення", ""),
        ["ja"] = new("チャンネル登録|高評価|概要欄|ご視聴ありがとう|コメント欄", "提供でお送り|スポンサー|プロモーションコード|クーポンコード", "皆さんこんにちは|みなさんこんにちは|また次回|ではまた|さようなら", ""),
        ["zh"] = new("订阅我|订阅频道|订阅我们|订阅按钮|訂閱|点赞|按讚|小铃铛|小鈴鐺|感谢观看|感謝收看|感谢收看|评论区", "赞助商|本期视频由|贊助|优惠码|折扣码|優惠碼", "大家好|欢迎回到|歡迎回到|下期再见|下次再見|再见|再見", ""),
        ["ko"] = new("구독|좋아요와|좋아요 눌러|알림 설정|시청해 주셔서|더보기란|댓글로", "협찬|유료 광고|할인 코드", "안녕하세요 여러분|다음에 만나요|다음 영상에서|안녕히", ""),
        ["th"] = new("กดติดตาม|กดไลค์|กดกระดิ่ง|ขอบคุณที่รับชม", "ผู้สนับสนุน|โค้ดส่วนลด", "สวัสดีครับ|สวัสดีค่ะ|แล้วพบกัน", ""),
        ["hi"] = new("सब्सक्राइब|लाइक करें|चैनल को", "प्रायोजक|कूपन कोड", "नमस्कार दोस्तों|फिर मिलेंगे|धन्यवाद", ""),
        ["ar"] = new("اشترك في القناة|اشتركوا في القناة|الاشتراك في القناة|زر الاشتراك|زر الإعجاب|جرس التنبيهات|الرابط في الوصف|في التعليقات|شكرا للمشاهدة|شكرا على المشاهدة", "برعاية|راعي هذا|كود الخصم|رمز الخصم", "السلام عليكم|أهلا بكم|مرحبا بكم|إلى اللقاء", ""),
        ["he"] = new("הירשמו לערוץ|תרשמו לערוץ|לחצו על הפעמון|קישור בתיאור|בתגובות|תודה שצפיתם", "בחסות|קוד קופון", "שלום לכולם|ברוכים הבאים|נתראה|להתראות", ""),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly AsidePhraseLists None = new("", "", "", "");

    private AsidePhraseLists(string calls, string sponsors, string greetings, string visits) =>
        (Calls, Sponsors, Greetings, Visits) = (Split(calls), Split(sponsors), Split(greetings), Split(visits));

    /// <summary>Asks of the viewers: to subscribe, to like, to look into the description.</summary>
    public string[] Calls { get; }

    /// <summary>What is said where somebody paid for it.</summary>
    public string[] Sponsors { get; }

    /// <summary>Greetings and farewells; they count near the beginning and the end.</summary>
    public string[] Greetings { get; }

    /// <summary>What makes an address an invitation.</summary>
    public string[] Visits { get; }

    /// <summary>The phrases of a language, none where none are known.</summary>
    /// <param name="language">A language tag, or null.</param>
    public static AsidePhraseLists Of(string? language) => PrimaryLanguage.Find(Languages, language, None);

    private static string[] Split(string list) => list.Split('|', StringSplitOptions.RemoveEmptyEntries);
}
