"""Says what may be a person's name still, how to go on, and what was done about the rest."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any, Final, NamedTuple

from govkit.document import Document, Inline, Link, Place, Stated, Text, every_block, leaves, pieces, text_of
from govkit.errors import NameLeftIn
from govkit.issuing.found_names import Known, found_in, instead_of
from govkit.issuing.name_search import Match, Sure
from govkit.issuing.personal_address import of_somebody
from govkit.issuing.spelling import words_of
from govkit.issuing.undisguised import undisguised
from govkit.wording.say import listing

_AROUND: Final = 30  # characters that show what a word is about
_READ_BY_SHELLS: Final = re.compile(r"[\"$\\!\x00-\x1f]")
_DIGEST: Final = re.compile("[0-9a-f]{64}")
_IN_MANIFEST: Final = {
    "inputs": "the name of a file that went in",
    "outputs": "the name of a file that came out",
    "waived": "what is waived",
    "earlier": "the record of an earlier build",
}
_HOW_TO_GO_ON: Final = """\
Look at each. If it is that person: write their role there instead, and build again. If it is something else, such as a street,
an organisation or a plain word: add this to the command that you typed, and run it again. It is published as it stands then.
    {flags}"""


class Doubt(NamedTuple):
    """Words that may be a person's name: in which document, where they are written, what stands around them, and whose name it may be.

    Nobody in the file is the `person` where only an address is written as a person's is.
    """

    document: str
    where: str
    words: str
    around: str
    person: str
    is_whole: bool


class Handled(NamedTuple):
    """What was done about words: whose name it may be, what is said instead, how it was written, and whether it was taken out."""

    person: str
    instead: str
    words: str
    is_out: bool


def doubts_in(public: Document, known: Known) -> Iterator[Doubt]:
    """What may be a name still in a document without those that surely are."""
    for text, where, parts in _texts(public):
        for match in found_in(text, known):
            if match.sure is not Sure.HARDLY and not (match.sure is Sure.PERHAPS and _is_ours(match, parts, known)):
                yield Doubt(
                    public.name,
                    _where_at(match.start, match.end, parts) or where,
                    _on_one_line(text[match.start : match.end]),
                    _around(text, match.start, match.end),
                    match.person.path,
                    match.sure is Sure.SURELY,
                )
        yield from _addresses_of_somebody(public.name, text, where, parts, known)


def doubts_in_manifest(record: Mapping[str, Any], known: Known, ours: Collection[str]) -> Iterator[Doubt]:
    """What may be a name in any string of a manifest: names of files, keys of the partnership file. Those that are `ours` name nobody."""
    for keys, said in _strings(record):
        if said not in ours and not _DIGEST.fullmatch(said):
            for match in found_in(said, known):
                if match.sure is not Sure.HARDLY:
                    words = said[match.start : match.end]
                    yield Doubt("manifest", _place_in_manifest(keys), words, said, match.person.path, is_whole=False)


def _strings(said: object, keys: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    """Each string of a manifest, its keys too, with the keys that lead to it."""
    match said:
        case str():
            yield keys, said
        case Mapping():
            for key, value in said.items():
                yield keys, str(key)
                yield from _strings(value, (*keys, str(key)))
        case list():
            for number, value in enumerate(said):
                yield from _strings(value, (*keys, str(number)))


def _place_in_manifest(keys: tuple[str, ...]) -> str:
    if keys[:2] == ("inputs", "0"):
        return "the name of the partnership file"
    return _IN_MANIFEST.get(keys[0] if keys else "", "the record of a build")


def _addresses_of_somebody(
    document: str, text: str, where: str, parts: tuple[_Part, ...], known: Known
) -> Iterator[Doubt]:
    """The addresses that are written as a person's is, though the file names nobody of that name."""
    others, read = known.others, undisguised(text)
    spans = of_somebody(read, {*others.known_words(), *others.ordinary}) if others.ordinary and "@" in read else []
    told = {match.start for match in found_in(text, known) if match.sure is not Sure.HARDLY} if spans else set()
    for start, end in spans:
        if start not in told and not others.cover(read, start, end, accepted_alone=True):
            place = _where_at(start, end, parts) or where
            yield Doubt(document, place, text[start:end], _around(text, start, end), "", is_whole=False)


def handled_in(document: Document, public: Document, known: Known) -> Iterator[Handled]:
    """What was taken out of a document, and what was left in that is hardly a name: each time that it stood there."""
    for text, _where_it_is, _parts in _texts(document):
        for match in found_in(text, known):
            if match.sure is Sure.SURELY:
                words = text[match.start : match.end]
                yield Handled(match.person.path, instead_of(words, match.person), words, is_out=True)
    for text, _where_it_is, parts in _texts(public):
        for match in found_in(text, known):
            if match.sure is Sure.HARDLY and not _is_ours(match, parts, known) and not _is_plain(text, match, known):
                yield Handled(match.person.path, "", text[match.start : match.end], is_out=False)


