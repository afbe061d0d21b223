"""Reads lists of words, as govkit ships them and as a house adds to them, into the forms that are looked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from govkit.wording.inflect import plural, spellings, verb
from govkit.wording.plain_words import Forms, PlainWord, WrittenForm

RULES: Final = ("officialese", "jargon", "label", "nominalisation", "hedge")
KINDS: Final = ("term", "verb", "noun")

Entry = Mapping[str, Any]
Written = tuple[str, tuple[str, ...]]


def forms(entries: Iterable[tuple[str, Entry]]) -> Forms:
    """All forms of the entries, each with the rule of its list, by their first two words and the longest first."""
    found: dict[str, dict[tuple[str, ...], WrittenForm]] = {}
    for rule, entry in entries:
        of = plain_word(rule, entry)
        for written, instead in _written(entry):
            words = written.lower().replace("’", "'").split()
            rest = tuple(words[2:])
            found.setdefault(" ".join(words[:2]), {}).setdefault(rest, WrittenForm(rest, of, instead))
    return {start: tuple(sorted(some.values(), key=lambda form: -len(form.rest))) for start, some in found.items()}


def plain_word(rule: str, entry: Entry) -> PlainWord:
    """What an entry says of its term."""
    return PlainWord(
        term=term_of(entry),
        rule=rule,
        note=entry.get("note", ""),
        source=entry.get("source", ""),
        is_advice=entry.get("advice") == "true",
        in_agreements=entry.get("agreements") == "true",
        not_after=tuple(entry.get("not_after", ())),
        not_before=tuple(entry.get("not_before", ())),
        in_capitals=entry.get("capitals") == "true",
        stands_alone=entry.get("alone") == "true",
    )


def term_of(entry: Entry) -> str:
    """The term that an entry is about."""
    return str(next(entry[kind] for kind in KINDS if kind in entry))


def _written(entry: Entry) -> Iterator[Written]:
    """Each form of the term with what stands for it."""
    instead = _several(entry.get("instead", ()))
    if "verb" in entry:
        yield from _verb_forms(entry["verb"], instead)
    elif "noun" in entry:
        yield entry["noun"], instead
        yield plural(entry["noun"]), _several(entry.get("many", instead))
    else:
        yield entry["term"], instead


def _verb_forms(phrase: str, instead: Sequence[str]) -> Iterator[Written]:
    plain = [verb(each) for each in instead]
    term = verb(phrase)
    for form in ("base", "third", "doing"):
        for written in spellings(getattr(term, form)):
            yield written, tuple(getattr(each, form) for each in plain)
    past = tuple(dict.fromkeys(written for each in plain for written in (each.past, each.participle)))
    for written in dict.fromkeys((*spellings(term.past), *spellings(term.participle))):
        yield written, past


def _several(written: str | Sequence[str]) -> tuple[str, ...]:
    return (written,) if isinstance(written, str) else tuple(written)
