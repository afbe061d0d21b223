"""Words in capitals: which are abbreviations, which of those are explained where they stand, and which only shout."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from govkit.readability.data import rows
from govkit.readability.definitions import is_explained
from govkit.readability.sentence import Sentence
from govkit.readability.words import Span

# Two to six capitals, or capitals around an &, that are no part of a reference such as NFT-ISA-001, NM1 1AA or ISO 27001.
_ABBREVIATION: Final = re.compile(
    r"[A-Z](?<![\w/.@&-][A-Z])(?:[A-Z]|&(?=[A-Z])){1,5}(?=s?(?:’s|'s)?(?![\w/@&-])(?!\.\w)(?! \d))"
)
# Royal Mail writes the name of a Freepost address in capitals.
_FREEPOST: Final = re.compile(r"\b[Ff]reepost(?: [A-Z][A-Z-]+)+")
_SHOUT: Final = re.compile(r"[A-Z][A-Z&]")
# What people write in capitals to be heard.
_LOUD: Final = frozenset(word.upper() for _kind, *words in rows("loud.txt") for word in words)
_NUMERAL: Final = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})")
_SELDOM_ABBREVIATED: Final = 7  # letters
_OF_THE_RECIPIENT: Final = "recipient"


class Abbreviation(NamedTuple):
    """An abbreviation without the s of a plural, where it stands, and whether the words beside it explain it."""

    name: str
    span: Span
    is_explained: bool


def abbreviations(sentence: Sentence) -> Iterator[Abbreviation]:
    """The abbreviations in a sentence that does not shout them."""
    text = sentence.text
    for found in _ABBREVIATION.finditer(text) if _SHOUT.search(text) else ():
        name, start, end = found[0], found.start(), found.end()
        shouts = name in _LOUD or _is_beside_loud(text, start, end)
        if not (shouts or _is_numeral(name, text[:start]) or _is_exempt(sentence, found.span())):
            yield Abbreviation(name, (start, end), is_explained(text, start, end))


def shouted(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The first and the last word of each run of words in capitals that only shout."""
    if not _SHOUT.search(sentence.text):
        return
    run: list[int] = []
    for at, word in enumerate((*sentence.texts, "")):
        if word.isupper() and word.replace("’", "").isalpha() and (len(word) > 1 or run):
            run.append(at)
        else:
            if run and _is_loud(sentence, run):
                yield run[0], run[-1]
            run = []


def _is_loud(sentence: Sentence, run: list[int]) -> bool:
    words = [text.replace("’", "'") for text in sentence.texts[run[0] : run[-1] + 1]]
    if _is_exempt(sentence, sentence.span(run[0], run[-1])):
        return False
    return any(word in _LOUD or len(word) >= _SELDOM_ABBREVIATED for word in words)


def _is_exempt(sentence: Sentence, span: Span) -> bool:
    """Whether it is the name of a Freepost address, or a fact about the person who gets the letter, such as a reference."""
    freepost = _FREEPOST.search(sentence.text)
    if freepost and freepost.start() < span[0] < freepost.end():
        return True
    return any(path.partition(".")[0] == _OF_THE_RECIPIENT for path in sentence.paths(span))


def _is_numeral(name: str, before: str) -> bool:
    """Whether it is a Roman numeral after what it numbers, such as Annex II, or at the start."""
    words = before.split()
    return _NUMERAL.fullmatch(name) is not None and (
        not words or words[-1][:1].isupper() or words[-1] in {"and", "or", "to"}
    )


def _is_beside_loud(text: str, start: int, end: int) -> bool:
    """Whether the word before or after it is in capitals and only shouts."""
    before, after = text[:start].rsplit(maxsplit=1)[-1:], text[end:].split(maxsplit=1)[:1]
    return any(
        word.strip(".,:;!?()") in _LOUD or (word.isupper() and word.isalpha() and len(word) >= _SELDOM_ABBREVIATED)
        for word in before + after
    )
