"""A sentence as its page shows it: its tokens, when it is said, where else it stands, and what its clause must say and promise."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import unescape
from typing import NamedTuple

from govkit.approval.listed import listed
from govkit.approval.statements import OUTSIDE
from govkit.data.sentences import ALWAYS, promises
from govkit.data.standard import RequiredClause, has_standard, standard
from govkit.rewording.clauses import NumberedSentence, OpenTemplates
from govkit.rewording.cuts import CutKind, cuts
from govkit.rewording.tokens import SentenceToken, TokenKind
from govkit.studio.desk import Desk
from govkit.tasks.sample_sentence import SampledSentence, sampled

_MARKS = {
    TokenKind.OPENING: "begins here",
    TokenKind.CLOSING: "ends here",
    TokenKind.LINE: "a new line",
    TokenKind.CODE: "something that prints nothing",
}


class SeenPart(NamedTuple):
    """Words, or a token by its label."""

    words: str
    is_token: bool


class SeenToken(NamedTuple):
    """A token: its label, what stands there now, and the sentences that it chooses between."""

    label: str
    says: str
    alternatives: tuple[SeenListed, ...]


class SeenListed(NamedTuple):
    """A sentence in a list: its number, its parts, when it is said, and whether it stands within another."""

    number: int
    parts: tuple[SeenPart, ...]
    under: tuple[str, ...]
    when: str
    is_within: bool
    is_shared: bool


class SeenPromise(NamedTuple):
    """A promise that a clause must make, and words that make it."""

    says: str
    example: str


class SeenSentence(NamedTuple):
    """All that the page of a sentence shows beside its words."""

    listed: SeenListed
    reads: str
    tokens: tuple[SeenToken, ...]
    others: tuple[str, ...]
    required: RequiredClause | None
    promises: tuple[SeenPromise, ...]


class _Clause(NamedTuple):
    """The clause whose sentences are listed, with the texts of its templates."""

    kind: str
    clause: str
    every: tuple[NumberedSentence, ...]
    texts: Mapping[str, str]


def _clause(found: OpenTemplates, kind: str, clause: str) -> _Clause:
    every = found.of_clause(kind, clause)
    return _Clause(kind, clause, every, {name: found.source(name) for name in {each.template for each in every}})


def seen_list(found: OpenTemplates, kind: str, clause: str) -> tuple[SeenListed, ...]:
    """The sentences of a clause for a list."""
    of = _clause(found, kind, clause)
    return tuple(_listed(each, of) for each in of.every)


def seen(desk: Desk, found: OpenTemplates, kind: str, clause: str, number: int) -> SeenSentence:
    """A sentence of a clause with all that its page shows. Raises RewordingRefused where there is none."""
    from govkit.tasks.rewrite_sentence import sentence_of  # noqa: PLC0415 - few pages need it

    of = _clause(found, kind, clause)
    meant = sentence_of(found, kind, clause, number)
    sample = sampled(desk.loaded, found, kind, meant)
    required = _required(desk, kind, clause)
    return SeenSentence(
        _listed(meant, of),
        sample.says,
        tuple(_tokens(meant, of, sample)),
        tuple(f"{each.kind}/{each.clause}" for each in meant.stands_in if each != (kind, clause)),
        required,
        tuple(_promises(required)) if required else (),
    )


def _listed(each: NumberedSentence, of: _Clause) -> SeenListed:
    stretch = each.sentence.stretch
    shared = len({place.kind for place in each.stands_in}) > 1
    within = stretch.within is not None
    return SeenListed(each.number, tuple(_parts(each)), stretch.under, _when(each, of), within, shared)


def _parts(each: NumberedSentence) -> Iterator[SeenPart]:
    """The parts of a sentence, without where bold words begin and end."""
    for token in each.sentence.tokens:
        if token.prints:
            yield SeenPart(token.label or token.words, token.is_locked)


def _tokens(meant: NumberedSentence, of: _Clause, sample: SampledSentence) -> Iterator[SeenToken]:
    for label in dict.fromkeys(each.label for each in meant.sentence.tokens if each.is_locked):
        token = next(each for each in meant.sentence.tokens if each.label == label)
        ways = tuple(_listed(each, of) for each in of.every if _is_way_of(each, meant, token))
        yield SeenToken(label, sample.tokens.get(label, _MARKS.get(token.kind, "")), ways)


def _is_way_of(each: NumberedSentence, meant: NumberedSentence, token: SentenceToken) -> bool:
    return each.template == meant.template and token.block is not None and each.sentence.stretch.within == token


def _when(each: NumberedSentence, of: _Clause) -> str:
    """When a sentence is said, as the list of sentences has it in plain words; empty where it is always said, or has words of its own by now."""
    written = of.texts[each.template][each.sentence.start : each.sentence.end]
    words = (written[cut.start : cut.end] for cut in cuts(written) if cut.kind is CutKind.WORDS)
    entry = listed(of.kind, "" if of.clause == OUTSIDE else of.clause, unescape(" ".join(words)))
    return entry.when if entry and entry.when != ALWAYS else ""


def _required(desk: Desk, kind: str, clause: str) -> RequiredClause | None:
    """What the standard asks of a clause."""
    house = desk.templates.house
    clauses = standard(kind, house).clauses if has_standard(kind, house) else ()
    return next((each for each in clauses if each.id == clause), None)


def _promises(required: RequiredClause) -> Iterator[SeenPromise]:
    known = promises()
    for name in required.promises:
        if name in known:
            yield SeenPromise(known[name].says, known[name].in_easy_words)
