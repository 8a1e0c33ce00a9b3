using VideoDigester.Text;
using VideoDigester.Text.WordLists;

namespace VideoDigester.Digests.Grounding.Claims;

/// <summary>
/// Words that deny, from general knowledge. A line is a language, a group and its words: <c>w</c> words, <c>o</c> words behind them that take the denial back,
/// <c>s</c> words that deny without a negation, <c>p</c> parts of text in scripts
/// without spaces, <c>h</c> parts of text that hold one and deny nothing.
/// </summary>
internal static class NegationWordLists
{
    private const string Lists = """
        en w not no never neither nor none nobody nothing nowhere without cannot cant dont doesnt didnt isnt arent wasnt werent wont wouldnt couldnt shouldnt mustnt havent hasnt hadnt neednt aint hardly barely scarcely
        en o only just merely simply necessarily
        en s fail fails failed failing failure unable lack lacks lacked lacking refuse refuses refused avoid avoids avoided prevent prevents prevented instead impossible unless stop stops stopped deny denies denied reject rejects rejected disagree disagrees disagreed missing absent rarely seldom unlikely unnecessary useless ban banned forbid forbidden skip skipped exclude excluded except unlike ignore ignored doubt doubted doubts too
        de o nur allein bloss
        de s unmoglich verhindern verhindert vermeiden vermeidet statt anstatt stattdessen fehlt fehlen verweigert ablehnen lehnt gegen selten wenig wenige zu verboten unfahig scheitert scheitern ob weg
        fr o seulement
        fr s impossible eviter empeche empecher refuse refuser manque manquer contre rarement peu trop interdit incapable echoue plutot si
        es o solo solamente
        es s imposible evitar evita impide impedir rechaza rechazar falta contra raramente poco demasiado prohibido incapaz fracasa si
        it o solo soltanto
        it s impossibile evitare evita impedisce impedire rifiuta rifiutare manca contro raramente poco troppo vietato incapace se
        pt o so apenas somente
        pt s impossivel evitar evita impede impedir recusa recusar falta contra raramente pouco demais proibido incapaz se
        nl o alleen
        nl s onmogelijk voorkomen vermijden weigert tegen zelden weinig te verboden plaats of
        ru o только
        ru s против отказ отказался мешает редко мало слишком запрещено вместо
        pl o tylko
        pl s niemozliwe przeciw odmowil rzadko malo zamiast
        de w nicht kein keine keinen keinem keiner keines nie niemals niemand nichts ohne weder nirgends kaum nimmer
        fr w ne n jamais sans aucun aucune ni rien personne nulle pas non
        es w no nunca jamas sin ningun ninguna ninguno nada nadie tampoco ni
        pt w nao nunca jamais sem nenhum nenhuma nada ninguem tampouco nem
        it w non mai senza nessun nessuno nessuna niente nulla neppure nemmeno neanche
        nl w niet geen nooit zonder niemand niets nergens nauwelijks
        sv w inte ej icke aldrig utan ingen inget inga ingenting
        da w ikke ej aldrig uden ingen intet ingenting
        no w ikke ei aldri uten ingen intet ingenting
        ru w не нет ни никогда без никто ничего нельзя никакои никакие никаких нигде невозможно
        uk w не ні ніколи без ніхто нічого немає нема неможливо
        pl w nie nigdy bez nikt nic zaden zadna zadne ani nigdzie brak
        cs w ne neni nikdy bez nikdo nic zadny zadna zadne ani nejsou nebyl nebyla nebylo nebyly nema nemaji nemuze nemohou nebude
        ro w nu niciodata fara nimeni nimic niciun nicio nici
        hu w nem ne soha senki semmi nincs nincsenek sem sincs nelkul
        tr w degil yok hic asla hicbir olmadan yoktur degildir olmaz
        el w δεν δε μην μη ποτε χωρις κανεις κανενας καμια τιποτα ουτε οχι
        he w ולא שלא לא אין בלי ללא מעולם לעולם אף
        ar w ولا ولم ولن وليس فلا لا لم لن ليس ليست ليسوا بدون دون غير ابدا
        fa w نه نيست نيستند نبود نمي هرگز بدون هيچ ندارد نشد
        hi w नहीं न मत कभी बिना नही
        vi w khong chua chang dung
        id w tidak bukan belum jangan tanpa tak
        fi w ei en et emme ette eivat ilman
        ur w نہیں نہ مت بغیر
        zh p 不 没 沒 无 無 未 非 勿
        zh h 不同 不过 不過 不仅 不僅 不但 不断 不斷 不管 不论 不論 非常 无论 無論 差不多 除非 是不是 不得不 不一样 不少 不止 对不起 無限 无限 未来 未來 不只
        ja p ない なかった ません なく ず 無 不 未 非
        ja h かもしれない しかない 違いない だけでなく なければならない なければなりません なくてはならない じゃないか ないでしょうか 少ない 少なく まず 必ず はず いずれ ずっと 非常 未来 わずか 問わず 不思議 少なくとも
        ko p 않 없 못 아니 안되 안된
        ko h 없이는 뿐만아니
        th p ไม่ มิได้
        """;

    /// <summary>The lists by language.</summary>
    public static Dictionary<string, NegationWords> Read() => WordListReader.ReadGroups(Lists)
        .GroupBy(line => line.Language, StringComparer.Ordinal)
        .ToDictionary(
            lines => lines.Key,
            lines => new NegationWords(group => [.. lines.Where(line => line.Group == group).SelectMany(line => line.Words).Select(FoldedWords.Fold)]),
            StringComparer.Ordinal);
}
