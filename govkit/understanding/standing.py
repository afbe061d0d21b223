"""How the words of a document stand: which points people have understood in these very words, and which were changed since."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from govkit.data.bar import PeopleBar
from govkit.data.understanding import UnderstandingQuestion
from govkit.data.understood import KeptFigures, KeptTest
from govkit.document import Document
from govkit.rules.rendered import Rendered
from govkit.understanding.point import AskedPoint, points, without_question
from govkit.understanding.verdict import PeopleFigures, PointVerdict, together


class BeforeThat(NamedTuple):
    """What came of a point in words that it had before, and the sentence that said it then."""

    figures: PeopleFigures
    sentence: str


class PointStanding(NamedTuple):
    """How one point stands: its verdict, the figures of its words of today, and those of its words before, as far as people were asked."""

    point: AskedPoint
    verdict: PointVerdict
    figures: PeopleFigures | None
    before: BeforeThat | None

    @property
    def to_blame(self) -> str:
        """The sentence that people did not find or did not understand; nothing where they did."""
        return self.point.hardest if self.verdict in {PointVerdict.NOT_FOUND, PointVerdict.NOT_UNDERSTOOD} else ""

    def people_lacking(self, bar: PeopleBar) -> int:
        """How many people more have to be asked, where too few were asked; 0 otherwise."""
        too_few = self.figures if self.verdict is PointVerdict.TOO_FEW else None
        return bar.of - too_few.asked if too_few else 0


class WordsStanding(NamedTuple):
    """How a document stands: its points, the required clauses of which nothing is asked, the bar, and the days on which people were asked."""

    document: Document
    bar: PeopleBar
    points: tuple[PointStanding, ...]
    unasked: tuple[str, ...]
    tested_on: tuple[date, ...]

    @property
    def passed(self) -> bool:
        """Whether people understood every point of it, in these words."""
        return bool(self.points) and not self.unasked and not self.open

    @property
    def open(self) -> tuple[PointStanding, ...]:
        """The points that have not passed."""
        return tuple(each for each in self.points if each.verdict is not PointVerdict.PASSED)

    def with_verdict(self, verdict: PointVerdict) -> tuple[PointStanding, ...]:
        """The points of one verdict."""
        return tuple(each for each in self.points if each.verdict is verdict)


def standing(
    rendered: Rendered, questions: Iterable[UnderstandingQuestion], tests: Sequence[KeptTest], bar: PeopleBar
) -> WordsStanding:
    """How a document stands by the tests that were kept of its kind."""
    document, asked = rendered.document, points(rendered, questions)
    own = [test for test in tests if test.document == document.name and test.of == document.reference]
    return WordsStanding(
        document,
        bar,
        tuple(_standing(point, own, bar) for point in asked),
        without_question(rendered, asked),
        tuple(dict.fromkeys(test.on for test in own)),
    )


def _standing(point: AskedPoint, tests: Sequence[KeptTest], bar: PeopleBar) -> PointStanding:
    kept = [each for test in tests for each in test.questions if each.id == point.id]
    now = [each for each in kept if each.words == point.words]
    before = _before(kept, point.words)
    if now:
        figures = together(now)
        return PointStanding(point, figures.judged(bar), figures, before)
    return PointStanding(point, PointVerdict.CHANGED if kept else PointVerdict.NOT_TESTED, None, before)


def _before(kept: Sequence[KeptFigures], words: str) -> BeforeThat | None:
    """What came of the words that were tested last before those of today."""
    others = [each for each in kept if each.words != words]
    if not others:
        return None
    last = others[-1]
    return BeforeThat(together(each for each in others if each.words == last.words), last.sentence)
