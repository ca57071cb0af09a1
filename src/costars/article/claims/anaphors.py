"""Pronouns and definite phrases that stand for people and titles: "she", "the couple", "the film"."""

from __future__ import annotations

from .chunk import Chunk
from .words import ADVERBS, AUXILIARIES, HELPERS, KIND_NOUNS, PREPOSITIONS, ROLE_NOUNS, VERBS

_SINGULAR = {
    "he": "m", "him": "m", "his": "m", "she": "f", "her": "f", "hers": "f",
}  # fmt: skip


_PLURAL = frozenset("they them their theirs both".split())
_ALL_OF = frozenset("who were are have had has was they he she would will".split())


# "the couple", "the two actors": as many people as the number says (2 unless told).
_PAIRS = {
    **dict.fromkeys(
        "couple natives co-leads dames ladies gentlemen guys gals lads gents duo pair pairing twosome "
        "newlyweds spouses couples husband-and-wife "
        "co-stars costars stars "
        "actors actresses performers leads friends pals siblings brothers sisters men women thespians exes "
        "ex-spouses ex-couple parents collaborators veterans lovebirds filmmakers".split(),
        2,
    ),
    **dict.fromkeys("trio threesome triumvirate".split(), 3),
    "quartet": 4,
    "foursome": 4,
}


_ALONE = {  # "the actor" and the like: one person, and what is known of them
    "actor": "m", "actress": "f", "star": "", "director": "", "filmmaker": "", "comedian": "",
    "performer": "",
    "screenwriter": "", "writer": "", "helmer": "", "winner": "", "nominee": "", "veteran": "", "comic": "",
    "producer": "", "creator": "", "thespian": "", "newcomer": "", "native": "", "icon": "", "legend": "",
    "multihyphenate": "", "auteur": "", "playwright": "", "scribe": "",
}  # fmt: skip


_CONJUNCTIONS = frozenset("since before after until".split())
POINTERS = frozenset("the that this these those said".split())


_PRONOUNS = frozenset("he she they it we i you his her their who".split())


# Behind "the director's" these belong to the craft and to nobody.
_OF_THE_CRAFT = frozenset("chair seat cut credit job hat megaphone".split())


def anaphors(chunks: list[Chunk]) -> list[Chunk]:
    """Pronouns, "the couple" and "the film" become chunks of people and titles."""
    out: list[Chunk] = []
    i = 0
    while i < len(chunks):
        chunk = chunks[i]
        made = None
        if chunk.kind == "w":
            made = _pronoun(chunks, i) or _definite(chunks, i)
        if made is None:
            out.append(chunk)
            i += 1
        else:
            out.append(made[0])
            i = made[1]
    return out


_NO_NOUN = PREPOSITIONS | ADVERBS | {"and"}


def _noun_at(chunks: list[Chunk], k: int) -> bool:
    return k < len(chunks) and chunks[k].kind in "wT" and chunks[k].low not in _NO_NOUN


_EXPLETIVE = frozenset(
    "easy hard difficult tempting tough nice good fun strange odd funny impossible possible clear true said "
    "important interesting remarkable surprising amazing tempting easier harder known unclear likely "
    "customary fashionable common".split()
)
_THAT = (["to"], ["that"], ["how"], ["why"])
_BEHIND_HER = PREPOSITIONS | ADVERBS | {"and", "who", "that", "when", "while"}


