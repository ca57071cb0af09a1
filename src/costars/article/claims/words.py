"""The words that the grammar knows: verbs with their forms, nouns for work and kin, numbers, and words that
say
that something is not asserted.

A verb that is not listed here is no predicate of any claim; to teach the grammar a new way of saying
something,
add its verb or noun to the right family, and an example beside the claim's kind.
"""

from __future__ import annotations

__all__ = [
    "ADVERBS",
    "AUXILIARIES",
    "FAMILIES",
    "HELPERS",
    "KIND_NOUNS",
    "MONTHS",
    "NUMBERS",
    "OCCUPATIONS",
    "ORDINALS",
    "PREPOSITIONS",
    "ROLE_NOUNS",
    "VERBAL",
    "VERBS",
    "forms",
]

# Family → verbs. The families are what the kinds of claims speak of.
FAMILIES: dict[str, str] = {
    "act": "star top appear act feature headline lead topline anchor perform front cameo topbill guest-star "
    "guest surface turn-up pop-up show-up crop-up recur return come-back",
    "costar": "co-star costar",
    "play": "play portray voice embody essay reprise inhabit depict impersonate",
    "direct": "direct helm co-direct codirect",
    "write": "write pen script co-write cowrite co-script author coauthor co-author co-pen scribe adapt "
    "rewrite ghostwrite",
    "create": "create co-create cocreate devise conceive dream-up",
    "produce": "produce co-produce coproduce executive-produce exec-produce",
    "crew": "score compose edit photograph lens",
    "marry": "marry wed remarry",
    "team": "cross reunite reteam re-team team collaborate pair partner work act-together join share",
    "cast": "cast tap hire recruit book",
    "join": "join board",
    "see": "see",
}

_IRREGULAR: dict[str, tuple[str, ...]] = {
    # verb: third person, past, participle, -ing
    "write": ("writes", "wrote", "written", "writing"),
    "co-write": ("co-writes", "co-wrote", "co-written", "co-writing"),
    "cowrite": ("cowrites", "cowrote", "cowritten", "cowriting"),
    "rewrite": ("rewrites", "rewrote", "rewritten", "rewriting"),
    "ghostwrite": ("ghostwrites", "ghostwrote", "ghostwritten", "ghostwriting"),
    "wed": ("weds", "wed", "wed", "wedding"),
    "lead": ("leads", "led", "led", "leading"),
    "shoot": ("shoots", "shot", "shot", "shooting"),
    "cast": ("casts", "cast", "cast", "casting"),
    "see": ("sees", "saw", "seen", "seeing"),
    "pen": ("pens", "penned", "penned", "penning"),
    "co-pen": ("co-pens", "co-penned", "co-penned", "co-penning"),
    "turn-up": ("turns up", "turned up", "turned up", "turning up"),
    "dream-up": ("dreams up", "dreamed up", "dreamed up", "dreaming up"),
    "come-back": ("comes back", "came back", "come back", "coming back"),
    "pop-up": ("pops up", "popped up", "popped up", "popping up"),
    "show-up": ("shows up", "showed up", "shown up", "showing up"),
    "crop-up": ("crops up", "cropped up", "cropped up", "cropping up"),
}


def forms(verb: str) -> tuple[str, str, str, str]:
    """Third person, past, participle and -ing form of a verb."""
    if verb in _IRREGULAR:
        third, past, participle, ing = _IRREGULAR[verb]
        return third, past, participle, ing
    stem = verb[:-1] if verb.endswith("e") else verb
    if verb.endswith(("star", "tap", "recur", "spar", "swap", "plot", "pit", "wit", "nap")) or verb in (
        "top",
        "pen",
    ):
        stem += verb[-1]
    if verb.endswith("y") and verb[-2] not in "aeiou":
        past = f"{verb[:-1]}ied"
        return f"{verb[:-1]}ies", past, past, f"{verb}ing"
    third = f"{verb}es" if verb.endswith(("s", "sh", "ch", "x")) else f"{verb}s"
    return third, f"{stem}ed", f"{stem}ed", f"{stem}ing"


def _table() -> dict[str, tuple[str, str, str]]:
    """Form → verb, family, tense ("base", "third", "past", "participle", "ing"; "past" where it may be
    both)."""
    table: dict[str, tuple[str, str, str]] = {}
    for family, verbs in FAMILIES.items():
        for verb in verbs.split():
            third, past, participle, ing = forms(verb)
            for form, tense in (
                (verb, "base"), (third, "third"), (ing, "ing"), (participle, "participle"), (past, "past"),
            ):  # fmt: skip
                table[form] = (verb, family, tense)
            if " " in third:
                table[verb.replace("-", " ")] = (verb, family, "base")  # "turn up"
    return table


VERBS = _table()

