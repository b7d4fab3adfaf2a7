"""The tense that governs a time: "will rule Friday" is to come, "ruled Friday" is over."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from claimgraph.temporal.language import Language

__all__ = ["tense_around"]

_WORD: Final = re.compile(
    r"""[^\W\d_]+(?:['’][^\W\d_]+)?|[.;:!?](?=["'’”»)\]]{0,3}(?:\s|$))|``|''|["“”]"""
)
_REACH: Final = 160  # characters looked at on either side
_STOPS: Final = frozenset(".;!?")
_SHORTEST: Final = 4  # letters; endings tell nothing of words no longer
_NEAR: Final = 8  # words over which a plan reaches
_SILENT: Final = frozenset(
    (None, "occasions", "articles", "plans", "particles", "undone", "titles", "ongoing")
)
"""Classes of words that tell nothing where they stand, but may beside others; most words have none."""
_HEADLINE: Final = 5  # words a headline has before its infinitive: "Trump to speak on Friday"


def tense_around(sentence: str, start: int, end: int, language: Language) -> str | None:
    """Return the tense of the verb that governs the words from start to end.

    It is "past", "future", "present", or None where no verb tells; "perhaps_past" where a verb
    of the past stands near, but may govern something else: "called for elections in June";
    "perhaps_future" where one of the future does ("hopes to win Saturday's vote"); "appointed"
    where something is given its day ("adjourned until Monday").

    The nearest verb before the words decides, then the nearest one after them. Which words
    tell a tense is data of the language, in classes:

    * ``past``, ``future``: verbs and auxiliaries that say it themselves;
    * ``modal``: auxiliaries that look ahead ("could"), unless one of ``undone`` stands beside
      them ("could not be reached", "neither could be found");
    * ``to``: particles of an infinitive, which looks ahead if what governs it is one of
      ``plans`` or ``is``, or if nothing does ("a report to be published", "Leaders to meet");
    * ``foresees``: verbs whose object is to come ("expects growth", "must leave");
    * ``due``: participles that look ahead beside a time ("scheduled for Friday");
    * ``conditions``: words that open what may come ("if he wins Friday");
    * ``timetable``: verbs whose present is the future beside a time ("rules Monday");
    * ``ongoing``: participles of what goes on when it is told ("are investigating a shooting Monday");
    * ``particles``: what may stand between the two ("runs out Monday");
    * ``was``: auxiliaries of the past, which take ``due`` back;
    * ``have``: what makes a past of ``future`` and ``modal`` ("would have left"), and a duty with ``to``;
    * ``is``, ``be``: auxiliaries that make a participle in ``past_endings`` tell no tense;
    * ``articles``: words after which such a participle is an adjective;
    * ``ahead``: words that say what is to come ("ahead of Friday's vote");
    * ``deadline``: words before a time that the verb need not have reached ("extended to June");
    * ``appointed``: verbs that give something its day, and ``appointed_for``, what stands between
      them and the day ("set a hearing for Monday");
    * ``titles``: abbreviations after which a sentence goes on ("Gen."), beside those of times;
    * ``occasions``: nouns of what is arranged beforehand ("Friday's vote will be close").

    Where verbs are inflected, ``future_endings`` tell the future as ``past_endings`` the past,
    and a word in ``infinitive_endings`` counts as ``to``. A word of any class is not judged by
    its ending; nouns that end like verbs may form a class of their own.

    A time that opens its sentence after one of ``lead_in`` is over where no verb tells: news looks
    ahead with a verb, and not every verb of the past is known by its form.

    A time that belongs to a noun takes no tense from it, unless the noun is one of ``occasions``:
    "Friday's ruling", "the Aug. 7 attacks".
    """
    classes = language.tense_classes
    lead = sentence[max(0, start - _REACH) : start]
    before = _words(lead, language)[::-1]
    if sentence.startswith(language.endings["own"], end):
        if any(classes.get(word) == "ahead" for word in before[:3]):
            return "future"
        own = max(len(sign) for sign in language.endings["own"] if sentence.startswith(sign, end))
        return _attribute(before, _words_after(sentence, end + own, language), language)
    if before and classes.get(before[0]) == "articles":
        following = _WORD.search(sentence, end, end + _REACH)
        if following is not None and following.group() not in _STOPS:
            return _attribute(before, _words_after(sentence, end, language), language)
    if _is_appointed(sentence, start, before, language):
        return "appointed"
    tense = _governing(before, language)
    if tense is None and start <= _REACH and _is_headline(lead, before, language):
        tense = "future"
    if tense is None:
        after = _words_after(sentence, end, language)
        opens = _opens(before)
        tense = _after(after, language, opens=opens)
        if tense == "past" and not opens:
            return "perhaps_past"
        if tense is None and after and _is_scene(before, language):
            return "past"
    if tense == "past" and before and classes.get(before[0]) in ("deadline", "to"):
        return "perhaps_past"
    return tense


