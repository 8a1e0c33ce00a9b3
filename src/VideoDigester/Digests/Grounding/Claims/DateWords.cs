using VideoDigester.Text;
using VideoDigester.Text.WordLists;

namespace VideoDigester.Digests.Grounding.Claims;

/// <summary>Months and days of the week.</summary>
internal static class DateWords
{
    private const string Lists = """
        en january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday
        de januar februar marz april mai juni juli august september oktober november dezember montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag
        fr janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre lundi mardi mercredi jeudi vendredi samedi dimanche
        es enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes miercoles jueves viernes sabado domingo
        it gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre lunedi martedi mercoledi giovedi venerdi sabato domenica
        pt janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro segunda-feira terca-feira quarta-feira quinta-feira sexta-feira sabado domingo
        nl januari februari maart april mei juni juli augustus september oktober november december maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
        sv januari februari mars april maj juni juli augusti september oktober november december mandag tisdag onsdag torsdag fredag lordag sondag
        da januar februar marts april maj juni juli august september oktober november december mandag tirsdag onsdag torsdag fredag lordag sondag
        ru январь января январе февраль февраля феврале март марта марте апрель апреля апреле май мая мае июнь июня июне июль июля июле август августа августе сентябрь сентября сентябре октябрь октября октябре ноябрь ноября ноябре декабрь декабря декабре понедельник вторник среду среда четверг пятница пятницу суббота субботу воскресенье
        uk січень січня січні лютии лютого березень березня березні квітень квітня квітні травень травня травні червень червня червні липень липня липні серпень серпня серпні вересень вересня вересні жовтень жовтня жовтні листопад листопада листопаді грудень грудня грудні понеділок вівторок середа середу четвер пятниця субота суботу неділя
        pl styczen stycznia styczniu luty lutego lutym marzec marca marcu kwiecien kwietnia kwietniu maj maja maju czerwiec czerwca czerwcu lipiec lipca lipcu sierpien sierpnia sierpniu wrzesien wrzesnia wrzesniu pazdziernik pazdziernika pazdzierniku listopad listopada listopadzie grudzien grudnia grudniu poniedzialek wtorek sroda srode czwartek piatek sobota sobote niedziela niedziele
        tr ocak subat mart nisan mayis haziran temmuz agustos eylul ekim kasim aralik pazartesi sali carsamba persembe cuma cumartesi pazar
        id januari februari maret april mei juni juli agustus september oktober november desember senin selasa rabu kamis jumat sabtu minggu
        """;

    private static readonly Dictionary<string, HashSet<string>> Languages = WordListReader.ReadFolded(Lists);

    private static readonly HashSet<string> None = [];

    /// <summary>Whether a word is a month or a day of the week. English writes them with a capital, and "may" and "march" without are others.</summary>
    public static bool Contains(ClaimWord word, string? language) =>
        PrimaryLanguage.Find(Languages, language, None).Contains(word.Folded)
        && (PrimaryLanguage.Of(language) is not "en" || (char.IsUpper(word.Surface[0]) && !(word.BeginsSentence && word.Folded is "may" or "march")));
}
