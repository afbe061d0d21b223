"""How the words of a document stand, as rules are asked about it: nothing is worked out where nobody was ever asked."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from govkit.data.bar import MEDICINES, PeopleBar
from govkit.data.settings import settings_of
from govkit.data.understood import FOLDER, kept_tests
from govkit.document import Doing
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.rules.rendered import Rendered
from govkit.rules.words_tested import WordsTested

if TYPE_CHECKING:  # most words were tested with nobody
    from govkit.understanding.standing import WordsStanding
    from govkit.understanding.verdict import PointVerdict


def bar_of(partnership: Path) -> PeopleBar:
    """The bar that a house holds its words to, or that of medicines. Raises DataUnreadable."""
    settings = settings_of(partnership)
    return settings.said.understanding.bar if settings else MEDICINES


def words_tested(rendered: Rendered, partnership: Partnership, file: Path, house: Path | None) -> WordsTested | None:
    """How the words of a document stand; nothing for one that no rule asks about. Raises DataUnreadable."""
    if Doing.TELLS_PEOPLE not in rendered.kind.does:
        return None
    name, kind = rendered.document.name, rendered.kind
    settled = not is_unsettled(partnership.records.privacy_notice.published)
    tests = kept_tests(file, kind.name)
    if not tests:
        return WordsTested(name, kind.name, kind.does, settled)
    from govkit.data.understanding import questions_about  # noqa: PLC0415 - few words were ever tested
    from govkit.understanding.standing import standing  # noqa: PLC0415 - as above
    from govkit.understanding.verdict import PointVerdict  # noqa: PLC0415 - as above

    bar = bar_of(file)
    found = standing(rendered, questions_about(kind.name, house), tests, bar)
    return WordsTested(
        name,
        kind.name,
        kind.does,
        settled,
        bar=str(bar),
        is_tested=bool(found.tested_on),
        never=_asks(found, PointVerdict.NOT_TESTED),
        changed=_asks(found, PointVerdict.CHANGED),
        failed=(*_asks(found, PointVerdict.NOT_FOUND), *_asks(found, PointVerdict.NOT_UNDERSTOOD)),
        few=_asks(found, PointVerdict.TOO_FEW),
        unasked=found.unasked,
    )


def _asks(found: WordsStanding, verdict: PointVerdict) -> tuple[str, ...]:
    return tuple(each.point.question.asks for each in found.with_verdict(verdict))


def kept_standings(documents: Iterable[Rendered], file: Path, house: Path | None) -> tuple[WordsStanding, ...]:
    """How each document stands about which people were asked; nothing of the others. Raises DataUnreadable."""
    if not (file.parent / FOLDER).is_dir():
        return ()
    from govkit.data.understanding import questions_about  # noqa: PLC0415 - few words were ever tested
    from govkit.understanding.standing import standing  # noqa: PLC0415 - as above

    bar = bar_of(file)
    found = (
        standing(each, questions_about(each.kind.name, house), tests, bar)
        for each in documents
        if (tests := kept_tests(file, each.kind.name))
    )
    return tuple(each for each in found if each.tested_on)
