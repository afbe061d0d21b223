"""A sentence as its page shows it: its tokens, when it is said, where else it stands, and what its clause must say and promise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from govkit.data.sentences import promises
from govkit.data.standard import RequiredClause, has_standard, standard
from govkit.rewording.clauses import NumberedSentence, OpenTemplates
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


def seen_list(every: Sequence[NumberedSentence]) -> tuple[SeenListed, ...]:
    """The sentences of a clause for a list."""
    return tuple(map(_listed, every))


def seen(desk: Desk, found: OpenTemplates, kind: str, clause: str, number: int) -> SeenSentence:
    """A sentence of a clause with all that its page shows. Raises RewordingRefused where there is none."""
    from govkit.tasks.rewrite_sentence import sentence_of  # noqa: PLC0415 - few pages need it

    every = found.of_clause(kind, clause)
    meant = sentence_of(found, kind, clause, number)
    sample = sampled(desk.loaded, found, kind, meant)
    required = _required(desk, kind, clause)
    return SeenSentence(
        _listed(meant),
        sample.says,
        tuple(_tokens(meant, every, sample)),
        tuple(f"{each.kind}/{each.clause}" for each in meant.stands_in if each != (kind, clause)),
        required,
        tuple(_promises(required)) if required else (),
    )


def _listed(each: NumberedSentence) -> SeenListed:
    stretch = each.sentence.stretch
    shared = len({place.kind for place in each.stands_in}) > 1
    return SeenListed(each.number, tuple(_parts(each)), stretch.under, stretch.within is not None, shared)


def _parts(each: NumberedSentence) -> Iterator[SeenPart]:
    """The parts of a sentence, without where bold words begin and end."""
    for token in each.sentence.tokens:
        if token.prints:
            yield SeenPart(token.label or token.words, token.is_locked)


def _tokens(meant: NumberedSentence, every: Sequence[NumberedSentence], sample: SampledSentence) -> Iterator[SeenToken]:
    for label in dict.fromkeys(each.label for each in meant.sentence.tokens if each.is_locked):
        token = next(each for each in meant.sentence.tokens if each.label == label)
        ways = tuple(_listed(each) for each in every if _is_way_of(each, meant, token))
        yield SeenToken(label, sample.tokens.get(label, _MARKS.get(token.kind, "")), ways)


def _is_way_of(each: NumberedSentence, meant: NumberedSentence, token: SentenceToken) -> bool:
    return each.template == meant.template and token.block is not None and each.sentence.stretch.within == token


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
