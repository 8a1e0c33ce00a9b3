namespace VideoDigester.Digests.Writers.Extractive.Titles;

/// <summary>More of <see cref="CommonWordLists"/>, in the same form.</summary>
internal static class CommonWordListsOfMore
{
    /// <summary>The lists of languages that put spaces between words.</summary>
    public const string Spaced = """
        pl n w we na z ze do od o u po za dla bez przy przez pod nad przed między ten ta to te ci tego tej tych tym tę mój moja twój swój swoją swojej nasz nasza każdy każda każdego każdej
        pl v ja ty on ona ono my wy oni one nie się by był była było były być jest są będzie będą może mogą możemy możesz można mógł trzeba musi muszą powinien go jej ich mu im mi ci nam wam mnie ciebie nas was siebie sobie
        pl o dostaje płaci daje i oraz lub albo ale a więc że żeby jak kiedy gdy jeśli jeżeli ponieważ bo dlatego tak wtedy potem następnie także też bardzo bardziej mniej więcej dużo mało wszystko wszyscy wszystkich wszystkie zawsze nigdy często już jeszcze tylko nawet tam tu tutaj teraz dziś wczoraj gdzie skąd dlaczego czemu kto co czy który która które których której jaki jaka sam sama inny inne innych nie no po prostu przykład oczywiście właśnie prawie chociaż jednak dziękuję robić robi zrobić powiedzieć mówi mówić widzieć wiedzieć wie wiesz myślę chce dać wziąć stać iść nazywa dostać znaleźć zrozumieć zacząć jeden jedna jedno dwa trzy coś ktoś nic
        pl w rzecz rzeczy sposób raz czas dzień dni rok lat ludzie ludzi człowiek życie świat miejsce przypadek przykład pytanie odpowiedź problem pomysł liczba słowo koniec początek strona część film godzina pierwszy nowy duży mały dobry
        pl l i w na o z do
        cs n v ve na s se z ze do od o u po za pro bez při přes pod nad před mezi ten ta to ti ty toho té těch tomu tento tato toto můj tvůj svůj svou náš každý každá každého
        cs v já ty on ona ono my vy oni ne se si by bych jsem jsi je jsme jste jsou byl byla bylo byli být bude budou může mohou můžeme můžete lze musí musíme mít má máme mají měl ho jí jich mu jim mi nám vám mě nás vás
        cs o a i nebo ale tedy že aby jak když pokud protože proto tak pak potom také velmi více méně mnoho málo vše všechno všichni všechny vždy nikdy často už ještě jen pouze dokonce tam tu tady teď dnes kde odkud proč kdo co který která které kterou jaký jiný jiné ano no prostě například samozřejmě právě téměř ačkoli však děkuji dělat dělá říct říká vidět vědět ví víte myslím chce dát vzít stát jít nazývá dostat najít začít jeden jedna dva tři něco někdo nic
        cs w věc věci způsob čas den dny rok let lidé lidí člověk život svět místo případ příklad otázka odpověď problém číslo slovo konec začátek strana část video první nový velký malý
        cs l a v na o z do
        ro n un o unei unui cel cea cei cele acest această acești aceste acel acea meu mea tău ta său sa nostru în din de la cu pe pentru fără prin între către spre sub peste fiecare orice
        ro v eu tu el ea noi voi ei ele nu se îmi îți îi ne vă este sunt era erau fi fost am ai are avem au avea poate pot putem trebuie va vor vom să
        ro o și sau dar ci că dacă când cum unde ce cine care cât atunci apoi după înainte de asemenea foarte mult mai puțin tot toate toți alt alte altă același deja încă mereu niciodată aici acolo acum azi da numai doar chiar așa bine face fac făcut spune spun vedea vezi știe știți cred vine ia dă pune numește numit găsi exemplu
        ro w lucru lucruri mod fel timp zi ani an oameni om viață lume loc caz întrebare răspuns problemă idee număr cuvânt sfârșit început parte video primul nou mare
        ro l de din a al ale și în la pentru
        hu n a az egy ez ezt ezek azt azok ennek annak minden valamely néhány ilyen olyan
        hu v én te ő mi ti ők nem ne van vannak volt voltak lesz lenne lehet kell kellene tud tudja tudjuk tudod szeretne akar fog fogja fogjuk
        hu o nak nek abban ebben arra erre fizet abból ebből és vagy de hanem hogy ha mert amikor mint ahogy ahol ami amely aki amit akkor aztán majd is csak még már mindig soha gyakran itt ott most ma igen talán nagyon sokkal több kevés sok kevésbé teljesen egyszerűen például természetesen pontosan szinte azonban tehát ezért így úgy hogyan miért mikor hol ki mely melyik egyik másik mindenki valaki senki semmi valami saját maga meg el fel le be vissza össze át alatt után előtt között szerint nélkül által felé köszönöm mondja mondjuk mondhatjuk látni látja tudni csinál jelenti nevezik hívják hívjuk szükséges
        hu w dolog dolgok mód idő nap napok év évek ember emberek élet világ hely eset példa kérdés válasz probléma ötlet szám szó vég végén eleje rész videó első új nagy kis jó
        hu l és
        tr n bir bu şu o bunun onun benim senin bizim sizin onların her hiç bazı tüm bütün hangi
        tr v ben sen biz siz onlar değil var yok olan olarak olur oldu olacak olsa ise idi dir mi mı mu mü gerek gerekir lazım bana sana ona bize size onlara beni seni onu bizi sizi
        tr o öder öder detayları ve veya ya da de ama fakat ki için ile gibi kadar daha en çok az sonra önce şimdi bugün burada orada nasıl neden niçin ne kim nerede zaman çünkü eğer böyle şöyle öyle sadece bile hala henüz hep asla belki evet hayır tabii aslında yani işte peki tamam diğer başka aynı kendi herkes kimse şey bunu şunu bunlar buna göre doğru karşı üzerinde içinde arasında hakkında tarafından yapmak yapıyor yapar etmek eder ediyor edin demek der diyor dedi görmek biliyor bilmek istiyor ister vermek verir almak alır gelir gider olmak kullanarak kullanmak örneğin diyelim iki üç
        tr w şeyi şeyler yol kez gün günü yıl insan insanlar hayat dünya yer durum örnek soru cevap sorun fikir sayı kelime son sonu sonunda başı taraf parça video ilk yeni büyük küçük iyi
        tr l ve
        el n ο η το οι τα του της των τον την τους τις στο στη στην στον στα στις στους ένας μια μία ένα αυτός αυτή αυτό αυτά αυτές εκείνος εκείνο μου σου μας σας κάθε σε από με για προς χωρίς μεταξύ μέσα κατά μετά πριν κάποιος κάποια κάποιο
        el v εγώ εσύ εμείς δεν μην θα να είναι ήταν είμαι είστε είχε έχει έχουν έχουμε έχετε έχω μπορεί μπορούν μπορούμε μπορείτε μπορώ πρέπει θέλει θέλω θέλετε υπάρχει υπάρχουν με σε
        el o πληρώνει παίρνει καταλαβαίνω και ή αλλά όμως ότι πως που αν όταν ενώ επειδή γιατί ώστε όπως τι ποιος ποια πού πώς πότε τότε έπειτα επίσης πολύ πιο λιγότερο περισσότερο λίγο όλα όλοι όλες όλο πάντα ποτέ συχνά ήδη ακόμα ακόμη μόνο απλά εδώ εκεί τώρα σήμερα ναι όχι ίσως άλλο άλλα άλλη ίδιο ίδια κάτι τίποτα κανείς έτσι λοιπόν δηλαδή σαν όσο όσα γίνεται κάνει κάνουμε λέει λέμε πει δει ξέρει ξέρετε νομίζω παίρνει δίνει σημαίνει ονομάζεται χρειάζεται παράδειγμα ας
        el w πράγμα πράγματα τρόπος τρόπο φορά χρόνος μέρα χρόνια άνθρωπος άνθρωποι ζωή κόσμος μέρος περίπτωση ερώτηση απάντηση πρόβλημα ιδέα αριθμός λέξη τέλος αρχή πλευρά βίντεο πρώτο νέο μεγάλο
        el l του της των και
        he n ה ב ל מ של את על אל עם בין לפני אחרי תחת מול ללא בלי כל זה זו זאת אלה אלו שלי שלך שלו שלה שלנו שלהם כמו
        he v אני אתה את הוא היא אנחנו אתם הם הן לא אין יש היה היתה הייתה היו יהיה להיות יכול יכולה יכולים אפשר צריך צריכה צריכים רוצה רוצים לי לך לו לה לנו לכם להם אותו אותה אותם
        he o שאתם שהם שיש ו או אבל אלא כי אם כאשר כש מתי איך מה מי איפה למה מדוע אז אחר כך גם מאוד יותר פחות הרבה מעט הכל כולם תמיד אף פעם כבר עוד עדיין רק אפילו כאן שם פה עכשיו היום כן אולי אחרת אחרים עצמו משהו שום מישהו ככה לכן למשל בעצם פשוט כלומר אשר ש שהוא שהיא שזה שאתה שאנחנו שהם עושה לעשות אומר לומר נאמר רואה לראות יודע לדעת חושב נקרא נקראת אחד אחת שני שתי
        he w דבר דברים דרך פעם זמן יום שנה שנים אנשים אדם חיים עולם מקום מקרה דוגמה שאלה תשובה בעיה רעיון מספר מילה סוף התחלה צד חלק סרטון וידאו ראשון חדש גדול קטן טוב
        he l של
        ar n في من على إلى الى عن مع بين قبل بعد تحت فوق عند لدى خلال حول ضد دون منذ حتى هذا هذه ذلك تلك هؤلاء كل بعض أي
        ar v أنا انت أنت هو هي نحن انتم أنتم هم لا لم لن ما ليس ليست كان كانت كانوا يكون تكون سوف سيكون قد لقد يمكن يمكنك يمكننا يمكنه يجب ينبغي هل إن أن ان أنه أنها أنك أننا أنهم بأن لأن لأنه
        ar o و أو او ثم لكن ولكن بل إذا اذا لو عندما حيث كيف لماذا متى أين اين ماذا من الذي التي الذين كما مثل أيضا أيضًا جدا جدًا أكثر اكثر أقل كثير كثيرا قليل جميع كلها دائما دائمًا أبدا أبدًا الآن هنا هناك اليوم نعم ربما فقط حتى غير آخر أخرى الآخرين نفس نفسه شيء شيئا شيئًا أحد لذلك لذا وهذا وهذه وهو وهي فإن وإذا مثلا مثلًا بدلا عبر لك له لها لهم لنا به بها فيه فيها منه منها عليه عليها إليه إليك معه هكذا إذن اذن يعني بالطبع نقول لنقل دعونا يقول قال يفعل تريد نريد يعرف تعرف نعلم واحد واحدة اثنين
        ar w أمر طريقة مرة وقت يوم أيام سنة سنوات الناس شخص رجل حياة العالم مكان حالة مثال سؤال جواب مشكلة فكرة رقم كلمة نهاية بداية جانب جزء فيديو أول جديد كبير صغير جيد الفيديو شكرا
        fa n این آن یک از در به با برای بر تا بین روی زیر بدون درباره هر هیچ چند همین همان
        fa v من تو او ما شما آنها آن‌ها نه را است هست هستند بود بودند باشد شود می‌شود شد شده می‌شوند خواهد خواهند باید می‌تواند می‌توانند می‌توانید می‌توانیم نمی‌تواند دارد دارند داریم دارید داشت داشته کند کنند کنید کنیم می‌کند می‌کنند می‌کنید می‌کنیم کرد کرده کردن کردید
        fa o هستید بسیاری مردم و یا اما ولی که اگر چون وقتی زیرا پس سپس بعد قبل هم همه همیشه هرگز فقط حتی خیلی بسیار بیشتر کمتر کم زیاد چه چرا چگونه کجا چیست کی چه‌کسی دیگر خود چیزی کسی اینجا آنجا اکنون امروز بله شاید مثلا مثلاً یعنی البته همچنین چنین مانند مثل بنابراین واقعاً واقعا بگوییم می‌گوید گفت می‌دانند بدانند دو سه
        fa w چیز چیزها راه بار زمان روز سال مردم نفر فرد افراد زندگی جهان جا مورد سوال پاسخ مشکل ایده عدد کلمه پایان آغاز طرف بخش ویدیو اول جدید بزرگ دوستان
        fa l و از
        hi n का के की को में से पर तक एक यह ये वह वे इस उस इन उन मेरा मेरे मेरी आपका आपके आपकी हमारा हमारे हमारी उसका उसके उसकी उनके इसके अपने अपना अपनी हर किसी कोई कुछ
        hi v मैं तुम आप हम वो नहीं न मत है हैं था थे थी हो हूँ होगा होगी होंगे हुआ हुई हुए होता होती होते रहा रहे रही सकता सकते सकती चाहिए गया गई गए जाता जाते जाती करना करने करता करते करती कर किया की करें
        hi o और या लेकिन पर परंतु कि अगर यदि तो तब जब क्योंकि इसलिए फिर भी ही बहुत अधिक ज्यादा कम सब सभी हमेशा कभी अब यहाँ वहाँ आज हाँ शायद केवल सिर्फ क्या कैसे क्यों कौन कहाँ जो जिसे जिस जिसका जैसे ऐसे वैसे ने साथ लिए बाद पहले द्वारा अन्य दूसरे खुद उन्हें उसे इसे मुझे हमें आपको कहते कहा देता देते दिया लेता लेते लिया जा रूप तरह बारे वास्तव दो तीन
        hi w चीज चीज़ बात तरीका तरीके बार समय दिन साल लोग लोगों व्यक्ति जीवन दुनिया जगह मामला उदाहरण सवाल प्रश्न जवाब समस्या विचार संख्या शब्द अंत शुरुआत भाग वीडियो धन्यवाद नया बड़ा
        hi l का के की और
        vi n của trong trên dưới với cho từ đến về tại bởi một những các mỗi này kia đó ấy mọi
        vi v tôi bạn anh chị em ông bà họ nó chúng ta mình không chưa đã đang sẽ là có được bị phải nên cần muốn có_thể hãy đừng thể
        vi o và hoặc hay nhưng mà thì nếu khi vì nên như rằng để cũng rất quá lắm nhiều ít hơn nhất tất cả đều luôn vẫn còn chỉ ngay đây đâu bây giờ hôm nay vâng gì sao nào ai thế vậy lại ra vào lên xuống đi làm nói biết thấy nghĩ gọi cùng nhau khác điều việc sự cái con người lúc sau trước giữa theo nữa rồi thêm ví dụ hai ba
        vi w cách lần thời gian ngày năm đời thế giới nơi trường hợp câu hỏi trả lời vấn đề ý tưởng số từ cuối đầu phần video mới lớn nhỏ tốt
        vi l của và
        id n sebuah suatu seorang ini itu di ke dari pada dalam untuk dengan oleh tentang antara tanpa kepada terhadap setiap para
        id v saya aku kamu anda dia ia kami kita mereka tidak bukan belum adalah ialah akan sudah telah sedang bisa dapat harus ingin mau ada jangan
        id o dan atau tetapi tapi namun yang bahwa jika kalau ketika saat karena sebab sehingga maka lalu kemudian juga sangat lebih paling kurang banyak sedikit semua selalu pernah masih hanya saja sini sana sekarang hari ya mungkin apa siapa mana bagaimana mengapa kenapa lain sama sendiri sesuatu seperti begitu jadi contoh misalnya membuat melihat mengatakan berarti disebut memiliki menjadi menggunakan satu dua tiga nya
        id w hal cara kali waktu hari tahun orang hidup dunia tempat kasus contoh pertanyaan jawaban masalah ide angka jumlah kata akhir awal sisi bagian video pertama baru besar kecil baik
        id l dan di
        fi n tämä tuo se nämä ne yksi eräs jokainen joka jokin
        fi v minä sinä hän me te he ei en et emme ole on ovat oli olivat olla voi voivat voimme pitää täytyy
        fi o ja tai mutta vaan että jos kun koska niin sitten myös hyvin enemmän vähemmän paljon kaikki aina vain vielä jo täällä siellä nyt kyllä ehkä mitä mikä kuka missä miten miksi muu sama itse jotain mitään kuin siis esimerkiksi tehdä sanoa nähdä tietää kutsutaan
        fi w asia asiat tapa aika kerta päivä vuosi ihmiset ihminen elämä maailma paikka kysymys vastaus ongelma luku sana loppu alku osa video ensimmäinen uusi suuri
        fi l ja
        ta n இந்த அந்த எந்த ஒரு ஒவ்வொரு எல்லா அனைத்து
        ta v நான் நீங்கள் அவர் அவர்கள் நாம் நாங்கள் அது இது அவள் அவன் நீ எனக்கு உங்களுக்கு அவருக்கு அவர்களுக்கு நமக்கு எங்களுக்கு உங்கள் அவர்களின் அவரது நமது எங்கள் உங்களை அதை இதை
        ta o மற்றும் அல்லது ஆனால் என்று என்ற என்பது என்றால் என்ன எப்படி ஏன் எங்கே யார் போது பிறகு முன் மேலும் மிகவும் மிக இப்போது இங்கே அங்கே இன்று ஆம் இல்லை உள்ளது உள்ளன இருக்கும் இருந்து வேண்டும் முடியும் செய்ய மூலம் போன்ற போல் எனவே ஏனெனில் அதாவது அதன் இதன் அதில் இதில் அதற்கு இதற்கு மட்டும் கூட தான் பற்றி வரை கொண்டு செய்து செய்யும் ஆகும் யாராவது எல்லோரும் இவை அவை நினைக்கும்
        ta w விஷயம் நேரம் நாள் ஆண்டு மக்கள் உலகம் இடம் கேள்வி பதில் எண் வார்த்தை வீடியோ பகுதி முதல் புதிய
        ur n کا کے کی کو میں سے پر تک ایک یہ وہ اس ان ہر کسی کوئی کچھ میرا میرے آپ اپنے اپنا اپنی ہمارے
        ur v میں تم ہم نہیں نہ ہے ہیں تھا تھے تھی ہو ہوں ہوگا ہونا ہوتا ہوتی ہوتے رہا رہے رہی سکتا سکتے سکتی چاہیے گیا گئی جاتا جاتے کرنا کرنے کرتا کرتے کرتی کر کیا کریں
        ur o اور یا لیکن کہ اگر تو تب جب کیونکہ لہذا پھر بھی ہی بہت زیادہ کم سب ہمیشہ کبھی اب یہاں وہاں آج ہاں شاید صرف کیسے کیوں کون کہاں جو جس جیسے ایسے نے ساتھ لیے بعد پہلے ذریعے دوسرے خود انہیں اسے مجھے کہتے کہا دیتا دیتے دیا لیتا لیتے
        ur w چیز بات طریقہ بار وقت دن سال لوگ لوگوں شخص زندگی دنیا جگہ مثال سوال جواب مسئلہ خیال نمبر لفظ حصہ ویڈیو
        ko v 나는 저는 우리 우리는 당신 그는 그녀 그들 이 그 저 안 못 잘
        ko o 그리고 그러나 하지만 그래서 또는 또한 만약 그런데 그러면 즉 왜냐하면 때문에 아주 매우 너무 정말 더 덜 가장 많은 많이 모든 모두 항상 다시 이미 아직 지금 여기 거기 오늘 네 아니 아마 무엇 누구 어디 어떻게 왜 언제 어떤 다른 같은 자신 것 거 수 등 및 대한 대해 위해 통해 따라 의해 있는 있다 있습니다 없는 없다 하는 하다 합니다 되는 된다 됩니다 이런 그런 저런 이렇게 그렇게 이것 그것 여러분 바로 각 약 두 세 한 첫 계속 함께 서로 보면 보자 있을 있어 없이 경우 때 동안
        ko w 사람 사람들 방법 시간 날 년 세상 곳 예 질문 답 문제 생각 숫자 말 단어 끝 시작 부분 영상 비디오 이야기 처음 정도 하나 누군가 모두 주제
        ko l 의
        ko s 입니다 이라는 이라고 에서는 에게서 으로는 으로도 이지만 에서 에게 한테 까지 부터 처럼 보다 으로 이나 라는 라고 이란 하고 와의 과의 에는 에도 마다 밖에 만큼 은 는 이 가 을 를 의 에 로 와 과 도 만
        """;

