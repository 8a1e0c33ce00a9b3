using VideoDigester.Text;
using VideoDigester.Text.WordLists;

namespace VideoDigester.Digests.Grounding.Claims;

/// <summary>
/// Words with which somebody tells what another one said, and joins what he tells: they are the writer's own and no part of the claim. From general knowledge.
/// </summary>
internal static class ReportingWords
{
    private const string Lists = """
        en said says tells told talk talks talked talking speaks spoke discuss discusses discussed discussing discussion describe describes described describing description explain explains explained explaining explanation mention mentions mentioned mentioning state states stated argue argues argued claims claimed claim suggest suggests suggested suggestion propose proposes proposed proposal introduce introduces introduced introduction present presents presented presentation agree agrees agreed agreement decide decides decided decision think thinks thought believe believes believed feel felt note notes noted emphasize emphasizes emphasized emphasise emphasises emphasised stress stresses stressed highlight highlights highlighted point points pointed ask asks asked answer answers answered answering reply replies replied respond responds responded report reports reported recommend recommends recommended conclude concludes concluded conclusion summarize summarizes summarized summary summarise clarify clarifies clarified confirm confirms confirmed admit admits admitted insist insists insisted warn warns warned hope hopes hoped intend intends intended regard regards regarding regarded concern concerning concerns according refer refers referred raise raises raised address addresses addressed outline outlines outlined cover covers covered illustrate illustrates illustrated demonstrate demonstrates reveal reveals revealed recall recalls recalled express expresses expressed expected expect remark remarks remarked comment comments commented supplement supplemented add adds added
        en however moreover furthermore additionally besides therefore thus hence finally overall firstly secondly thirdly lastly afterwards meanwhile nonetheless nevertheless although though despite since given except following including namely specifically eventually generally similarly likewise consequently accordingly instead otherwise currently initially originally subsequently ultimately moreover whereas while still yet also
        en group team member members participant participants speaker speakers presenter host narrator author lecturer professor teacher everyone people person meeting video talk lecture episode topic issue idea opinion view statement plan way thing part case example reason question fact matter detail details aspect several various certain particular own new good important possible whole order terms
        de sagt sagte erklart erklarte beschreibt beschrieb erwahnt erwahnte meint meinte betont betonte berichtet berichtete schlagt vorgeschlagen stellt vor zeigt zeigte spricht sprach diskutiert behauptet laut zufolge jedoch ausserdem zudem daher deshalb schliesslich zunachst insgesamt sprecher sprecherin redner rednerin vortrag video gesprach thema gruppe
        fr dit explique expliquait decrit mentionne affirme souligne rapporte propose presente montre parle discute selon cependant toutefois outre ainsi donc enfin finalement ensuite abord orateur oratrice intervenant intervenante conference video sujet groupe
        es dice dijo explica explico describe menciona afirma subraya informa propone presenta muestra habla discute segun embargo ademas asi finalmente luego primero orador oradora ponente charla conferencia video tema grupo
        it dice spiega descrive menziona afferma sottolinea riferisce propone presenta mostra parla discute secondo tuttavia inoltre quindi infine relatore relatrice oratore conferenza video argomento gruppo
        pt diz disse explica descreve menciona afirma sublinha destaca propoe apresenta mostra fala discute segundo contudo entretanto alem assim finalmente orador oradora palestrante palestra video tema grupo
        nl zegt zei legt uit beschrijft vermeldt stelt benadrukt toont spreekt bespreekt volgens echter bovendien daarom tenslotte spreker lezing video onderwerp groep
        ru говорит сказал сказала объясняет описывает упоминает утверждает подчеркивает сообщает предлагает показывает рассказывает рассказал согласно однако кроме поэтому наконец докладчик лектор ведущии автор лекция видео тема
        """;

    private static readonly Dictionary<string, HashSet<string>> Languages = WordListReader.ReadFolded(Lists);

    private static readonly HashSet<string> None = [];

    /// <summary>The words of a language, folded; none where there is no list.</summary>
    public static IReadOnlySet<string> Of(string? language) => PrimaryLanguage.Find(Languages, language, None);
}