AUXILIARIES = frozenset(
    """
will would shall should can could may might must do does did has have had having be is are was were been
being am get gets got to 'll 've 'd 're ain't going due set slated scheduled cannot won't can't didn't
doesn't don't hasn't haven't hadn't isn't aren't wasn't weren't couldn't wouldn't shouldn't he'll she'll
they'll he'd she'd they'd they've they're he's she's it's it'll we'll i'll we've i've
""".split()
)
ADVERBS = frozenset(
    """
also later then recently previously once first last again briefly both each together jointly now soon
already currently just still ever next subsequently eventually meanwhile most more even only always often
twice too famously memorably all not never himself herself themselves himself solely long finally initially
formerly best almost nearly reportedly in-turn anew so yet since afterwards afterward however too well
instead there executive exec co guest
""".split()
)
HELPERS = AUXILIARIES | ADVERBS  # what may stand between a subject and its verb
VERBAL = AUXILIARIES | VERBS.keys()
PREPOSITIONS = frozenset(
    """
in on for with alongside opposite by as of to from against into behind after since during before until at
under over within across through about between among beside besides including like via despite without near
around throughout per
""".split()
)
BE = frozenset("be is are was were been being am get gets got 's he's she's it's they're".split())
SUBORDINATORS = frozenset(
    "when while because although though whereas where if unless whether but so than".split()
)

# What a title may be called. True: it is a series.
KIND_NOUNS: dict[str, bool] = dict.fromkeys(
    """
film films movie movies picture pictures drama dramas comedy comedies thriller thrillers western westerns
musical musicals romance romances romcom rom-com sequel sequels prequel remake reboot hit hits classic
classics blockbuster feature features biopic indie epic epics horror noir whodunit dramedy adaptation satire
documentary short tearjerker weepie flick flicks chiller melodrama caper title titles outing project
projects fable farce threequel follow-up followup debut masterpiece smash vehicle pic pics telefilm
telemovie mystery fantasy adventure production entry installment instalment story allegory romp
""".split(),
    False,
) | dict.fromkeys(
    """
series show shows sitcom sitcoms miniseries mini-series soap serial season procedural spinoff spin-off
anthology dramedies programme program cartoon franchise episode episodes
""".split(),
    True,
)

# Noun → roles in which it says that somebody worked on a title.
ROLE_NOUNS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(
        "star stars actor actors actress actresses lead "
        "leads co-star co-stars costar costars headliner headliners leading-man leading-lady breakout player "
        "players scene-stealer thesp thesps regular regulars castmate castmates cast-mate cast-mates "
        "performer "
        "standout stand-out heartthrob ingenue".split(),
        ("acted_in",),
    ),
    **dict.fromkeys(
        "director directors helmer helmers co-director co-directors filmmaker filmmakers".split(),
        ("directed",),
    ),
    **dict.fromkeys(
        "writer writers screenwriter screenwriters scribe scribes co-writer co-writers scriptwriter scripter "
        "scriptwriters co-screenwriter screenplay-writer".split(),
        ("wrote",),
    ),
    **dict.fromkeys("creator creators co-creator co-creators".split(), ("created",)),
    **dict.fromkeys(
        "producer producers co-producer executive-producer exec-producer executive-producers".split(),
        ("produced",),
    ),
    **dict.fromkeys(
        "writer-director writer/director writer-directors director-writer".split(), ("wrote", "directed")
    ),
    **dict.fromkeys("actor-director star-director director-star".split(), ("acted_in", "directed")),
    **dict.fromkeys("actor-writer writer-star star-writer writer-actor".split(), ("acted_in", "wrote")),
    **dict.fromkeys("director-producer producer-director".split(), ("directed", "produced")),
    **dict.fromkeys("writer-producer producer-writer".split(), ("wrote", "produced")),
    **dict.fromkeys("creator-star".split(), ("created", "acted_in")),
    **dict.fromkeys(
        "colleague colleagues alum alums alumnus alumna alumni alumnae veteran veterans vet vets composer "
        "cinematographer cinematographers composers editors editor showrunner showrunners co-showrunner "
        "casting-director art-director music-director second-unit-director assistant-director".split(),
        ("worked_on",),
    ),
}

KIN: dict[str, str] = {
    **dict.fromkeys(
        "wife husband spouse bride groom hubby ex-wife ex-husband ex-spouse then-wife then-husband now-wife "
        "now-husband widow widower spouses".split(),
        "spouse",
    ),
    **dict.fromkeys("son daughter child children kids sons daughters kid offspring twins".split(), "child"),
    **dict.fromkeys("father mother dad mom mum parent parents".split(), "parent"),
}

# What stands between a noun of kin and the name: "his wife, the singer and actress X".
OCCUPATIONS = frozenset(ROLE_NOUNS) | frozenset(
    """
the late fellow former legendary singer model comedian comic musician rapper dancer novelist author
journalist playwright poet photographer designer artist entertainer socialite stuntman executive drummer
guitarist pianist screen film stage television tv veteran longtime great noted famous celebrated acclaimed
comedy duo team couple two three his her named called filmmaking acting movie hollywood bollywood star icon
icons legend legends winner winners actor-director restaurateur activist publicist costume editor
philanthropist
""".split()
)

NUMBERS: dict[str, int] = {
    w: n
    for n, w in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        "sixteen "
        "seventeen eighteen nineteen twenty".split()
    )
} | {
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
    "hundred": 100,
}
ORDINALS: dict[str, int] = {
    w: n
    for n, w in enumerate(
        "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
        "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split()
    )
} | {"umpteenth": -1}
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80}
for _tens, _value in _TENS.items():
    for _word, _unit in list(NUMBERS.items()):
        if 0 < _unit < 10:
            NUMBERS[f"{_tens}-{_word}"] = _value + _unit

MONTHS = frozenset(
    "january february march april may may-month june july august september october november december".split()
)