def _words(text: str, language: Language) -> list[str]:
    """Return words in lower case, but for names of times: "May" is not the verb."""
    lower = _ended(_cut(text.lower().replace("’", "'")), language)
    if language.capital.isdisjoint(lower):
        return lower
    written = _ended(_cut(text), language)
    if len(written) != len(lower):  # a letter whose lower case is two
        return lower
    return [
        word if small in language.capital and word[0].isupper() else small
        for word, small in zip(written, lower, strict=True)
    ]


def _cut(text: str) -> list[str]:
    """Return the words, stops and quotation marks of a text; most words stand between spaces."""
    found: list[str] = []
    for part in text.split():
        if part.isalpha():
            found.append(part)
        else:
            found += _WORD.findall(part)
    return found


def _ended(words: list[str], language: Language) -> list[str]:
    """Return words and stops, without the full stops of abbreviations: "Gen. Ivanov", "U.S."."""
    if "." not in words:
        return words
    short = language.abbreviations
    classes = language.tense_classes
    return [
        word
        for at, word in enumerate(words)
        if word != "."
        or at == 0
        or not (
            len(words[at - 1]) == 1
            or words[at - 1].lower() in short
            or classes.get(words[at - 1].lower()) == "titles"
        )
    ]


def _words_after(sentence: str, end: int, language: Language) -> list[str]:
    return _words(sentence[end : end + _REACH], language)


def _opens(before: Sequence[str]) -> bool:
    """Tell whether a time opens its sentence: "In January, the company brought ..."."""
    return len(before) <= 2 or not _STOPS.isdisjoint(before[:3])


def _is_scene(before: Sequence[str], language: Language) -> bool:
    """Tell whether a time alone opens its sentence: "In January, two weeks after the vote, ..."."""
    alone = len(before) == 1 or (len(before) > 1 and before[1] in _STOPS)
    return alone and before[0] in language.near["lead_in"]


def _is_appointed(sentence: str, start: int, before: Sequence[str], language: Language) -> bool:
    """Tell whether something is given its day: "adjourned until Monday", "set a hearing for Monday"."""
    if language.appointing.isdisjoint(before[:4]):
        return False
    opening = _WORD.match(sentence, start)  # "until" may be a part of the expression
    lead = [opening.group().lower(), *before[:4]] if opening else before[:4]
    at = next(
        (k for k, word in enumerate(lead[:2]) if word in language.endings["appointed_for"]), -1
    )
    verbs = lead[at + 1 : at + 4]
    if at < 0 or language.appointing.isdisjoint(verbs) or not _STOPS.isdisjoint(verbs):
        return False
    said = [*map(language.tense_classes.get, before[:6])]
    return ("be", "was") not in pairwise(said)  # "had been set for Monday"


def _attribute(before: Sequence[str], after: Sequence[str], language: Language) -> str | None:
    """Return the tense of a time that belongs to a noun: only what is arranged may lie ahead."""
    tense = _after(after, language)
    classes = language.tense_classes
    arranged = any(classes.get(word) == "occasions" for word in after[:2])
    if arranged and tense != "future" and _before(before, language) == "future":
        return "perhaps_future"  # "hopes to win Saturday's vote"
    if tense == "past":
        return "perhaps_past"
    return "future" if tense == "future" and arranged else None


def _is_headline(lead: str, before: Sequence[str], language: Language) -> bool:
    """Tell whether a sentence so far is a name and an infinitive: "Trump to speak"."""
    classes = language.tense_classes
    said = [*map(classes.get, before)]
    at = said.index("to") if "to" in said else 0
    written = _ended(_cut(lead), language)[::-1] if at else []
    if not at or len(written) != len(before):
        return False
    subject = next((k for k, word in enumerate(before) if word in _STOPS), len(before))
    names = written[at + 1 : subject]
    if not 0 < len(names) <= _HEADLINE or written[at - 1][0].isupper():
        return False
    return all(name[0].isupper() for name in names)


def _kind(word: str, language: Language) -> str | None:
    """Return the class of a word, by itself or by its ending; "ended" is a past that may be none."""
    return language.tense_classes.get(word) or _by_ending(word, language)


def _by_ending(word: str, language: Language) -> str | None:
    """Return the class that the ending of a word makes its own: most words have no such ending."""
    if not word.endswith(language.verb_endings) or len(word) <= _SHORTEST:
        return None
    if word.endswith(language.endings["past_endings"]):
        return "ended"
    return "future" if word.endswith(language.endings["future_endings"]) else "to"


def _governing(words: Sequence[str], language: Language) -> str | None:
    """Return the tense of the verb before a time; what is since then is over: "since the vote in May"."""
    since = language.near["since"]
    at = next((k for k, word in enumerate(words[:_NEAR]) if word in _STOPS or word in since), -1)
    if at < 0 or words[at] in _STOPS:
        return _before(words, language)
    return _before(words[:at], language) or "past"