    /// <summary>Words of Japanese, Chinese and Thai that separate phrases; they are looked for as the longest that fits.</summary>
    public const string Unspaced = """
        ja o これ それ あれ ここ そこ どこ この その あの どの です ます した する して から まで より こと もの ため よう とき ところ 私 私達 私たち 僕 彼 彼女 皆 皆さん 何 何か 誰 今 今日 全て 全部 場合 必要 時 方 人 事 物 中 前 後 上 下 的 等 自分 他 同 一番 実際 本当 例 例えば 為 最後 最初 次 一つ 二つ 1つ 2つ 可能 可能性 多 少 一人 二人 誰か 全員 大体 一方 以上 以下 結局 当然 基本的 簡単 普通 意味 名前 話 感じ 気 お前 皆様 毎 度 回 目 分 年 月 日
        ja l の
        ja w 動画 時間 問題 質問 方法 部分 説明 理由 世界 人々 言葉 数 数字 状態 状況 最近 昨日 明日 今回 前回 年間 毎日 毎月 番組 拍手 音楽 笑 詳細 関係 関連 結果 程度 最終的 完全
        zh o 确实 確實 另外 完全 份 枚 位 串 条 條 张 張 页 頁 笔 筆 第 的 了 是 我 我们 我們 你 你们 你們 您 他 他们 他們 她 它 它们 它們 这 這 这个 這個 这些 這些 那 那个 那個 那些 哪 谁 誰 什么 什麼 怎么 怎麼 为什么 為什麼 如何 不 不是 没 沒 没有 沒有 就 就是 也 都 很 还 還 还是 還是 又 再 才 只 只是 只有 和 与 與 跟 及 或 或者 但 但是 而 而且 因为 因為 所以 如果 虽然 雖然 然后 然後 因此 那么 那麼 把 被 让 讓 给 給 对 對 对于 對於 在 从 從 向 到 为 為 以 以及 于 於 吗 嗎 呢 吧 啊 嘛 着 著 过 過 会 會 能 能够 能夠 可以 可能 要 想 需要 应该 應該 必须 必須 有 一个 一個 一些 一种 一種 一下 一样 一樣 每 每个 每個 每一个 每一個 某 某个 某個 各 两 兩 自己 大家 现在 現在 今天 时候 時候 时 時 之前 之后 之後 以后 以後 开始 開始 知道 觉得 覺得 认为 認為 看到 看 说 說 做 用 来 來 去 上 下 里 裡 中 后 後 前 最 更 非常 比较 比較 真的 其实 其實 当然 當然 已经 已經 一直 总是 總是 这样 這樣 那样 那樣 比如 例如 假设 假設 等等 通过 通過 根据 根據 关于 關於 其他 其它 所有 任何 有些 很多 许多 許多 多少 几 幾 个 個 些 件 它的 即使 不过 不過 使用 进行 進行 成为 成為 之 其 由 将 將 并 並 且 若 则 則 像 叫 使 得 地 嗯 哦 呃
        zh w 问题 問題 事情 东西 東西 时间 時間 方法 方式 人 人们 人們 世界 部分 视频 視頻 影片 例子 意思 情况 情況 数字 數字 数 數 年 月 日 天 次 名字 地方 知识 知識 记录 記錄 音乐 音樂 掌声 掌聲 朋友 生活 关系 關係 结果 結果 第一 第二 最后 最後 有趣 重要 不同 简单 簡單
        zh l 的
        th o และ ที่ ของ เป็น ใน ได้ ว่า จะ ไม่ ให้ กับ แต่ ก็ นี้ นั้น คุณ เรา พวกเขา พวกเรา แล้ว อยู่ ต้อง จาก หรือ โดย อย่าง อย่างไร ถ้า เมื่อ เพราะ ดังนั้น สามารถ แต่ละ ทุก ทุกคน นี่ ครับ ค่ะ ซึ่ง ทำไม อะไร ใคร เท่านั้น กว่า เพียง ด้วย กัน เหล่านี้ เหล่านั้น สิ่ง สิ่งนี้ อื่น อื่นๆ เกี่ยวกับ ระหว่าง ตัวอย่าง ตอนนี้ วันนี้ หลังจาก ก่อน ทั้งหมด สำหรับ เพิ่มเติม ส่วนหนึ่ง เหมือนกับ ในการ เนื่องจาก นอกจากนี้ ซึ่งกันและกัน ทั้งสอง เพียงแค่ แบบนี้
        th w ความ การ วิธี เวลา คน ปัญหา คำถาม คำตอบ ตัวเลข วิดีโอ โลก ชีวิต ส่วน เรื่อง ครั้ง จำนวน วิธีการ
        """;
}
