"""The points on which a document is tested: the questions that arise in it, with their answers and the sentences that say them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from itertools import accumulate, groupby
from operator import itemgetter
from typing import Final, NamedTuple

from govkit.data.promising import packed_fragments
from govkit.data.sentences import SHARED, ListedSentence, shipped_sentences
from govkit.data.templates import shipped_templates
from govkit.data.understanding import UnderstandingQuestion
from govkit.readability.score import score
from govkit.readability.sentence import Sentence
from govkit.readability.units import UnitForm
from govkit.rules.how_promised import HowPromised, how_promised
from govkit.rules.rendered import Rendered
from govkit.rules.sentences_said import said_in
from govkit.understanding.answer import RightAnswer, right_answer
from govkit.understanding.words import words_by_clause

_HEADINGS: Final = (UnitForm.TITLE, UnitForm.HEADING)
_NO_SENTENCES: Final = (*_HEADINGS, UnitForm.CAPTION, UnitForm.HEADING_CELL, UnitForm.FIELD)
_MOST_QUOTED: Final = 24  # sentences in an answer: whoever is asked may choose any of them
_HARD_WORD: Final = 2  # a long word that a child does not know costs as much as so many more
_PASSIVE: Final = 4


class QuotedUnder(NamedTuple):
    """Sentences that say an answer, and the heading under which they stand; nothing for it where they stand before the first."""

    heading: str
    quotes: tuple[str, ...]


class AskedPoint(NamedTuple):
    """One question of this document: its right answer, the sentences that say it, the heading above them, and what stands for its words.

    `under` is the heading of the first of them, and `places` has all of them, each under its own.
    """

    question: UnderstandingQuestion
    answer: tuple[str, ...]
    quotes: tuple[str, ...]
    hardest: str
    under: str
    words: str
    places: tuple[QuotedUnder, ...]

    @property
    def id(self) -> str:
        """The name of the question."""
        return self.question.id


def points(rendered: Rendered, questions: Iterable[UnderstandingQuestion]) -> tuple[AskedPoint, ...]:
    """What is asked of a document: what its clauses say, in an order that is not the document's, so that people have to look."""
    return tuple(sorted(_points(rendered, tuple(questions)), key=lambda each: sha256(each.id.encode()).digest()))


def without_question(rendered: Rendered, asked: Iterable[AskedPoint]) -> tuple[str, ...]:
    """The required clauses of a document of which nothing is asked."""
    known = {each.question.clause for each in asked}
    return tuple(required.id for required, _clause in rendered.present() if required.id not in known)


def _points(rendered: Rendered, questions: Sequence[UnderstandingQuestion]) -> Iterator[AskedPoint]:
    document, clauses = rendered.document, {required.id: clause for required, clause in rendered.present()}
    words = words_by_clause(document)
    sentences = score(document).whole.sentences
    promised = _promised(rendered) if any(each.promises for each in questions) else {}
    for question in questions:
        if question.clause not in clauses:
            continue
        answer = right_answer(question.answer, rendered.facts, clauses[question.clause])
        if not answer.sentences:
            continue
        wanted = {said for promise in question.promises for said in promised.get((question.clause, promise), ())}
        own = [each for each in sentences if each.clause == question.clause and each.form not in _NO_SENTENCES]
        carrying = _carrying(own, question, answer, wanted)
        carrying = own if _is_left_out(own, carrying, question.promises) else carrying
        quotes, places = tuple(each.text for each in carrying), tuple(_places(sentences, carrying))
        yield AskedPoint(
            question,
            answer.quoting(quotes[:_MOST_QUOTED]),
            quotes,
            max(carrying, key=_hardness).text if carrying else "",
            places[0].heading if places else "",
            words[question.clause],
            places,
        )


def _promised(rendered: Rendered) -> dict[tuple[str, str], list[str]]:
    """The sentences of a document that make a promise, by their clause and the promise."""
    listed = [each for folder in (rendered.kind.name, SHARED) for each in _listed(folder) if each.promise]
    found: dict[tuple[str, str], list[str]] = {}
    for said, matches in said_in(rendered.document.blocks, listed, packed_fragments(), loosely=True):
        for match in matches:
            found.setdefault((said.clause, str(match.entry.promise)), []).append(_plain(said.words))
    return found


def _listed(folder: str) -> tuple[ListedSentence, ...]:
    return shipped_sentences(folder) if (shipped_templates() / folder / "sentences.yaml").is_file() else ()


def _carrying(
    own: list[Sentence], question: UnderstandingQuestion, answer: RightAnswer, promising: Iterable[str]
) -> list[Sentence]:
    """The sentences of a clause that say the answer: by their facts, their promises or their words; where none is known, all that it says.

    Where the document's own sentences are the answer, a promise in one of them is no reason to leave the others out.
    """
    promises = () if answer.quotes else tuple(promising)
    return [each for each in own if _says(each, question, answer, promises)] or own


def _is_left_out(own: Iterable[Sentence], carrying: Sequence[Sentence], promised: Iterable[str]) -> bool:
    """Whether a sentence makes a promise in words of a house's own: what is known of the clause beside it would be half an answer."""
    others = [each.text for each in own if each not in carrying]
    return any(how_promised(name, words) is HowPromised.MADE for name in promised for words in others)


def _says(sentence: Sentence, question: UnderstandingQuestion, answer: RightAnswer, promising: Iterable[str]) -> bool:
    text = _plain(sentence.text)
    return (
        any(path in answer.paths for _span, path in sentence.origins)
        or any(said in text or text in said for said in promising)
        or any(words.casefold() in text.casefold() for words in question.known_by)
    )


def _plain(words: str) -> str:
    return " ".join(words.split())


def _hardness(sentence: Sentence) -> int:
    """How hard a sentence is, beside others that say the same: by its length, its hard words and its passives."""
    return sentence.length + _HARD_WORD * len(sentence.named_hard_words()) + _PASSIVE * len(sentence.passives)


def _places(sentences: Sequence[Sentence], carrying: Sequence[Sentence]) -> Iterator[QuotedUnder]:
    """Some sentences in the order of the text, with the heading under which they stand; those under one heading together."""
    above = ((each.text if each.form in _HEADINGS else "", each) for each in sentences)
    headings = accumulate(above, lambda last, each: (each[0] or last[0], each[1]))
    wanted = {each.number for each in carrying}
    under = [(heading, each.text) for heading, each in headings if each.number in wanted]
    for heading, some in groupby(under, key=itemgetter(0)):
        yield QuotedUnder(heading, tuple(text for _heading, text in some))
