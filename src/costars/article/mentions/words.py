"""The words by which an article shows what it speaks of. All in lower case, apostrophes straight.

They are lists of ordinary English, not of names: a text is read as one about films where such words stand
close to names, and a name is kept out where words of another trade do.
"""

from __future__ import annotations

import re

__all__ = [
    "ALOUD",
    "CASTING",
    "COMING",
    "COMMON_WORDS",
    "ELSEWHERE",
    "FAMILY",
    "FILM_NOUNS",
    "FILM_VERBS",
    "FILM_WORDS",
    "FUNCTION_WORDS",
    "GROUPS",
    "HONORIFICS",
    "INTO_TITLE",
    "NO_TITLE_NOUNS",
    "ORGANISATIONS",
    "OTHER_ROLES",
    "OTHER_WORDS",
    "PARTICLES",
    "PLAYING",
    "ROLE_NOUNS",
    "SERIES_NOUNS",
    "SMALL",
    "STATES",
    "SUFFIXES",
    "WEEKDAYS",
    "WORK_OF",
    "words_of",
]


def words_of(text: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(text.split())


# Parts of a name that stand in lower case inside it.
PARTICLES = words_of(
    "de del della di da do dos du von van der den ten la le las los el al bin bint ibn y e zu zum d'"
)
SUFFIXES = words_of("jr sr ii iii iv")
# Words of a title that may stand in lower case.
SMALL = words_of(
    "a an the and or nor but of in on to for from at by with as vs v de del la le les el los las du des "
    "di da do et y und der die das en au aux un une il lo gli mon ma into upon over than if is it"
)
# "the N-directed drama": what a hyphen puts behind a name.
WORK_OF = re.compile(
    r"[-‐‑](?:and-)?(?:co-)?(?:directed|created|helmed|penned|scripted|written|led|produced|starring|starrer|"
    r"fronted|executive-produced|exec-produced|headlined|toplined|shot|scored|composed)$"
)
HONORIFICS = words_of("mr mrs ms miss sir dame dr lord lady prof professor mx señor monsieur madame saint")

# What a title is called.
SERIES_NOUNS = words_of(
    "series sitcom sitcoms show shows mini-series miniseries soap telenovela dramedy programme program "
    "procedural"
)
FILM_NOUNS = SERIES_NOUNS | words_of(
    "film films movie movies picture pictures flick flicks pic pics drama dramas comedy comedies thriller "
    "thrillers romcom rom-com romcoms biopic biopics western westerns musical horror feature features "
    "short shorts documentary documentaries blockbuster blockbusters sequel sequels prequel prequels "
    "remake remakes reboot reboots spinoff spin-off spinoffs franchise trilogy saga adaptation animation "
    "cartoon anime noir classic hit whodunit tearjerker weepie fantasy adventure epic romance satire "
    "farce chiller actioner telefilm period-piece dramedy caper slasher spoof parody mystery melodrama "
    "two-hander version title titles episode episodes pilot finale vehicle outing indie"
)
# What people of the screen are called in front of their names.
ROLE_NOUNS = words_of(
    "actor actors actress actresses star stars superstar co-star co-stars costar costars director "
    "directors co-director filmmaker filmmakers film-maker film-makers producer producers screenwriter "
    "screenwriters writer writers writer-director writer/director actor-director director-writer actor- "
    "turned-director showrunner showrunners creator creators co-creator co-creators comedian comedians "
    "comic comics comedienne newcomer newcomers performer performers helmer helmers auteur "
    "cinematographer cinematographers composer composers editor thespian ingenue starlet alum alums "
    "alumnus alumna alumni veteran veterans lead leads leading-man screenwriting debutant debutante "
    "scribe scribes castmate castmates cast-mate co-writer co-writers screenplay idol heartthrob actor- "
    "producer actor-writer stuntman animator voice breakout"
)
# Trades of people whom an article on films names without their being of the screen.
OTHER_ROLES = words_of(
    "quarterback striker winger midfielder goalkeeper keeper defender forward captain coach manager "
    "footballer cricketer batsman bowler pitcher catcher golfer boxer sprinter swimmer cyclist jockey "
    "umpire referee substitute centre-half centre-back full-back fly-half guard linebacker shortstop "
    "outfielder goalie skipper senator sen representative rep congressman congresswoman mayor governor "
    "gov president premier minister chancellor mp lawmaker councillor councilman ambassador secretary "
    "candidate republican democrat conservative judge justice lawyer attorney solicitor barrister "
    "prosecutor sheriff detective constable officer superintendent inspector general colonel sergeant "
    "captain lieutenant spokesman spokeswoman spokesperson publicist agent journalist reporter "
    "correspondent columnist critic reviewer historian economist analyst biographer professor scientist "
    "researcher doctor physician surgeon psychologist ceo chairman chairwoman chief executive exec "
    "president banker investor entrepreneur billionaire bishop pope cardinal king queen prince princess "
    "duke duchess cellist violinist pianist drummer guitarist bassist saxophonist trumpeter organist "
    "conductor soprano tenor chef gardener plumber teacher headteacher astronaut sculptor painter "
    "photographer farmer butcher baker driver racer mechanic rider neighbor neighbour waiter waitress "
    "bartender passenger resident owner landlord designer architect engineer"
)
# Where a text speaks of the screen.
FILM_WORDS = ROLE_NOUNS - words_of(
    "alum alums veteran veterans lead leads voice editor comic comics idol"
) | words_of(
    "film films movie movies picture pictures cinema cinemas screen onscreen on-screen big-screen small- "
    "screen screenplay script scripts scripted sitcom sitcoms drama thriller comedy biopic rom-com romcom "
    "miniseries mini-series tv television series telefilm episode episodes sequel prequel remake reboot "
    "spinoff spin-off blockbuster trilogy documentary western starred starring costar costarred co- "
    "starred co-starring costarring stars cast casting recast directed directing directs helmed helming "
    "helms filmed filming reteam reteamed reteaming role roles screenwriting premiere premiered premieres "
    "filmography box-office hollywood bollywood netflix hbo oscar oscars emmy emmys bafta sundance cannes "
    "camera cameras trailer franchise flick portrayed portrays portraying acted acting actor screened "
    "screening on-set headlines headlining headlined topline toplines toplined cameo voiced voices studio "
    "starlet scriptwriter moviegoers cinematic cinematography"
)
# Where it speaks of something else.
OTHER_WORDS = words_of(
    "goal goals match matches league season's half-time halftime striker winger midfielder goalkeeper "
    "defender penalty equalizer equaliser header corner cup championship championships tournament "
    "quarterback touchdown touchdowns inning innings homer playoff playoffs nba nfl mlb fifa uefa "
    "premier-league wicket wickets batsman bowler coach coaches coached stadium kick kicked scored scorer "
    "scorers relegation season points-lead offside referee umpire squad football footballer soccer rugby "
    "cricket tennis golf basketball baseball hockey olympic olympics medal medals race racing lap laps "
    "jockey injury strain loan transfer ball team teams teammate teammates halves fixture fixtures "
    "defence rebounds senator senators senate congress congressman parliament minister ministers election "
    "elections electoral voters voter ballot ballots campaign campaigned legislation lawmakers policy "
    "governor mayor council councillor councillors treasury tax taxes budget republican republicans "
    "democrat democrats democratic party labour tory chancellor president referendum coalition caucus "
    "veto bill committee album albums band bands guitarist guitar drummer drums bassist cellist violinist "
    "viola violin concert concerts tour tours touring gig gigs record records recorded recording vinyl "
    "quartet quintet orchestra symphony choir choral singer singers songwriter song songs tune tunes "
    "chart charts lyrics melody festival tickets encore mayoral planning hospital police court jury "
    "verdict earthquake storm bank shares inflation"
)
# Nouns behind or before which a quoted phrase is another kind of work.
NO_TITLE_NOUNS = words_of(
    "song songs single singles album albums lp ep record track tracks ballad ballads anthem tune tunes "
    "novel novels novella book books memoir memoirs autobiography biography poem poems poetry opera "
    "operas play plays playwright ballet sonata symphony painting paintings podcast podcasts newspaper "
    "magazine magazines column essay essays article newsletter blog website app restaurant ship boat "
    "yacht exhibition exhibit sculpture bestseller best-seller hymn lullaby aria chapter stage theater "
    "theatre broadway production tour band game videogame slogan motto nickname nicknamed word words "
    "phrase term line lines dubbed hashtag racehorse horse perfume brand sang sings singing sung cover "
    "duet lyrics guitarist singer"
)
FILM_VERBS = words_of(
    "star stars starred starring co-star co-stars co-starred co-starring costar costars costarred "
    "costarring direct directs directed directing helm helms helmed helming headline headlines headlined "
    "headlining topline toplines toplined toplining appear appears appeared appearing feature features "
    "featured featuring film filmed filming shoot shot shooting produce produces produced producing write "
    "writes wrote written writing co-write co-writes co-wrote co-written pen pens penned script scripts "
    "scripted create creates created creating cast act acts acted acting play plays played playing "
    "portray portrays portrayed portraying voice voices voiced voicing join joins joined joining reteam "
    "reteams reteamed reunite reunites reunited board boards boarded boarding lead leads led leading "
    "guest-star guest-stars guest-starred guested team teams teamed attached signed tapped set circling "
    "exec-produced executive-produced co-directed adapts adapted adapt make made makes making worked "
    "collaborated share shared round rounds"
)
# Verbs whose subject is of the screen even where nothing else says so.
CASTING = words_of(
    "star stars starred starring co-star co-stars co-starred costar costars costarred direct directs "
    "directed helm helms helmed headline headlines headlined topline toplines toplined plays played "
    "portrays portrayed voices voiced cast co-wrote co-write co-writes pens penned scripts scripted "
    "produces produced acted wrote writes co-directed exec-produced guest-starred appears appeared "
    "created"
)
# "X plays N", "as N", "named N": what follows is a character.
PLAYING = words_of(
    "play plays played playing portray portrays portrayed portraying voice voices voiced voicing named "
    "called character characters impersonate impersonates impersonating embody embodies embodied dubbed"
)
INTO_TITLE = words_of(
    "in on for of from opposite since before after with filming shooting directing directed wrote co- "
    "wrote penned scripted produced created helmed helming making made headlined headlining headline "
    "headlines led joins joined joining topline toplines toplined boarded boarding watch watched watching "
    "saw seeing rewatch and or including include includes like both via through than called titled "
    "entitled dubbed shot filmed completed completing writes directs produces adapting adapted rebooting "
    "remaking reviving produce direct write film shoot between"
)
ALOUD = words_of(
    "said says told asked added replied recalled joked explained quipped laughed shouted cried answered"
)
FAMILY = words_of(
    "son sons daughter daughters child children wife husband brother brothers sister sisters father "
    "mother kids twins parents siblings cousin niece nephew grandson granddaughter partner fiance fiancee "
    "spouse widow widower ex-wife ex-husband stepson stepdaughter married wed marry marrying"
)
# "the Coen brothers" are no one person.
GROUPS = words_of("brothers sisters family siblings clan twins estate foundation dynasty household")
# What follows a name that is not the person's.
ORGANISATIONS = words_of(
    "pictures studios studio productions production entertainment company co inc ltd llc corp films "
    "theatre theater theatres award awards prize foundation stadium street avenue boulevard airport "
    "university school college hospital center centre library museum institute show park hall band trio "
    "quartet orchestra records group media animation tv channel festival cup lecture fellowship memorial "
    "building bridge road square house hotel inn arena field gardens railway station club united city "
    "county island islands valley river beach bay lake report times post news gazette herald tribune "
    "journal magazine bros brothers associates partners management agency law act bill trust fund "
    "scholarship chair professor syndrome disease effect collection archive restaurant bar grill cafe "
    "brand motors automobile industries international"
)
STATES = words_of(
    "alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii "
    "idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan "
    "minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee "
    "texas utah vermont virginia washington wisconsin wyoming ontario quebec england scotland wales "
    "ireland france germany italy spain australia canada conn mass calif fla ariz ill md minn nd n.d n.d. "
    "n.y n.y. n.j n.j. pa tex wash u.s u.k"
)
# In front of a place.
ELSEWHERE = words_of("near outside downtown visited visit visiting toward towards")
WEEKDAYS = words_of(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july "
    "august september october november december today tonight yesterday tomorrow"
)
# Words with which a sentence may begin in front of a name, or which stand in capitals in headlines.
FUNCTION_WORDS = (
    SMALL
    | WEEKDAYS
    | words_of(
        "i he she they we you who whom whose which that this these those there here his her their our "
        "your my its when while where why how what whether because since until after before during "
        "although though as so then than not no nor yet still also even only just both either neither "
        "each every all any some many most more was were are be been am has have had do does did will "
        "would can could may might must should shall once twice again back now never ever later soon "
        "about against along alongside among around behind beside besides between beyond despite down "
        "like near off out past per plus through throughout toward towards under unlike until up via "
        "within without including starring featuring opposite meanwhile however according one two three "
        "four five six seven eight nine ten first second third last next new old former asked known "
        "born raised directed written produced created cast named called joining yes ok okay oh well "
        "let's it's that's he's she's they're i'm we're here's there's who's what's"
    )
)
# Surnames that are words with which an English sentence may begin.
COMMON_WORDS = words_of(
    "stone young black white green brown gray grey day rock grant page close hunt law rush love hill fox "
    "wood woods field fields bell cook king rice west north east south reed gold bridges baker carter "
    "cross banks church fisher hunter knight lane long short marsh mason miller moss parker pitt pope "
    "price power reeves rose sharp snow sands summer summers spring winter winters waters wise wolf frost "
    "cage crow good gooding best moon newman foster forest garden gardens garner field glass hood hope "
    "hurt irons jet keen lake lamb major may march mercer miles mills moore nice nice noble owens penn "
    "pine poor read rich rivers russell sage sheen shepherd sharp singer smart spade speed sparks stiles "
    "storm strong sweet swift temple turner voight ward washington webb wells wild wilder williams wing "
    "winger wright york bacon berry birch bloom bean beam bush cash chance chase child christian crisp "
    "dance dean diamond driver duke early earl everett finger fish flanders flowers ford freeman french "
    "game gates hand hardy harper hart head heard hook house hull hurley joy judge just key ladd light "
    "little loud lovely man mann marks masters mean means mean more mount nail newton nail nation noon oh "
    "olive pace pain peace peck pepper perfect pickle pike place plain plant pool potts potter quick rain "
    "ray ready ring rogue root rush salt savage scout seal see self sellers shepard sly small smith son "
    "song spear star starr steel stern still street sun table tall theron thing thrush time town true "
    "tree walker wall walls war watts way weaver welch will wills wind wish witt worth affair hanks"
)
# What stands in front of a title that is only being made.
COMING = re.compile(
    r"\b(?:will|upcoming|forthcoming|set to|to (?:star|direct|headline|topline|lead|play|appear|co-star|"
    r"reunite|reteam|join|produce|write|helm)|sign(?:ed|s) on|(?:has|have) been cast|board(?:s|ed|ing)|"
    r"join(?:s|ing)|has joined|in talks|attached|tapped|closed (?:a |their )?deals?|"
    r"new (?:film|movie|series|drama|comedy|thriller|sitcom|feature)|next (?:film|movie|series|project))"
    r"\b[^.!?]*$",
    re.IGNORECASE,
)
