"""Packs the lists of words, the well-known abbreviations and the reading targets into one file that reads fast."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from govkit.data.block import DataBlock
from govkit.data.reading_targets import TargetsFile, TargetsOfOne
from govkit.data.shelf import Wrong, read, shipped
from govkit.data.words import AbbreviationsFile, SourcesFile, WordRule, WordsFile
from govkit.model.facts import Text
from govkit.wording.plain_language import PARTS
from govkit.wording.plain_words import PlainWord, WrittenForm, firsts_of
from govkit.wording.word_lists import Listed, forms

_PACK_AGAIN: Final = "Run scripts/plain-words."


class PackedFile(DataBlock):
    """The packed file, as govkit/standards/ holds it."""

    sources: tuple[Text, ...]
    entries: tuple[tuple[Any, ...], ...]
    forms: Mapping[str, str]
    firsts: tuple[Text, ...]
    well_known: tuple[Text, ...]
    targets: Mapping[Text, TargetsOfOne]


def read_packed(file: Path) -> PackedFile:
    """The packed file, held to what the lists say. Raises DataUnreadable."""
    return read(file, PackedFile, _check)


def _check(found: PackedFile) -> Iterator[Wrong]:
    now = packed_data()
    for block in ("forms", "targets"):
        for name in getattr(found, block).keys() - now[block].keys():
            yield Wrong((block, name), f"The lists have no `{name}`.", _PACK_AGAIN, with_key=True)


def packed() -> str:
    """What the packed file holds, on one line."""
    return json.dumps(packed_data(), ensure_ascii=False, separators=(",", ":")) + "\n"


def packed_data() -> Mapping[str, Any]:
    """The same, not yet written."""
    found = forms(word for rule in WordRule for word in _words(rule))
    entries = list(dict.fromkeys(form.of for some in found.values() for form in some))
    number = {entry: index for index, entry in enumerate(entries)}
    sources = list(dict.fromkeys(entry.source for entry in entries))
    return {
        "sources": sources,
        "entries": [_short(entry, sources.index(entry.source)) for entry in entries],
        "forms": {start: ";".join(_said(form, number[form.of]) for form in some) for start, some in found.items()},
        "firsts": sorted(firsts_of(found)),
        "well_known": [each.short for each in shipped("well_known_abbreviations.yaml", AbbreviationsFile).well_known],
        "targets": {design: each.limits for design, each in shipped("reading_targets.yaml", TargetsFile).root.items()},
    }


def _said(form: WrittenForm, number: int) -> str:
    """A form on one line: the words after its first two, the number of its entry, what stands for it, and after “is” where that is another form."""
    if any(sign in words for words in (*form.rest, *form.instead, *form.participles) for sign in ";=|"):
        raise ValueError(f"“{form.of.term}” has a sign in it that parts the forms in the packed file.")
    participles = f"={'|'.join(form.participles)}" if form.participles else ""
    return f"{' '.join(form.rest)}={number}={'|'.join(form.instead)}{participles}"


def _short(entry: PlainWord, source: int) -> list[object]:
    """An entry with the number of its source, the words of `as_noun` and `not_in` as one text each, and without what is left as it is at its end."""
    if any(PARTS in phrase for phrase in entry.not_in):
        raise ValueError(f"“{entry.term}” has a sign in `not_in` that parts its words in the packed file.")
    short = list[object](entry)
    short[PlainWord._fields.index("as_noun")] = PARTS.join(entry.as_noun)
    short[PlainWord._fields.index("not_in")] = PARTS.join(entry.not_in)
    short[PlainWord._fields.index("source")] = source
    while short[-1] is False or short[-1] in ((), ""):
        short.pop()
    return short


def _words(rule: WordRule) -> Iterator[Listed]:
    sources = shipped("words/sources.yaml", SourcesFile).root
    for word in shipped(f"words/{rule}.yaml", WordsFile).words:
        yield rule, word, sources[word.source]
