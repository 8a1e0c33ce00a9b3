namespace VideoDigester.Tests.Digests.Grounding;

/// <summary>
/// Claims over true quotes, written for these tests. A block is a language and its evidence (<c>=</c>), then what an honest writer may say of it (<c>+</c>) and
/// what is false: another number, name or date, the contrary, something else (<c>-</c>).
/// </summary>
internal static class ClaimCases
{
    private const string Blocks = """
        en = On the Isle of May in Scotland, a coal fire was lit in 1636 in an iron basket on a stone tower. On a windy winter night that basket could swallow a ton of coal and more, and three men were needed to feed it.
        + A coal fire burned in an iron basket on the Isle of May from 1636.
        + Feeding the fire took three men, because a windy night could use more than a ton of coal.
        + In 1636 a coal fire was lit on a tower in Scotland, and 3 men had to feed it.
        + The speaker explains how much coal the fire on the Isle of May needed in winter.
        + On stormy winter nights the Scottish fire swallowed over a ton of coal.
        - A coal fire was lit on the Isle of May in 1736.
        - The coal fire on the Isle of May needed five men to feed it.
        - The coal fire on the Isle of Skye was lit in 1636.
        - A coal fire was lit in Norway in 1636 on a stone tower.
        - Three men were not needed to feed the iron basket with coal.
        - Most tourists prefer to visit the beaches in summer.
        - The basket could swallow forty tons of coal on a windy winter night.
        en = On the Eddystone reef, fourteen miles off Plymouth, John Smeaton finished a tower of interlocking granite in 1759. It was lit by twenty-four tallow candles. On a clear night you could see them about five miles away.
        + John Smeaton's granite tower on the Eddystone reef was finished in 1759.
        + The tower stood 14 miles off Plymouth and was lit by 24 candles.
        + In clear weather its twenty-four candles were visible from about 5 miles.
        + Smeaton built his tower of granite blocks that lock into each other.
        + Tallow candles gave the Eddystone tower its light.
        - John Smeaton finished the Eddystone tower in 1795.
        - The Eddystone tower was lit by thirty-four tallow candles.
        - James Watt finished the granite tower on the Eddystone reef.
        - The Eddystone reef lies fourteen miles off Portsmouth.
        - On a clear night you could not see the candles five miles away.
        - Solar panels charge the batteries of electric cars.
        en = His name was Aimé Argand, and he noticed that a thick wick smokes because the middle of the flame gets no air. One Argand lamp gave as much light as seven or eight candles, and it hardly smoked at all.
        + Argand noticed that thick wicks smoke because no air reaches the middle of the flame.
        + An Argand lamp was as bright as seven or eight candles.
        + Aimé Argand's lamp hardly smoked and gave the light of 7 or 8 candles.
        + The middle of a thick wick's flame lacks air, so it smokes.
        - Argand noticed that a thick wick smokes because the middle of the flame gets air.
        - One Argand lamp gave as much light as seventy candles.
        - Thomas Edison noticed that a thick wick smokes.
        - The lamp was invented in Berlin by Argand.
        - The committee postponed the vote on taxes until the next session.
        en = Fresnel was asked in 1819 to help the commission that looked after the lighthouses of France. He proved that light is a wave, which most of the important scientists in Paris did not believe. In July 1823 the first complete lens was lit in the tower of Cordouan.
        + In 1819 Fresnel began to help the French commission for lighthouses.
        + Most important scientists in Paris did not believe that light is a wave.
        + The first complete lens was lit at Cordouan in July 1823.
        + Fresnel's first lens shone in the tower of Cordouan four years after the commission asked him.
        + Fresnel showed that light is a wave, although leading scientists in Paris doubted it.
        - In July 1833 the first complete lens was lit in the tower of Cordouan.
        - The first complete lens was lit in the tower of Cordouan in October 1823.
        - Most of the important scientists in Paris did believe that light is a wave.
        - Huygens was asked to help the commission that looked after the lighthouses of France.
        - The commission looked after the lighthouses of Portugal.
        - Fresnel did not help the commission that looked after the lighthouses of France.
        - Regular exercise lowers the risk of heart disease.
        en = In December 1900 a relief ship came to the Flannan Isles, in the Atlantic west of the Hebrides, and no one came down to the landing. Three keepers, James Ducat, Thomas Marshall and Donald McArthur, were gone. No body was ever found.
        + A relief ship reached the Flannan Isles in December 1900 and found nobody at the landing.
        + Three keepers were gone: Ducat, Marshall and McArthur.
        + The bodies of the three keepers were never found.
        + The keepers of the Flannan Isles disappeared in 1900.
        - In December 1910 a relief ship came to the Flannan Isles.
        - In March 1900 a relief ship came to the Flannan Isles.
        - Seven keepers were gone from the Flannan Isles.
        - The keepers James Ducat and Robert Stevenson were gone.
        - The Flannan Isles lie in the Pacific west of the Hebrides.
        - The bodies of the keepers James Ducat and Thomas Marshall were found at the landing.
        en = When Egypt built the Aswan Dam, the sediment stayed behind the wall, and since then the Nile delta has been shrinking. About 40 percent of the farmers have left, and it does not get better.
        + Since the Aswan Dam was built, the Nile delta has been shrinking.
        + The dam holds the sediment back, so the delta shrinks.
        + Some 40% of the farmers are gone, and things are not getting better.
        + Egypt's Aswan Dam keeps sediment from reaching the delta.
        + Forty percent of farmers have left the Nile delta.
        - When Sudan built the Aswan Dam, the sediment stayed behind the wall.
        - The Nile delta has not been shrinking since the Aswan Dam was built.
        - About 60 percent of the farmers have left.
        - Since the dam was built, the Mekong delta has been shrinking.
        - The farmers have left, and it does get better.
        - Penguins raise their chicks on the ice.
        de = Die Talsperre wurde 1962 gebaut und hält seitdem fünfundzwanzig Millionen Kubikmeter Wasser zurück. Im Sommer ist das Wasser nicht kalt, und Angela Weber misst jeden Montag die Temperatur.
        + Seit 1962 hält die Talsperre 25 Millionen Kubikmeter Wasser zurück.
        + Angela Weber misst die Wassertemperatur jeden Montag.
        + Im Sommer ist das Wasser in der Talsperre nicht kalt.
        + Die 1962 gebaute Talsperre speichert Wasser.
        - Die Talsperre wurde 1926 gebaut.
        - Die Talsperre hält 35 Millionen Kubikmeter Wasser zurück.
        - Im Sommer ist das Wasser kalt.
        - Angela Weber misst jeden Freitag die Temperatur.
        - Sabine Krause misst jeden Montag die Temperatur.
        - Viele Katzen schlafen tagsüber auf dem Sofa.
        fr = Le pont a été construit en 1889 par Gustave Eiffel, et il ne pèse pas plus de trois cents tonnes. Les habitants de Bordeaux le traversent chaque jour, mais les camions ne peuvent pas passer.
        + Gustave Eiffel a construit ce pont en 1889.
        + Le pont pèse au plus 300 tonnes.
        + Les camions ne peuvent pas traverser le pont.
        + Chaque jour, des habitants de Bordeaux traversent le pont.
        - Le pont a été construit en 1898 par Gustave Eiffel.
        - Le pont pèse plus de cinq cents tonnes.
        - Les camions peuvent passer sur le pont chaque jour.
        - Le pont a été construit en 1889 par Louis Pasteur.
        - Les habitants de Marseille traversent le pont chaque jour.
        - La recette demande du beurre et de la farine.
        es = El volcán no ha entrado en erupción desde 1957, y unas dos mil personas viven en sus laderas. La doctora Elena Ruiz visita el cráter cada lunes para medir los gases.
        + El volcán no entra en erupción desde 1957.
        + Unas 2000 personas viven en las laderas del volcán.
        + Elena Ruiz mide los gases del cráter los lunes.
        + La doctora Ruiz visita el cráter todas las semanas.
        - El volcán no ha entrado en erupción desde 1975.
        - Unas tres mil personas viven en sus laderas.
        - El volcán ha entrado en erupción y unas dos mil personas viven en sus laderas.
        - La doctora Carmen López visita el cráter cada lunes.
        - La doctora visita el cráter cada viernes para medir los gases.
        - El equipo ganó la final del campeonato con un gol.
        pt = A ponte não fica em Lisboa, fica no Porto, e foi aberta em 1886 com dois tabuleiros de ferro. O engenheiro Teófilo Seyrig desenhou o arco.
        + A ponte fica no Porto e foi aberta em 1886.
        + Teófilo Seyrig desenhou o arco da ponte.
        + A ponte tem 2 tabuleiros de ferro.
        - A ponte foi aberta em 1868 no Porto.
        - A ponte tem cinco tabuleiros de ferro.
        - O engenheiro Manuel Cardoso desenhou o arco.
        - As crianças gostam de gelado de morango.
        ru = Этот мост построили в 1912 году, и он не выдерживает тяжёлые грузовики. Инженер Анна Орлова проверяет двадцать пять опор каждый вторник.
        + Мост построен в 1912 году.
        + Анна Орлова проверяет 25 опор моста.
        + Тяжёлые грузовики мост не выдерживает.
        + Каждый вторник инженер проверяет опоры.
        - Этот мост построили в 1921 году.
        - Анна Орлова проверяет тридцать пять опор.
        - Мост выдерживает тяжёлые грузовики.
        - Инженер Мария Петрова проверяет опоры каждый вторник.
        - Инженер проверяет опоры каждую пятницу.
        - Кошки любят спать на тёплом подоконнике.
        ja = この橋は1954年に作られ、重いトラックは通れません。毎週月曜日に山田さんが三十二本の柱を調べています。
        + この橋は1954年に作られました。
        + 重いトラックはこの橋を通れない。
        + 山田さんは毎週月曜日に柱を調べる。
        + 柱は32本あり、山田さんが調べている。
        - この橋は1945年に作られました。
        - 山田さんは四十二本の柱を調べています。
        - 重いトラックはこの橋を通れます。
        - Googleがこの橋の柱を調べています。
        - 猫は暖かい部屋で寝るのが好きです。
        zh = 这座桥建于1968年，长三百二十米，重型卡车不能通过。王工程师每周检查二十五个桥墩。
        + 这座桥在1968年建成，长320米。
        + 重型卡车不能通过这座桥。
        + 王工程师每周检查25个桥墩。
        + 桥长三百二十米。
        - 这座桥建于1986年。
        - 这座桥长四百二十米。
        - 重型卡车能通过这座桥。
        - Tesla的重型卡车通过这座桥。
        - 很多孩子喜欢吃冰淇淋。
        ar = بني هذا الجسر عام 1973 ولا تعبره الشاحنات الثقيلة. يفحص المهندس سامي خمسة وعشرين عمودا كل أسبوع.
        + بني الجسر عام 1973.
        + الشاحنات الثقيلة لا تعبر هذا الجسر.
        + يفحص المهندس سامي الأعمدة كل أسبوع.
        - بني هذا الجسر عام 1937.
        - هذا الجسر تعبره الشاحنات الثقيلة.
        - يفحص المهندس 40 عمودا كل أسبوع.
        - يحب الأطفال أكل المثلجات في الصيف.
        it = Il teatro fu aperto nel 1778 da Giuseppe Piermarini e ha duemila posti. Non è mai stato chiuso in agosto.
        + Il teatro fu aperto nel 1778 e ha 2000 posti.
        + Giuseppe Piermarini aprì il teatro nel 1778.
        + In agosto il teatro non è mai stato chiuso.
        - Il teatro fu aperto nel 1787.
        - Il teatro ha tremila posti.
        - Il teatro fu aperto nel 1778 da Antonio Vivaldi.
        - Non è mai stato chiuso in dicembre.
        - I gatti dormono volentieri sul divano.
        nl = De dijk werd in 1932 gesloten en is tweeëndertig kilometer lang. Op zondag rijden er geen vrachtwagens.
        + De dijk is 32 kilometer lang en werd in 1932 gesloten.
        + Op zondag rijden er geen vrachtwagens over de dijk.
        - De dijk werd in 1923 gesloten.
        - De dijk is tweeënveertig kilometer lang.
        - Op maandag rijden er geen vrachtwagens.
        - Op zondag rijden er vrachtwagens.
        ko = 이 다리는 1971년에 지어졌고 무거운 트럭은 지나갈 수 없습니다. 김 기사가 매주 기둥 25개를 검사합니다.
        + 이 다리는 1971년에 지어졌습니다.
        + 무거운 트럭은 이 다리를 지나갈 수 없다.
        + 김 기사가 매주 기둥을 검사한다.
        - 이 다리는 1917년에 지어졌습니다.
        - 김 기사가 기둥 35개를 검사합니다.
        - 무거운 트럭은 이 다리를 지나갈 수 있습니다.
        - 아이들은 여름에 아이스크림을 좋아합니다.
        """;

    /// <summary>The claims: language, evidence, text and whether it is true.</summary>
    public static IReadOnlyList<(string Language, string Evidence, string Text, bool IsTrue)> All { get; } = [.. Read()];

    private static IEnumerable<(string Language, string Evidence, string Text, bool IsTrue)> Read()
    {
        var (language, evidence) = ("", "");
        foreach (var line in Blocks.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            if (line.IndexOf(" = ", StringComparison.Ordinal) is var at and > 0 and < 4)
                (language, evidence) = (line[..at], line[(at + 3)..]);
            else
                yield return (language, evidence, line[2..], line[0] is '+');
    }
}
