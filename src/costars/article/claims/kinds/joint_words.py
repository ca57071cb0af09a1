"""The words by which people are said to be together, and by which the time is told."""

from __future__ import annotations

__all__ = [
    "BREAKS",
    "COPULAS",
    "FILM_NOUNS",
    "GAP_NOUNS",
    "LIGHT",
    "MEDIA",
    "MUTUAL",
    "OFF_SCREEN",
    "ONCE_MORE",
    "ONE_MEDIUM",
    "PARTNERS",
    "PLACES",
    "RETURN",
    "SCREEN",
    "SEVERAL",
    "TIE_NOUNS",
    "mutual",
    "mutual_at",
]

# Who somebody is together with stands behind these; in what, behind those.
PARTNERS = ("with", "alongside", "opposite", "beside", "against")
PLACES = frozenset("in on for of at from during via including through across".split())

# What can be shared by people on a screen.
SCREEN = frozenset(
    "screen screens credits billing scene scenes top-billing stage set camera spotlight frame "
    "marquee credit bill "
    "poster screen-time episode episodes honors honours cast call-sheet sheet".split()
)

# "together" in other words, as runs of words.
MUTUAL = tuple(
    tuple(words.split())
    for words in (
        "together|each other|one another|as a pair|as a duo|as a team|as a tandem|as a couple|"
        "as a double act|"
        "side by side|in common|as co-stars|as co-leads|as a trio"
    ).split("|")
)
_MUTUAL_FIRST = frozenset(words[0] for words in MUTUAL)

# A clause ends at these.
BREAKS = frozenset("; : — ? ! but while although though because whereas if".split())

COPULAS = frozenset(
    "was is marks marked mark be were are been represents became becomes remains remained it's being "
    "that's came "
    "makes made marking making proved stands stood comes".split()
)

# Nouns that say "together" by themselves.
TIE_NOUNS = frozenset(
    "get-together get-togethers collaboration collaborations pairing pairings team-up team-ups teamup "
    "teamups reunion "
    "partnership tandem match-up "
    "matchup collab collabs reteaming co-starring teaming".split()
)
# Nouns that need "together", or whose they are.
FILM_NOUNS = frozenset(
    "film films movie movies picture pictures project projects outing outings title titles series show shows "
    "feature features credit credits pic pics flick flicks encounter vehicle appearance appearances "
    "production "
    "productions drama dramas comedy comedies thriller thrillers western westerns romance effort "
    "efforts turn "
    "go-round bow screen musical rom-com romcom sequel release big-screen one ones pairing work "
    "joint venture "
    "performance performances collaboration screen-outing".split()
)
# Verbs that say nothing by themselves: "have been in a film together", "made two films together".
# "return to the screen together": again.
RETURN = frozenset("return returns returned returning back".split())
LIGHT = RETURN | frozenset(
    "been were was are be made done did do had have make makes making gone went without has".split()
)
MEDIA = frozenset(
    "film films movie movies picture pictures project projects screen series show feature features "
    "title titles anything something one productions production comedy comedies drama dramas credit "
    "credits big-screen camera pics "
    "thriller western thrillers westerns musical musicals on-screen onscreen sitcom play cast".split()
)
# Where people are seen together, and not on a screen.
OFF_SCREEN = frozenset(
    "carpet restaurant premiere gala ceremony oscars awards emmys globes public podcast stage "
    "broadway interview event "
    "festival party wedding concert panel street photo cover charity dinner beach church court "
    "funeral airport".split()
)
# "never in a comedy together" says nothing of all else that they may have made; "never again" neither.
ONE_MEDIUM = frozenset(
    "television tv stage broadway theater theatre publicly small-screen again comedy comedies "
    "musical musicals western "
    "sequel sequels remake franchise biopic documentary short animated westerns play plays series sitcom "
    "drama dramas thriller thrillers horror romance".split()
)
# "T and U, two films in which": both.
SEVERAL = frozenset("films movies pictures comedies dramas thrillers westerns musicals shows".split())
GAP_NOUNS = frozenset(
    "gap hiatus absence break wait apart separation interval pause drought away lull layoff lay-off".split()
)


def mutual_at(lows: list[str], i: int) -> int | None:
    """The place just behind words at `i` that say "together"; None where there are none."""
    if lows[i] not in _MUTUAL_FIRST:
        return None
    return next((i + len(words) for words in MUTUAL if tuple(lows[i : i + len(words)]) == words), None)


def mutual(lows: list[str]) -> bool:
    """Whether some of the words say "together"."""
    return any(mutual_at(lows, i) is not None for i in range(len(lows)))


# That two were together before.
ONCE_MORE = frozenset(
    "again reunite reunited reunites reuniting reunion reteam reteamed reteams reteaming re-team re-teamed "
    "re-teams rejoin rejoined rejoins back more next another followed collaboration latest".split()
)