class _Part(NamedTuple):
    start: int
    end: int
    leaf: Inline
    place: Place


def _texts(document: Document) -> Iterator[tuple[str, str, tuple[_Part, ...]]]:
    """Each run of words of a document, where it is, and its parts; also the addresses that links lead to."""
    yield document.name, "the name of the file", ()
    for where in ("title", "reference", "version", "marking"):
        yield getattr(document, where), f"the {where} of the document", ()
    for block in every_block(document.blocks):
        for inlines, place in pieces(block):
            yield text_of(inlines), f"{place.template}:{place.line}", tuple(_parts(inlines, place))
            for address in _links(inlines):
                if address not in text_of(inlines):
                    yield address, f"a link in {place.template}:{place.line}", ()


def _links(inlines: Iterable[Inline]) -> Iterator[str]:
    for inline in inlines:
        if isinstance(inline, Link):
            yield inline.address.removeprefix("mailto:")
        yield from _links(getattr(inline, "inlines", ()))


def _parts(inlines: Iterable[Inline], place: Place) -> Iterator[_Part]:
    at = 0
    for leaf in leaves(inlines):
        end = at + len(text_of((leaf,)))
        yield _Part(at, end, leaf, place)
        at = end


def _of(start: int, end: int, parts: Iterable[_Part]) -> list[_Part]:
    return [part for part in parts if part.start < end and start < part.end]


def _is_ours(match: Match, parts: Iterable[_Part], known: Known) -> bool:
    """Whether govkit's own templates wrote the words: they name nobody."""
    own = _of(match.start, match.end, parts)
    return bool(own) and all(isinstance(part.leaf, Text) and known.others.is_ours(part.place.template) for part in own)


def _is_plain(text: str, match: Match, known: Known) -> bool:
    """Whether the words are written small, and are so in govkit's own templates too."""
    words = words_of(text[match.start : match.end])
    return all(not word.is_capital and word.read in known.others.ordinary for word in words)


def _where_at(start: int, end: int, parts: Iterable[_Part]) -> str:
    return next((f"`{part.leaf.path}`" for part in _of(start, end, parts) if isinstance(part.leaf, Stated)), "")


def _around(text: str, first: int, last: int) -> str:
    start, end = max(first - _AROUND, 0), min(last + _AROUND, len(text))
    return _on_one_line(f"{'…' if start else ''}{text[start:end]}{'…' if end < len(text) else ''}")


def _on_one_line(words: str) -> str:
    return " ".join(words.split())


def refuse(doubts: Iterable[Doubt]) -> None:
    """Raises NameLeftIn, which lists what may be a name and says how to go on, if there is anything."""
    found: dict[Doubt, list[Doubt]] = {}
    for doubt in doubts:
        found.setdefault(doubt._replace(document=""), []).append(doubt)
    if found:
        lines = [_line(each) for each in found.values()]
        flags = " ".join(dict.fromkeys(_flag(each[0].words) for each in found.values()))
        why = "Nothing was published: these words may be the name of somebody whom the partnership file names."
        raise NameLeftIn(why, *lines, *_HOW_TO_GO_ON.format(flags=flags).split("\n"))


def _flag(words: str) -> str:
    """The option that accepts the words, without the signs that a shell would read: only the letters count."""
    plain = " ".join(_READ_BY_SHELLS.sub(" ", words.replace("`", "’")).split())
    return f'--not-a-name "{plain}"'


def _line(same: list[Doubt]) -> str:
    first = same[0]
    documents = listing(list(dict.fromkeys(each.document for each in same)))
    if not first.person:
        return f"  “{first.around}” in {first.where}, in {documents}: “{first.words}” may be the address of one person."
    whole = " It is in parts that govkit can't take out. Write the role there instead." if first.is_whole else ""
    return f"  “{first.around}” in {first.where}, in {documents}: “{first.words}” may be who stands in `{first.person}`.{whole}"


def in_sentences(handled: Iterable[Handled]) -> Iterator[str]:
    """What was taken out, and what was left in, by whose name it is and how often it stood there."""
    by_person: dict[tuple[str, str, bool], Counter[str]] = {}
    for each in handled:
        by_person.setdefault((each.person, each.instead, each.is_out), Counter())[each.words] += 1
    for (person, instead, is_out), written in sorted(by_person.items(), key=lambda each: not each[0][2]):
        times = "once" if written.total() == 1 else f"{written.total()} times"
        ways = listing([f"“{words}”" for words in written])
        if is_out:
            yield f"Taken out {times}: the name in `{person}`, written {ways}. There stands “{instead}” now."
        else:
            yield f"Left in {times}: {ways}, which is part of the name in `{person}` but hardly that person here. Look whether that is so."
