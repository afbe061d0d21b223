"""The terms that a text defines, as agreements do: “Shared Data” means ..., or in brackets: (the “Purpose”)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final, NamedTuple

from govkit.readability.sentence import Sentence
from govkit.readability.words import Span

_TERM: Final = r"[“\"](?P<{}>[A-Z][^”\"“]{{1,60}}?)[”\"]"
_MEANS: Final = (
    _TERM.format("term")
    + r"\s*(?:means|mean|shall mean|will mean|has the (?:same )?meaning|have the (?:same )?meaning|is defined as)\b"
)
_IN_BRACKETS: Final = (
    r"\((?:(?:the|each|an?|each an?|together|collectively|jointly|hereafter|hereinafter|individually|referred to as|in this agreement),? )*"
    + _TERM.format("term")
    + r"(?:,? (?:and|or) (?:the |an? |each an? |together the )*"
    + _TERM.format("other")
    + r")?\)"
)
# Nouns that agreements write with a capital where they have defined them.
_NOUNS: Final = (
    "Agreement|Contract|Protocol|Services?|Project|Purposes?|Part(?:y|ies)|Partners?|Term|Data|Information|Recipients?|Supplier|Provider|Customer|"
    "Client|Deliverables|Premises|Losses|Representatives|Personnel|(?:Effective|Commencement|Start|End|Expiry) Date"
)
_OF_NOUNS: Final = "Shared|Personal|Confidential|Permitted|Agreed|Disclosing|Receiving|Joining|Lead|Relevant"
_CAPITAL: Final = (
    rf"\b(?:[Tt]he|[Tt]his|[Ee]ach|any|all|such|its|that) ((?:(?:{_OF_NOUNS}) )?(?:{_NOUNS}))(?![\w’-]| [A-Z&(])"
)
_FEWEST: Final = 2  # definitions of a text that defines its terms, and uses of a term that it should define


class Defined(NamedTuple):
    """A term, the sentence that defines it, and where it stands there."""

    term: str
    sentence: Sentence
    span: Span


def definitions(sentences: Sequence[Sentence]) -> tuple[Defined, ...]:
    """Each definition, in the order of the text."""
    return tuple(each for sentence in sentences for each in _defined(sentence))


def uses(term: str, sentences: Sequence[Sentence], defined: Sequence[Defined]) -> int:
    """How often a term is used beside where it is defined, in one or in the plural."""
    single = _singular(term)
    if single[1:] == single[1:].lower():  # “Data protection law” stands at the start of its definition
        single = f"{single[0].lower()}{single[1:]}"
    forms = rf"{re.escape(single[:-1])}(?:y|ies)" if single.endswith("y") else rf"{re.escape(single)}s?"
    word = re.compile(rf"(?<![\w-])(?:{forms}|{forms[0].upper()}{forms[1:]})(?![\w-])")
    found = sum(len(word.findall(sentence.text)) for sentence in sentences)
    return found - sum(_singular(each.term) == _singular(term) for each in defined)


def undefined(sentences: Sequence[Sentence], defined: Sequence[Defined]) -> Iterator[tuple[str, int, Sentence, Span]]:
    """Terms with a capital that the text uses as if it had defined them, how often, and where first. Nothing of a text that defines none."""
    if len(defined) < _FEWEST:
        return
    known = {_singular(each.term) for each in defined}
    met = [
        (found[1], sentence, found.span(1))
        for sentence in sentences
        for found in _pattern(_CAPITAL).finditer(sentence.text)
    ]
    often = Counter(_singular(term) for term, _sentence, _span in met)
    told: set[str] = set()
    for term, sentence, span in met:
        single = _singular(term)
        if single not in known and often[single] >= _FEWEST and single not in told:
            told.add(single)
            yield term, often[single], sentence, span


def _defined(sentence: Sentence) -> Iterator[Defined]:
    text = sentence.text
    if "“" not in text and '"' not in text:
        return
    may_mean, may_be_in_brackets = "mean" in text or "defined" in text, "”)" in text or '")' in text
    for pattern, may_stand in ((_MEANS, may_mean), (_IN_BRACKETS, may_be_in_brackets)):
        for found in _pattern(pattern).finditer(text) if may_stand else ():
            for name, term in found.groupdict().items():
                if term:
                    yield Defined(term, sentence, found.span(name))


@cache
def _pattern(written: str) -> re.Pattern[str]:
    """A pattern, made when it is first asked for: most texts define nothing, and these take long to make."""
    return re.compile(written)


def _singular(term: str) -> str:
    if term.endswith("ies"):
        return f"{term[:-3]}y"
    return term.removesuffix("s") if not term.endswith("ss") else term
