"""A word that people seldom meet stops them, whether it is long or short: “arrears”, “heed”, “outweigh”.

Rare is a word of which there are fewer than three in a million words of English, and that is not made from one of which there are more;
`govkit/readability/common_words.txt` has those. Names are let be, and so is what another list finds. Where there is a plainer word,
`govkit/standards/words/rare-word.yaml` says it. A house names words that its readers know as `well_known` in its `plain_words.yaml`. It is advice, in
letters and notices: a rare word may be the right one, such as the name of an illness that somebody has.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.readability.rare_words import is_rare
from govkit.readability.sentence import Sentence
from govkit.rules.case import Passage
from govkit.rules.listed_words import listed_problems
from govkit.rules.prose import Prose
from govkit.rules.sentence_problem import SentenceProblem

SEVERITY = Severity.ADVICE
SOURCE = (
    "van Heuven and others, SUBTLEX-UK (2014): from about three in a million a word counts as one of high frequency"
)
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ()

BAD = """
<p>Your need to be safe may outweigh what we promised, and rent in arrears is no reason. We keep it encrypted.</p>
"""
GOOD = """
<p>Your need to be safe may matter more than what we promised. You may owe us money. Your carer knows Saltmere well.</p>
"""

_SAYS: Final = "is a word that people seldom meet"
_OPENING: Final = frozenset("“‘\"'")


def check(prose: Prose) -> Iterator[SentenceProblem]:
    """Letters and notices use words that people often meet."""
    yield from listed_problems(prose, "rare-word", _SAYS, SEVERITY)
    if prose.is_public:
        found = _found(prose)
        yield from (_problem(places) for places in found.values())


def _found(prose: Prose) -> dict[str, list[tuple[Sentence, int]]]:
    """Where each rare word stands that no list has."""
    listed = {
        (each.sentence.number, at)
        for some in prose.listed.values()
        for each in some
        for at in range(each.found.first, each.found.last + 1)
    }
    found: dict[str, list[tuple[Sentence, int]]] = defaultdict(list)
    for sentence in prose.public_sentences:
        for at, text in _rare_words(sentence) if sentence.run.rare else ():
            start = sentence.span(at, at)[0]
            is_quoted = sentence.text[start - 1 : start] in _OPENING and start > 0
            if not (is_quoted or (sentence.number, at) in listed or {text, text.lower()} & prose.well_known):
                found[text.lower()].append((sentence, at))
    return found


def _rare_words(sentence: Sentence) -> Iterator[tuple[int, str]]:
    """The rare words of a sentence, each with its number."""
    at = 0
    for token in sentence.run.tokens:
        if token.rare:
            yield from (
                (at + n, word.text) for n, word in enumerate(token.words) if not word.copied and is_rare(word.text)
            )
        at += len(token.words)


def _problem(places: list[tuple[Sentence, int]]) -> SentenceProblem:
    """One problem for a word, at the first of its places."""
    sentence, at = places[0]
    span = sentence.span(at, at)
    more = len(places) - 1
    often = f", here and {more} time{'' if more == 1 else 's'} more" if more else ""
    return SentenceProblem(
        sentence,
        span,
        SEVERITY,
        f"“{sentence.text[slice(*span)]}” {_SAYS}{often}: “{sentence.text}”",
        "Say it in a word that people use every day, or say what it means where it stands.",
    )


CASES = (
    Passage("<p>The roofer broke a gargoyle. A gargoyle fell.</p>", finds="roofer | gargoyle"),
    Passage("<p>We keep it encrypted. It is under the control of Saltmere Council.</p>", finds="encrypted"),
    Passage("<p>Do not write “heed”. Ring the GP on 01632 960001, or email help@gargoyle.example.</p>"),
    Passage("<p>We stopped helping at bedtime, and your headteacher’s carers replied.</p>"),
)
