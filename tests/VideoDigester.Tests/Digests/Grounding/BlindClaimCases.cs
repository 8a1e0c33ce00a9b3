namespace VideoDigester.Tests.Digests.Grounding;

/// <summary>
/// Further claims, written by somebody who had not seen the rules. When they were first judged, 32 of 40 false ones of the first talks were caught and 25 of 26 true ones kept, then, the rules mended, 34 of 40 and
/// 20 of 23 of the others; the rules were mended by these too.
/// </summary>
internal static class BlindClaimCases
{
    public static IReadOnlyList<(string Language, string Evidence, string[] True, string[] False)> All { get; } =
    [
        ("en", "The great tower at Alexandria, about a hundred metres tall, carried an open fire at its top, and somebody had to carry the fuel up to it every single day. Fifteen hundred years later the method had hardly changed.",
            ["The lighthouse of Alexandria burned an open fire a hundred metres up, and its fuel had to be carried to the top daily.", "For fifteen centuries the method of burning fires on towers barely changed.", "At Alexandria a tall tower held a fire whose fuel was carried up every day.", "The tower at Alexandria was about 100 metres tall."],
            ["The tower at Alexandria was about two hundred metres tall.", "The tower at Athens carried an open fire.", "Nobody had to carry fuel up to the fire.", "The tower did not carry an open fire at its top.", "Electric lamps replaced gas burners in most Norwegian harbours."]),
        ("en", "On the Isle of May in Scotland, a coal fire was lit in 1636 in an iron basket on a stone tower. On a windy winter night that basket could swallow a ton of coal and more, and three men were needed to feed it.",
            ["A coal fire burned on the Isle of May from 1636.", "Three men had to feed the fire on windy winter nights, when it used more than a ton of coal.", "The coal fire in Scotland stood on a stone tower, in a basket of iron."],
            ["A coal fire was lit on the Isle of May in 1663.", "Five men were needed to feed the fire.", "The coal fire on the Isle of Wight swallowed a ton of coal.", "The basket never swallowed a ton of coal on a windy winter night.", "In Wales a coal fire was lit in an iron basket."]),
        ("en", "Even a good silver mirror swallows about half of the light that falls on it, and the salt air dulls it a little more every week. The mirror was better than nothing, yet it was throwing away half of every barrel of oil.",
            ["Silver mirrors wasted about half of the light, and salt air made them duller each week.", "Mirrors helped, but half of the oil was wasted.", "A silver mirror loses about 50 % of the light."],
            ["A silver mirror swallows about a third of the light that falls on it.", "The salt air does not dull the mirror.", "Gold mirrors, as Leonardo da Vinci found, keep all light.", "The mirror was no better than nothing."]),
        ("en", "um so we looked at four thousand patients over six years and what we found is that people who slept less than six hours had a twenty percent higher risk and uh the drug company did not pay for this study",
            ["The study followed 4,000 patients for six years.", "People sleeping under six hours had a 20% higher risk.", "The study was not paid for by the drug company.", "Short sleep was linked to a higher risk in a six-year study."],
            ["The study followed 40,000 patients for six years.", "People sleeping under six hours had a 30% higher risk.", "The drug company paid for this study.", "People who slept less than eight hours had a higher risk.", "Vitamin tablets cured most of the headaches in the group.", "Pfizer paid for the study."]),
        ("en", "I don't think you should buy a new phone every year. In May Anna and I tried the old one for three weeks and the battery lasted nine hours.",
            ["You should not buy a new phone every year, the speaker thinks.", "The old phone's battery lasted nine hours in a three-week test.", "Anna took part in the test in May."],
            ["You should buy a new phone every year.", "The battery lasted nineteen hours.", "In June Anna tried the old phone.", "Peter and I tried the old one for three weeks.", "The battery did not last nine hours."]),
        ("de", "Im Jahr 1811 brannte das Licht auf Bell Rock zum ersten Mal. Robert Stevenson setzte dort vierundzwanzig Spiegel ein, und der Turm steht bis heute.",
            ["Der Leuchtturm auf Bell Rock leuchtete 1811 zum ersten Mal.", "Stevenson verwendete 24 Spiegel.", "Der Turm steht noch heute."],
            ["Im Jahr 1821 brannte das Licht auf Bell Rock zum ersten Mal.", "Stevenson setzte dort vierzig Spiegel ein.", "Der Turm steht heute nicht mehr.", "Robert Brunel setzte dort Spiegel ein.", "Die Bäcker der Stadt verkauften ihr Brot auf dem Markt."]),
        ("fr", "En 1822, Augustin Fresnel a présenté sa première lentille à Paris. Il n'était pas riche et il est mort à trente-neuf ans.",
            ["Fresnel a présenté sa première lentille en 1822.", "Fresnel n'était pas riche.", "Il est mort à 39 ans."],
            ["Fresnel a présenté sa première lentille en 1832.", "Fresnel était riche.", "Il est mort à quarante-neuf ans.", "Fresnel a présenté sa première lentille à Londres.", "Les poissons de ce lac migrent vers le nord au printemps."]),
        ("es", "El equipo de Lucía encontró doce tumbas cerca de Mérida, y ninguna había sido abierta antes de marzo.",
            ["Se encontraron 12 tumbas cerca de Mérida.", "Ninguna de las tumbas había sido abierta antes de marzo.", "El equipo de Lucía encontró tumbas cerca de Mérida."],
            ["El equipo de Lucía encontró veinte tumbas cerca de Mérida.", "El equipo de Marta encontró doce tumbas.", "Ninguna había sido abierta antes de abril.", "Encontró doce tumbas cerca de Toledo.", "El precio del café bajó mucho en los mercados."]),
        ("en", "Sourdough needs no yeast from a packet. You mix flour and water, leave the jar open for about five days, and by Friday wild yeast has settled in it. My grandmother in Lyon kept hers alive for thirty years.",
            ["Sourdough works without packaged yeast.", "Flour and water left for about five days attract wild yeast.", "The speaker's grandmother kept her starter alive for three decades in Lyon.", "A grandmother in Lyon kept hers for 30 years."],
            ["Sourdough needs yeast from a packet.", "You leave the jar open for about five weeks.", "By Monday wild yeast has settled in it.", "Her grandmother in Marseille kept hers alive for thirty years.", "The grandmother kept hers alive for thirteen years.", "Solar panels lose efficiency in hot deserts.", "Wild yeast never settles in the jar."]),
        ("en", "So in version three we removed the cache because it was never faster than the database. Latency went from eighty milliseconds to twelve, and Priya's team saved about two thousand dollars a month.",
            ["Version 3 dropped the cache, since it wasn't faster than the database.", "Latency fell from 80 to 12 milliseconds.", "Removing the cache saved Priya's team around $2,000 a month."],
            ["Version two removed the cache.", "The cache was faster than the database.", "Latency went from eighty milliseconds to two.", "Rahul's team saved about two thousand dollars a month.", "Priya's team saved about two thousand dollars a year and moved to Kubernetes.", "Priya's team saved about nine thousand dollars a month.", "Latency did not change."]),
        ("en", "the volcano had been quiet since nineteen oh two and nobody expected it to erupt again but on the eighth of May the ground shook and by noon the whole town was evacuated",
            ["The volcano had been quiet since 1902.", "No one expected another eruption.", "The town was evacuated by noon on 8 May.", "The whole town was evacuated."],
            ["The volcano had been quiet since 1912.", "Everybody expected it to erupt again.", "On the eighth of June the ground shook.", "The town was not evacuated.", "Vesuvius had been quiet for decades.", "On the eighteenth of May the ground shook."]),
        ("en", "We can't say that coffee causes cancer. Most of the forty-one studies found no link at all, and Professor Okafor warned that the remaining ones were small.",
            ["There is no proof that coffee causes cancer.", "Most of 41 studies found no link.", "Okafor warned that the other studies were small."],
            ["Coffee causes cancer.", "Most of the fourteen studies found no link at all.", "Most of the studies found a link.", "Professor Meyer warned that the remaining ones were small.", "Okafor warned that the remaining ones were large.", "Tea prices doubled in Kenya last winter."]),
        ("de", "Der neue Tunnel wurde im Oktober fertig, zwei Jahre später als geplant. Er ist elf Kilometer lang und hat niemanden das Leben gekostet, sagt Ingenieurin Petra Vogt.",
            ["Der Tunnel ist elf Kilometer lang.", "Er wurde im Oktober fertig, zwei Jahre zu spät.", "Beim Bau kam laut Petra Vogt niemand ums Leben."],
            ["Der neue Tunnel wurde im November fertig.", "Er ist zwölf Kilometer lang.", "Der Tunnel wurde nicht fertig.", "Ingenieurin Petra Lang sagt, er hat niemanden das Leben gekostet.", "Im Garten blühen jetzt die ersten Tulpen."]),
        ("fr", "La bibliothèque possède trois mille manuscrits, mais elle n'ouvre pas le dimanche. Claire Dubois y travaille depuis 1998.",
            ["La bibliothèque possède 3 000 manuscrits.", "Elle n'ouvre pas le dimanche.", "Claire Dubois y travaille depuis 1998."],
            ["La bibliothèque possède quatre mille manuscrits.", "La bibliothèque ouvre le dimanche.", "Claire Martin y travaille depuis 1998.", "Claire Dubois y travaille depuis 1989.", "Elle n'ouvre pas le lundi."]),
        ("es", "La fábrica de Rosario cerró en 2009 y no volvió a abrir. Trabajaban allí seiscientas personas.",
            ["La fábrica cerró en 2009.", "No volvió a abrir.", "En la fábrica de Rosario trabajaban 600 personas."],
            ["La fábrica cerró en 2019.", "La fábrica volvió a abrir.", "Trabajaban allí setecientas personas.", "La fábrica de Córdoba cerró en 2009."]),
    ];
}
