namespace VideoDigester.Digests.Grounding.Claims.Numbers;

/// <summary>
/// Number words, from general knowledge. A line is a language, a group and its words: <c>w</c> numbers and what they are worth, <c>o</c> ordinals, <c>h</c> words that say a number
/// in other ways, <c>a</c> number words that are more often something else, <c>g</c> what joins the parts of a compound, <c>j</c> words between the parts of a number,
/// <c>d</c> words for the decimal sign, <c>n</c> what a writer counts when he lists.
/// </summary>
internal static class NumberWordLists
{
    /// <summary>The lists.</summary>
    public const string Lines = """
        en w zero=0 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 fourty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90 twenties=20 thirties=30 forties=40 fifties=50 sixties=60 seventies=70 eighties=80 nineties=90 hundred=100 hundreds=100 thousand=1000 thousands=1000 million=1000000 millions=1000000 billion=1000000000 billions=1000000000 trillion=1000000000000 trillions=1000000000000 dozen=12
        en o first=1 second=2 third=3 fourth=4 fifth=5 sixth=6 seventh=7 eighth=8 ninth=9 tenth=10 eleventh=11 twelfth=12 thirteenth=13 fourteenth=14 fifteenth=15 sixteenth=16 seventeenth=17 eighteenth=18 nineteenth=19 twentieth=20 thirtieth=30 fortieth=40 fiftieth=50 sixtieth=60 hundredth=100 thousandth=1000
        en h both=2 pair=2 couple=2 twice=2 double=2 doubled=2 doubles=2 halves=2 triple=3 tripled=3 thrice=3 quadruple=4 half=50 half=0.5 half=2 quarter=25 quarter=0.25 quarter=4 quarters=4 third=33 thirds=3 dozens=12 decade=10 decades=10 century=100 fortnight=14
        en j and
        en d point
        en n quarters thirds fifths levels things ways reasons points examples steps parts kinds types ideas questions topics tips factors aspects
        de w null=0 ein=1 eins=1 eine=1 einen=1 einem=1 einer=1 zwei=2 zwo=2 drei=3 vier=4 funf=5 sechs=6 sech=6 sieben=7 sieb=7 acht=8 neun=9 zehn=10 elf=11 zwolf=12 zwanzig=20 dreissig=30 vierzig=40 funfzig=50 sechzig=60 siebzig=70 achtzig=80 neunzig=90 hundert=100 hunderte=100 hunderten=100 tausend=1000 tausende=1000 tausenden=1000 million=1000000 millionen=1000000 milliarde=1000000000 milliarden=1000000000 billion=1000000000000 billionen=1000000000000 dutzend=12
        de o zweite=2 zweiten=2 zweiter=2 zweites=2 dritte=3 dritten=3 dritter=3 drittes=3 vierte=4 vierten=4 funfte=5 funften=5 sechste=6 sechsten=6 siebte=7 siebten=7 achte=8 achten=8 neunte=9 neunten=9 zehnte=10 zehnten=10
        de h beide=2 beiden=2 paar=2 doppelt=2 zweimal=2 dreimal=3 viermal=4 halb=50 halbe=50 halbe=0.5 halfte=50 halfte=0.5 halfte=2 viertel=25 viertel=4 drittel=3 drittel=33 jahrzehnt=10 jahrzehnte=10 jahrhundert=100
        de a achten achte
        de g und
        de d komma
        de n dinge arten grunde punkte beispiele schritte teile ideen fragen probleme themen faktoren gruppen bereiche methoden
        fr w zero=0 un=1 une=1 deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 dix=10 onze=11 douze=12 treize=13 quatorze=14 quinze=15 seize=16 vingt=20 vingts=20 trente=30 quarante=40 cinquante=50 soixante=60 septante=70 huitante=80 octante=80 nonante=90 cent=100 cents=100 mille=1000 millier=1000 milliers=1000 million=1000000 millions=1000000 milliard=1000000000 milliards=1000000000
        fr o deuxieme=2 troisieme=3 quatrieme=4 cinquieme=5 sixieme=6 septieme=7 huitieme=8 neuvieme=9 dixieme=10
        fr h deux=2 paire=2 couple=2 double=2 demi=50 demi=0.5 demie=0.5 moitie=50 moitie=0.5 moitie=2 quart=25 quart=4 quarts=4 tiers=3 tiers=33 dizaine=10 douzaine=12 vingtaine=20 centaine=100 centaines=100 decennie=10 siecle=100
        fr a neuf
        fr j et
        fr d virgule
        fr n choses raisons points exemples etapes parties types idees questions problemes themes facteurs groupes facons manieres
        es w cero=0 un=1 uno=1 una=1 dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9 diez=10 once=11 doce=12 trece=13 catorce=14 quince=15 dieciseis=16 diecisiete=17 dieciocho=18 diecinueve=19 veinte=20 veintiuno=21 veintiun=21 veintidos=22 veintitres=23 veinticuatro=24 veinticinco=25 veintiseis=26 veintisiete=27 veintiocho=28 veintinueve=29 treinta=30 cuarenta=40 cincuenta=50 sesenta=60 setenta=70 ochenta=80 noventa=90 cien=100 ciento=100 cientos=100 doscientos=200 doscientas=200 trescientos=300 trescientas=300 cuatrocientos=400 cuatrocientas=400 quinientos=500 quinientas=500 seiscientos=600 seiscientas=600 setecientos=700 setecientas=700 ochocientos=800 ochocientas=800 novecientos=900 novecientas=900 mil=1000 miles=1000 millon=1000000 millones=1000000
        es o segundo=2 segunda=2 tercer=3 tercero=3 tercera=3 cuarto=4 cuarta=4 quinto=5 quinta=5 sexto=6 septimo=7 octavo=8 noveno=9 decimo=10
        es h ambos=2 ambas=2 par=2 doble=2 medio=50 medio=0.5 media=0.5 mitad=50 mitad=0.5 mitad=2 cuarto=25 tercio=3 tercio=33 docena=12 decada=10 decadas=10 siglo=100
        es j y
        es d coma
        es n cosas razones puntos ejemplos pasos partes tipos ideas preguntas problemas temas factores grupos formas maneras
        it w zero=0 un=1 uno=1 una=1 due=2 tre=3 quattro=4 cinque=5 sei=6 sette=7 otto=8 nove=9 dieci=10 undici=11 dodici=12 tredici=13 quattordici=14 quindici=15 sedici=16 diciassette=17 diciotto=18 diciannove=19 venti=20 vent=20 trenta=30 trent=30 quaranta=40 quarant=40 cinquanta=50 cinquant=50 sessanta=60 sessant=60 settanta=70 settant=70 ottanta=80 ottant=80 novanta=90 novant=90 cento=100 cent=100 mille=1000 mila=1000 migliaia=1000 milione=1000000 milioni=1000000 miliardo=1000000000 miliardi=1000000000
        it o secondo=2 seconda=2 terzo=3 terza=3 quarto=4 quarta=4 quinto=5 sesto=6 settimo=7 ottavo=8 nono=9 decimo=10
        it h entrambi=2 entrambe=2 paio=2 coppia=2 doppio=2 mezzo=50 mezzo=0.5 mezza=0.5 meta=50 meta=0.5 meta=2 quarto=25 terzo=33 dozzina=12 decennio=10 decenni=10 secolo=100
        it a sei secondo seconda
        it g
        it d virgola
        it n cose ragioni punti esempi passi parti tipi idee domande problemi temi fattori gruppi modi
        pt w zero=0 um=1 uma=1 dois=2 duas=2 tres=3 quatro=4 cinco=5 seis=6 sete=7 oito=8 nove=9 dez=10 onze=11 doze=12 treze=13 catorze=14 quatorze=14 quinze=15 dezesseis=16 dezasseis=16 dezessete=17 dezassete=17 dezoito=18 dezenove=19 dezanove=19 vinte=20 trinta=30 quarenta=40 cinquenta=50 sessenta=60 setenta=70 oitenta=80 noventa=90 cem=100 cento=100 centenas=100 duzentos=200 duzentas=200 trezentos=300 trezentas=300 quatrocentos=400 quinhentos=500 seiscentos=600 setecentos=700 oitocentos=800 novecentos=900 mil=1000 milhares=1000 milhao=1000000 milhoes=1000000 bilhao=1000000000 bilhoes=1000000000
        pt o segundo=2 segunda=2 terceiro=3 terceira=3 quarto=4 quarta=4 quinto=5 quinta=5 sexto=6 setimo=7 oitavo=8 nono=9 decimo=10
        pt h ambos=2 ambas=2 par=2 dobro=2 meio=50 meio=0.5 meia=0.5 metade=50 metade=0.5 metade=2 terco=33 duzia=12 decada=10 decadas=10 seculo=100
        pt a segundo segunda
        pt j e
        pt d virgula
        pt n coisas razoes pontos exemplos passos partes tipos ideias perguntas problemas temas fatores grupos formas maneiras
        nl w nul=0 een=1 twee=2 drie=3 vier=4 vijf=5 zes=6 zeven=7 acht=8 negen=9 tien=10 elf=11 twaalf=12 dertien=13 veertien=14 vijftien=15 zestien=16 zeventien=17 achttien=18 negentien=19 twintig=20 dertig=30 veertig=40 vijftig=50 zestig=60 zeventig=70 tachtig=80 negentig=90 honderd=100 honderden=100 duizend=1000 duizenden=1000 miljoen=1000000 miljoenen=1000000 miljard=1000000000 dozijn=12
        nl o tweede=2 derde=3 vierde=4 vijfde=5 zesde=6 zevende=7 achtste=8 negende=9 tiende=10
        nl h beide=2 paar=2 dubbel=2 half=50 half=0.5 halve=0.5 helft=50 helft=0.5 helft=2 kwart=25 kwart=4 derde=33 decennium=10 eeuw=100
        nl g en
        nl d komma
        nl n dingen redenen punten voorbeelden stappen delen soorten ideeen vragen problemen groepen manieren
        sv w noll=0 en=1 ett=1 tva=2 tre=3 fyra=4 fem=5 sex=6 sju=7 atta=8 nio=9 tio=10 elva=11 tolv=12 tretton=13 fjorton=14 femton=15 sexton=16 sjutton=17 arton=18 nitton=19 tjugo=20 trettio=30 fyrtio=40 femtio=50 sextio=60 sjuttio=70 attio=80 nittio=90 hundra=100 hundratals=100 tusen=1000 tusentals=1000 miljon=1000000 miljoner=1000000 miljard=1000000000 miljarder=1000000000
        sv o andra=2 tredje=3 fjarde=4 femte=5 sjatte=6 sjunde=7 attonde=8 nionde=9 tionde=10
        sv h bada=2 par=2 dubbelt=2 halv=50 halv=0.5 halva=0.5 halften=50 halften=2 fjardedel=25 tredjedel=33 dussin=12 decennium=10 decennier=10 sekel=100
        sv a andra
        sv g
        sv n saker skal punkter exempel steg delar typer fragor problem grupper satt
        da w nul=0 en=1 et=1 to=2 tre=3 fire=4 fem=5 seks=6 syv=7 otte=8 ni=9 ti=10 elleve=11 tolv=12 tretten=13 fjorten=14 femten=15 seksten=16 sytten=17 atten=18 nitten=19 tyve=20 tredive=30 fyrre=40 halvtreds=50 tres=60 halvfjerds=70 firs=80 halvfems=90 hundrede=100 hundred=100 tusind=1000 million=1000000 millioner=1000000 milliard=1000000000 milliarder=1000000000
        da h begge=2 par=2 dobbelt=2 halv=50 halv=0.5 halvdelen=50 halvdelen=2
        da g og
        da n ting grunde punkter eksempler trin dele typer
        ru w ноль=0 один=1 одна=1 одно=1 одного=1 одной=1 два=2 две=2 двух=2 двумя=2 двум=2 три=3 трех=3 тремя=3 трем=3 четыре=4 четырех=4 четырьмя=4 пять=5 пяти=5 шесть=6 шести=6 семь=7 семи=7 восемь=8 восьми=8 девять=9 девяти=9 десять=10 десяти=10 одиннадцать=11 двенадцать=12 двенадцати=12 тринадцать=13 четырнадцать=14 пятнадцать=15 пятнадцати=15 шестнадцать=16 семнадцать=17 восемнадцать=18 девятнадцать=19 двадцать=20 двадцати=20 тридцать=30 тридцати=30 сорок=40 сорока=40 пятьдесят=50 пятидесяти=50 шестьдесят=60 семьдесят=70 восемьдесят=80 девяносто=90 сто=100 ста=100 сотни=100 сотен=100 двести=200 триста=300 четыреста=400 пятьсот=500 шестьсот=600 семьсот=700 восемьсот=800 девятьсот=900 тысяча=1000 тысячи=1000 тысяч=1000 тысячу=1000 миллион=1000000 миллиона=1000000 миллионов=1000000 миллионы=1000000 миллиард=1000000000 миллиарда=1000000000 миллиардов=1000000000
        ru h оба=2 обе=2 пара=2 пару=2 дважды=2 трижды=3 пол=0.5 половина=50 половина=2 половину=50 половины=50 четверть=25 треть=33 дюжина=12 десятилетие=10 десятилетия=10 век=100 второи=2 вторая=2 второе=2 третии=3 третья=3 третье=3 четвертыи=4 пятыи=5
        uk w нуль=0 один=1 одна=1 одне=1 два=2 дві=2 двох=2 двома=2 три=3 трьох=3 чотири=4 чотирьох=4 пять=5 пяти=5 шість=6 шести=6 сім=7 семи=7 вісім=8 восьми=8 девять=9 десять=10 десяти=10 одинадцять=11 дванадцять=12 тринадцять=13 чотирнадцять=14 пятнадцять=15 шістнадцять=16 сімнадцять=17 вісімнадцять=18 девятнадцять=19 двадцять=20 тридцять=30 сорок=40 пятдесят=50 шістдесят=60 сімдесят=70 вісімдесят=80 девяносто=90 сто=100 сотні=100 двісті=200 триста=300 пятсот=500 тисяча=1000 тисячі=1000 тисяч=1000 мільйон=1000000 мільйона=1000000 мільйонів=1000000 мільярд=1000000000 мільярдів=1000000000
        uk h обидва=2 обидві=2 пара=2 половина=50 половина=2 чверть=25 третина=33
        pl w zero=0 jeden=1 jedna=1 jedno=1 dwa=2 dwie=2 dwoch=2 dwoma=2 dwaj=2 trzy=3 trzech=3 cztery=4 czterech=4 piec=5 pieciu=5 szesc=6 szesciu=6 siedem=7 siedmiu=7 osiem=8 osmiu=8 dziewiec=9 dziesiec=10 dziesieciu=10 jedenascie=11 dwanascie=12 trzynascie=13 czternascie=14 pietnascie=15 szesnascie=16 siedemnascie=17 osiemnascie=18 dziewietnascie=19 dwadziescia=20 trzydziesci=30 czterdziesci=40 piecdziesiat=50 szescdziesiat=60 siedemdziesiat=70 osiemdziesiat=80 dziewiecdziesiat=90 sto=100 setki=100 setek=100 dwiescie=200 trzysta=300 czterysta=400 piecset=500 szescset=600 siedemset=700 osiemset=800 dziewiecset=900 tysiac=1000 tysiace=1000 tysiecy=1000 milion=1000000 miliony=1000000 milionow=1000000 miliard=1000000000 miliardy=1000000000 miliardow=1000000000
        pl h oba=2 obie=2 para=2 polowa=50 polowa=2 polowe=50 cwierc=25 tuzin=12
        cs w nula=0 jeden=1 jedna=1 jedno=1 dva=2 dve=2 dvou=2 tri=3 ctyri=4 pet=5 peti=5 sest=6 sesti=6 sedm=7 osm=8 devet=9 deset=10 jedenact=11 dvanact=12 trinact=13 ctrnact=14 patnact=15 sestnact=16 sedmnact=17 osmnact=18 devatenact=19 dvacet=20 tricet=30 ctyricet=40 padesat=50 sedesat=60 sedmdesat=70 osmdesat=80 devadesat=90 sto=100 tisic=1000 tisice=1000 milion=1000000 miliony=1000000 milionu=1000000 miliarda=1000000000 miliard=1000000000
        cs h oba=2 obe=2 par=2 polovina=50 polovina=2
        tr w sifir=0 bir=1 iki=2 uc=3 dort=4 bes=5 alti=6 yedi=7 sekiz=8 dokuz=9 on=10 yirmi=20 otuz=30 kirk=40 elli=50 altmis=60 yetmis=70 seksen=80 doksan=90 yuz=100 bin=1000 milyon=1000000 milyar=1000000000
        tr h ikisi=2 cift=2 yarim=50 yarisi=50 ceyrek=25
        tr a yuz alti on kirk
        id w nol=0 satu=1 dua=2 tiga=3 empat=4 lima=5 enam=6 tujuh=7 delapan=8 sembilan=9 sepuluh=10 sebelas=11 seratus=100 seribu=1000 ratus=100 ribu=1000 juta=1000000 miliar=1000000000
        id h kedua=2 setengah=50
        ar w صفر=0 واحد=1 واحدة=1 اثنان=2 اثنين=2 اثنتين=2 ثلاثة=3 ثلاث=3 اربعة=4 اربع=4 خمسة=5 خمس=5 ستة=6 ست=6 سبعة=7 سبع=7 ثمانية=8 ثماني=8 تسعة=9 تسع=9 عشرة=10 عشر=10 عشرون=20 عشرين=20 ثلاثون=30 ثلاثين=30 اربعون=40 اربعين=40 خمسون=50 خمسين=50 ستون=60 ستين=60 سبعون=70 سبعين=70 ثمانون=80 ثمانين=80 تسعون=90 تسعين=90 مائة=100 مئة=100 مئات=100 الف=1000 الاف=1000 مليون=1000000 ملايين=1000000 مليار=1000000000
        ar h مرتين=2 نصف=50 نصف=0.5 ربع=25 ثلث=33 عقد=10 قرن=100
        """;
}