def _pronoun(chunks: list[Chunk], i: int) -> tuple[Chunk, int] | None:
    chunk = chunks[i]
    word = chunk.low
    bare, _, clitic = word.partition("'")
    if (
        clitic
        and bare in ("he", "she", "they", "it", "we", "i")
        and clitic in ("s", "ll", "ve", "d", "re", "m")
    ):
        # "they've": the pronoun, and the auxiliary as a word of its own behind it is not needed.
        word = bare
    if word in _SINGULAR:
        nxt = chunks[i + 1] if i + 1 < len(chunks) else None
        possessive = word == "his" or (
            word == "her"
            and nxt is not None
            and nxt.kind in "wTOY"
            and (
                nxt.low not in _BEHIND_HER
                or (nxt.kind == "O" and _noun_at(chunks, i + 2))  # "her first husband"
            )
        )
        made = Chunk("P", chunk.start, chunk.end, "P", anaphor=word, gender=_SINGULAR[word])
        made.possessive = possessive
        return made, i + 1
    if word in _PLURAL:
        if word == "both" and i + 1 < len(chunks) and chunks[i + 1].low in ("films", "movies", "pictures"):
            made = Chunk("T", chunk.start, chunks[i + 1].end, "T", anaphor="film")
            made.opening, made.nouns = "both", ("both", chunks[i + 1].low)
            return made, i + 2
        if word == "both" and i + 1 < len(chunks) and chunks[i + 1].kind in "PT":
            return None
        if word == "both" and i and VERBS.get(chunks[i - 1].low, ("", "", ""))[1] == "play":
            return None  # "plays both R and S"
        if (
            word == "both"
            and i + 1 < len(chunks)
            and chunks[i + 1].low in ("the", "that", "this", "films", "movies", "a", "in", "on")
            and i
            and chunks[i - 1].kind != "."
        ):
            return None
        if (
            word == "both"
            and i
            and chunks[i - 1].low in _ALL_OF  # "they both", "which she both wrote and directed"
        ):
            return None
        if (
            word == "both"
            and i
            and (chunks[i - 1].kind == "P" or chunks[i - 1].low in _SINGULAR)
            and i + 1 < len(chunks)
            and VERBS.get(chunks[i + 1].low, ("", "", ""))[2] in ("past", "third")
        ):
            # "who both directed and starred in", "which she both wrote and directed"
            return None
        if (
            word == "both"
            and i
            and chunks[i - 1].low in ("in", "on")
            and [c.low for c in chunks[i + 1 : i + 3]] in (["of", "them"], ["of", "those"])
        ):
            # "was in both of them": films
            made = Chunk("T", chunk.start, chunks[i + 2].end, "T", anaphor="film")
            made.opening, made.nouns = "both", ("both", "films")
            return made, i + 3
        if word in ("both", "them"):
            # "both of them", "them both", "both men"
            behind = chunks[i + 1].low if i + 1 < len(chunks) else ""
            if (
                word == "both"
                and behind == "of"
                and i + 2 < len(chunks)
                and chunks[i + 2].low in ("them", "us")
            ):
                return Chunk("P", chunk.start, chunks[i + 2].end, "P", anaphor="them", number=2), i + 3
            if word == "both" and behind == "of":
                return None
            if word == "them" and behind == "both":
                return Chunk("P", chunk.start, chunks[i + 1].end, "P", anaphor="them", number=2), i + 2
            if word == "both" and behind in _PAIRS:
                made = Chunk("P", chunk.start, chunks[i + 1].end, "P", anaphor="both", number=2)
                made.nouns = ("both", behind)
                return made, i + 2
        made = Chunk("P", chunk.start, chunk.end, "P", anaphor=word, number=2 if word == "both" else 0)
        made.possessive = word == "their"
        return made, i + 1
    if word in ("i", "me", "my", "we", "us", "our") and not (word == "us" and chunk.capital):
        made = Chunk("P", chunk.start, chunk.end, "P", anaphor="i" if word in ("i", "me", "my") else "we")
        made.possessive = word in ("my", "our")
        made.number = 1 if made.anaphor == "i" else 0
        return made, i + 1
    if word == "it":
        told = [c.low for c in chunks[i + 1 : i + 4]]
        if told[:1] in (["is"], ["was"]) and told[1:2] and told[1] in _EXPLETIVE and told[2:] in _THAT:
            return None  # "It is easy to forget how …"
        return Chunk("T", chunk.start, chunk.end, "T", anaphor="it"), i + 1
    return None


def _several(chunks: list[Chunk], i: int) -> tuple[Chunk, int] | None:
    """ "starred in all three", "was featured in each of them": the films just named."""
    lows = [c.low for c in chunks[i + 1 : i + 4]]
    counted = chunks[i + 1].value if i + 1 < len(chunks) and chunks[i + 1].kind == "N" else None
    if chunks[i].low == "all" and counted is not None and 2 < counted < 9:
        stop = i + 3 if lows[1:3] in (["of", "them"], ["of", "those"]) else i + 1
        following = chunks[stop + 1] if stop + 1 < len(chunks) else None
        if following is not None and following.kind != "." and following.low not in ("and", "but", "as"):
            return None
    elif chunks[i].low == "each" and lows[:2] in (["of", "them"], ["of", "those"]):
        stop, counted = i + 2, 0
    else:
        return None
    made = Chunk("T", chunks[i].start, chunks[stop].end, "T", anaphor="film", number=counted or 0)
    made.opening, made.nouns = "all", ("all", "films")
    return made, stop + 1


