"""The changes: each place of a template where one can be made, and the template with it made."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final, NamedTuple

from govkit.data.languages import shipped_languages
from govkit.data.templates import shipped_templates

_CODE: Final = re.compile(r"{#.*?#}|{%.*?%}|{{.*?}}|<[^>]*>", re.DOTALL)
_FACT: Final = re.compile(r"{{ *([a-z_][^{}]*?) *}}")
_WORDS: Final = {
    "negation deleted": re.compile(r"\b(?:[Nn]ot|[Nn]o|[Nn]ever|[Oo]nly) "),
    "can made cannot": re.compile(r"\b[Cc]an\b(?![’'])"),
    "must made may": re.compile(r"\b[Mm]ust\b"),
    "all made some": re.compile(r"\b[Aa]ll\b"),
    "at once made in due course": re.compile(r"\bat once\b"),
}
_INSTEAD: Final = {
    "negation deleted": "",
    "can made cannot": "cannot",
    "must made may": "may",
    "all made some": "some",
    "at once made in due course": "in due course",
}
_SENTENCE: Final = re.compile(r"(?:(?<=>)|(?<=[.!?] ))[A-Z“][^<>]*?[.!?”](?= |<|{%)")
_ITEM: Final = re.compile(r"<li>.*?</li>\n?", re.DOTALL)
_ASKED: Final = re.compile(r"{% (?:el)?if (.*?) %}")
_INCLUDE: Final = re.compile(r'{% include "[^"]*" %}\n?')
REVERSING: Final = frozenset((*_WORDS, "if negated"))  # whatever stands there, this turns it round or weakens it


class Mutant(NamedTuple):
    """One change: what was done, in which template and line, what stood there, and the template with it."""

    kind: str
    template: str
    line: int
    was: str
    text: str


def every_mutant() -> Iterator[Mutant]:
    """Each change at each place of each shipped template in English: of other languages a translator checks the words, and any change undoes that."""
    for file in sorted(shipped_templates().rglob("*.j2")):
        if file.parent.name in shipped_languages():
            continue
        yield from mutants(file.relative_to(shipped_templates()).as_posix(), file.read_text("utf-8"))


def mutants(template: str, text: str) -> Iterator[Mutant]:
    """Each change at each place of a template."""
    for kind, at, end, instead in _places(text):
        yield Mutant(kind, template, text.count("\n", 0, at) + 1, text[at:end], text[:at] + instead + text[end:])


def _places(text: str) -> Iterator[tuple[str, int, int, str]]:
    code = [found.span() for found in _CODE.finditer(text)]
    for kind, words in _WORDS.items():
        for found in words.finditer(text):
            if not any(start < found.end() and found.start() < end for start, end in code):
                yield kind, *found.span(), _INSTEAD[kind]
    for kind, pattern in (("sentence deleted", _SENTENCE), ("list item deleted", _ITEM)):
        yield from ((kind, *found.span(), "") for found in pattern.finditer(text) if _is_closed(found[0]))
    for found in _ASKED.finditer(text):
        yield "if negated", *found.span(1), f"not ({found[1]})"
        for join in re.finditer(r" and ", found[1]):
            at = found.start(1) + join.start()
            yield "and made or", at, at + len(" and "), " or "
    yield from (("include deleted", *found.span(), "") for found in _INCLUDE.finditer(text))
    yield from _facts(text)


def _is_closed(words: str) -> bool:
    """Whether what begins in these words ends in them too."""
    begun = sum(words.count(f"{{% {tag} ") for tag in ("if", "for"))
    ended = sum(words.count(f"{{% end{tag} %}}") for tag in ("if", "for"))
    return begun == ended and not re.match(r"[^%]*{% (?:else|elif|end)", words)


def _facts(text: str) -> Iterator[tuple[str, int, int, str]]:
    facts = list(_FACT.finditer(text))
    for fact in facts:
        if text.rfind("<", 0, fact.start()) <= text.rfind(">", 0, fact.start()):  # not within a link
            yield "fact deleted", *fact.span(), ""
            yield "fact typed in", *fact.span(), "the Sunnyside Team"
    for one, other in pairwise(facts):
        between = text[one.end() : other.start()]
        if one[0] != other[0] and "\n" not in between and "<a" not in between and "{%" not in between:
            yield "facts swapped", one.start(), other.end(), other[0] + between + one[0]