def _before(words: Sequence[str], language: Language) -> str | None:
    said, endings = [*map(language.tense_classes.get, words)], language.verb_endings
    for at, word in enumerate(words):
        if word in _STOPS:
            return None
        kind = said[at]
        if kind is None and word.endswith(endings):
            kind = _by_ending(word, language)
        if kind in _SILENT:
            if (
                said[at + 1 : at + 2] == ["is"]
                and kind in (None, "occasions")
                and word.endswith(language.endings["progressive_endings"])
            ):
                return "future"  # "is meeting on Monday"
            continue
        if kind == "past" and said[at + 1 : at + 2] in (["be"], ["is"]):
            continue  # "would be held", "is heard"
        if kind in ("future", "modal"):
            return _modal(kind, [*said[max(0, at - 1) : at], *said[at + 1 : at + _NEAR]])
        if kind in ("past", "was"):
            sure = at <= (1 if kind == "past" else 3)
            return "past" if sure and "to" not in said[:at] else "perhaps_past"
        if kind == "ahead" and at < 4:
            return "future"
        if kind == "is":
            dated = at <= 2 and not any(_kind(other, language) for other in words[:at])
            return "future" if dated else "present"  # "the deadline is on Sunday"
        if kind in ("conditions", "foresees") and at < _NEAR and "have" not in said[:at][-1:]:
            return "future"  # "if he wins on Friday"; "must have left" is over
        if kind in ("to", "due", "ended", "timetable"):
            tense = _governed(words, at, kind, language)
            if tense is not None:
                return tense or None
    return None


def _modal(kind: str, around: Sequence[str | None]) -> str:
    """Return what an auxiliary tells: "could", but not "could have", "neither could"."""
    undone = "have" in around[:1] or (kind == "modal" and "undone" in around)
    return "perhaps_past" if undone else "future"


def _auxiliary(classes: Sequence[str | None]) -> str | None:
    """Return the nearest auxiliary: "who was held and is due" is to come."""
    return next((one for one in classes if one in ("is", "was")), None)


def _governed(words: Sequence[str], at: int, kind: str, language: Language) -> str | None:
    """Return the tense of a verb that what stands before it decides; "" ends the search with none."""
    classes = language.tense_classes
    previous = [classes.get(other) for other in words[at + 1 : at + 6]]
    if kind == "to":
        if "plans" in previous[:2] or "foresees" in previous[:2] or previous[:1] == ["have"]:
            return "future"
        if any(other in ("due", "is") for other in previous[:2]):
            return "" if _auxiliary(previous) == "was" else "future"
        passive = at > 0 and classes.get(words[at - 1]) == "be"
        governing = [_kind(other, language) for other in words[at + 1 : at + 3]]
        if passive and governing and not {"past", "ended", "was", "modal"} & {*governing}:
            return "future"  # "the report, to be published on Tuesday"
    elif kind == "due":
        if at < _NEAR and previous[:1] != ["to"]:
            return "" if _auxiliary(previous) == "was" else "future"
    elif kind == "timetable":
        nouns = {"past", "was", "to", "be"} & {*previous[:2]} or previous[:1] == ["articles"]
        ended = any(_kind(other, language) == "ended" for other in words[at + 1 : at + 3])
        particles = sum(classes.get(other) == "particles" for other in words[:at])
        if at - particles <= 1 and words[at + 1 :] and not nouns and not ended:
            return "future"
    elif previous[:1] not in (["be"], ["is"], ["articles"]):
        return "past" if at <= 1 else "perhaps_past"
    return None


def _after(words: Sequence[str], language: Language, *, opens: bool = False) -> str | None:
    said, endings = [*map(language.tense_classes.get, words)], language.verb_endings
    infinitives = opens or bool(
        language.endings["infinitive_endings"]
    )  # "In August the firm plans to move"
    for at, word in enumerate(words[:30]):
        if word in _STOPS:
            return None
        kind = said[at]
        if kind is None and word.endswith(endings):
            kind = _by_ending(word, language)
        if kind in _SILENT:
            continue
        if kind in ("future", "modal"):
            tense = _modal(kind, [*said[at + 1 : at + 2], *said[max(0, at - _NEAR) : at]])
            return "past" if tense == "perhaps_past" else tense
        if kind in ("past", "was", "ended"):
            return "past"
        previous = said[max(0, at - 2) : at]
        if kind == "due" and ("is" in previous or "be" in previous):
            return "future"
        if (
            kind == "due"
            and len(word) > _SHORTEST
            and word.endswith(language.endings["past_endings"])
        ):
            return "past"
        if kind == "to" and infinitives and "plans" in previous:
            return "future"
    return None