# "the film festival", "the film version of T"
_OF_FILMS = frozenset(
    "version versions adaptation festival festivals industry business world buff buffs fan fans critic "
    "critics society school studio studios archive club academy historian scholar executive".split()
)
_MADE_AFTER = frozenset("remake sequel prequel adaptation spinoff spin-off follow-up reboot".split())
_BEHIND_NOUN = HELPERS | {"and", "as", "but", "with"}


def _acts(chunk: Chunk) -> bool:
    return chunk.low in VERBS and VERBS[chunk.low][1] in ("act", "costar")


def _definite(chunks: list[Chunk], i: int) -> tuple[Chunk, int] | None:
    """ "the couple", "the two actors", "the Oscar winner", "the film": what a definite phrase stands for."""
    if i and chunks[i - 1].low in ("in", "on") and (several := _several(chunks, i)) is not None:
        return several
    if (
        chunks[i].low in ("that", "this")
        and i
        and chunks[i - 1].low in ("in", "on", "of")
        and (
            [c.low for c in chunks[i + 1 : i + 2]] in (["one"], ["too"], ["also"])
            or (i > 1 and (i + 1 == len(chunks) or chunks[i + 1].kind == ".") and _acts(chunks[i - 2]))
            or [c.low for c in chunks[i + 1 : i + 3]] == [",", "too"]
            or (chunks[i - 1].low != "of" and [c.low for c in chunks[i + 1 : i + 2]] in (["."], ["!"], []))
        )
        and not (
            i + 2 < len(chunks)
            and chunks[i + 1].low == "one"
            and chunks[i + 2].kind in "wPT"
            and chunks[i + 2].low not in _BEHIND_NOUN
        )
    ):
        # "was in that one", "she's in that too", "starred in that."
        stop = i + 1 if [c.low for c in chunks[i + 1 : i + 2]] == ["one"] else i
        made = Chunk("T", chunks[i].start, chunks[stop].end, "T", anaphor="film")
        made.opening, made.nouns = chunks[i].low, ("film",)
        return made, stop + 1
    if chunks[i].low == "the" and [c.low for c in chunks[i + 1 : i + 4]] in (
        ["two", "of", "them"],
        ["pair", "of", "them"],
        ["three", "of", "them"],
        ["four", "of", "them"],
    ):
        # Behind a verb or a preposition an object, else a subject.
        before = chunks[i - 1].low if i else ""
        many = chunks[i + 1].value or 2
        made = Chunk("P", chunks[i].start, chunks[i + 3].end, "P", anaphor="they", number=many)
        following = chunks[i + 4] if i + 4 < len(chunks) else None
        acts = following is not None and following.kind == "w" and following.low not in PREPOSITIONS
        if (before in PREPOSITIONS or before in VERBS) and not (acts and before in _CONJUNCTIONS):
            made.anaphor = "them"
        return made, i + 4
    if chunks[i].low not in POINTERS and chunks[i].low not in ("husband-and-wife", "one-time", "real-life"):
        return None
    j = i + 1
    number = 0
    words: list[str] = []
    while j < len(chunks) and j - i <= 6:
        chunk = chunks[j]
        if chunk.kind == "N" and chunk.value is not None and chunk.value <= 20 and not words:
            number = chunk.value
            words.append(chunk.low)
            j += 1
            continue
        if chunk.kind in "DYO" and j > i:
            words.append(chunk.low)
            j += 1
            continue
        if chunk.low in AUXILIARIES or chunk.low in _PRONOUNS:
            break
        if (
            chunk.kind != "w"
            or chunk.low in PREPOSITIONS
            or chunk.low in ("and", "who", "that", "which", "the", "time")
        ):
            break
        if chunk.low in VERBS and chunk.low not in KIND_NOUNS and not chunk.low.endswith("ed"):
            # "the pair star": a verb ends the phrase. "star" and "pair" are both.
            both = chunk.low in _PAIRS or chunk.low in _ALONE
            first = not words or words[-1] in _ALONE or words[-1] in _PAIRS
            if (first or chunk.low not in _ALONE) and (words or not both):
                break
        words.append(chunk.low)
        j += 1
        if chunk.possessive:
            break
    # The head noun is the last known one; what stands behind it is not of the phrase.
    for stop in range(len(words), 0, -1):
        head = words[stop - 1]
        following = chunks[i + 1 + stop] if i + 1 + stop < len(chunks) else None
        last = chunks[i + stop]
        if head in VERBS and stop > 1 and following is not None and following.kind == "P":
            # "the film stars P": a verb.
            continue
        if (
            following is not None
            and following.kind in "PT"
            and not following.anaphor
            and not last.possessive
            and not (following.kind == "P" and head in KIND_NOUNS)
        ):
            # "the actor Judd Hirsch", "the film Heat": a title before a name, no anaphor.
            return None
        if any(
            w in VERBS
            and not w.endswith("ed")
            and w not in _ALONE
            and w not in _PAIRS
            and w not in KIND_NOUNS
            for w in words[: stop - 1]
        ):
            continue
        if head == "parents" and following is not None and following.low == "of":
            return None
        if head in _PAIRS and head in ROLE_NOUNS and following is not None and following.low == "of":
            # "one of the stars of 'Heat'": a noun of work.
            return None
        if head in _PAIRS and (
            stop == 1
            or number
            or head
            in (
                "couple",
                "duo",
                "pair",
                "trio",
                "co-stars",
                "costars",
                "spouses",
                "newlyweds",
                "pairing",
                "twosome",
                "brothers",
                "sisters",
                "siblings",
                "exes",
                "natives",
                "friends",
                "actors",
                "actresses",
                "performers",
                "newlyweds",
            )
        ):
            made = Chunk("P", chunks[i].start, last.end, "P", anaphor=head, number=number or _PAIRS[head])
            if (
                head
                in (
                    "stars",
                    "actors",
                    "leads",
                    "co-stars",
                    "costars",
                    "performers",
                    "parents",
                    "siblings",
                    "brothers",
                    "sisters",
                    "men",
                    "women",
                    "friends",
                )
                and not number
            ):
                made.number = 0
            made.nouns = tuple(words[:stop])
            made.possessive = last.possessive
            return made, i + 1 + stop
        if head == "two" and stop == 1 and number == 2:
            if following is not None and following.kind == "w" and following.low in KIND_NOUNS:
                return None
            return Chunk("P", chunks[i].start, last.end, "P", anaphor="two", number=2), i + 1 + stop
        if head in ("three", "four", "five") and stop == 1 and number > 2:
            return Chunk("P", chunks[i].start, last.end, "P", anaphor=head, number=number), i + 1 + stop
        if head in ("films", "movies", "pictures") and following is not None and following.low == "of":
            return None  # "the films of P"
        if head in KIND_NOUNS and not number:
            if (
                following is not None
                and (following.low == "of" or (following.low == "to" and head in _MADE_AFTER))
                and any(c.kind == "T" for c in chunks[i + 2 + stop : i + 5 + stop])
            ):
                return None  # "the sequel to T", "the 2013 version of T": a title is named
            if (
                following is not None
                and following.kind == "w"
                and (
                    following.low in KIND_NOUNS
                    or following.low in ROLE_NOUNS
                    or (head == "title" and following.low in ("role", "part", "character", "roles"))
                    or following.low in _OF_FILMS
                )
            ):
                return None
            made = Chunk("T", chunks[i].start, last.end, "T", anaphor="film", series=KIND_NOUNS[head])
            made.opening = chunks[i].low
            made.nouns = tuple(words[:stop])
            made.possessive = last.possessive
            return made, i + 1 + stop
        if last.possessive and following is not None and following.low in _OF_THE_CRAFT:
            return None
        if head in _ALONE and not number and chunks[i].low != "these":
            made = Chunk("P", chunks[i].start, last.end, "P", anaphor="one", gender=_ALONE[head])
            made.nouns = tuple(words[:stop])
            made.possessive = last.possessive
            # "the star of", "the director of": who that is stands behind it.
            if following is not None and following.low in ("of", "behind", "and", "who"):
                return None
            return made, i + 1 + stop
    return None
