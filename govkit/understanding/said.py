"""How it is said what people found and understood, in reports, records and briefings alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govkit.wording.say import begin, listing, say

if TYPE_CHECKING:  # it takes long to load, and few words were ever tested
    from govkit.data.bar import PeopleBar
    from govkit.understanding.standing import PointStanding, WordsStanding
    from govkit.understanding.verdict import PeopleFigures


def summary(standing: WordsStanding) -> str:
    """How a document stands, in a sentence."""
    passed, every = len(standing.points) - len(standing.open), len(standing.points)
    if not standing.tested_on:
        counted = f"{every} points" if every != 1 else "1 point"
        return f"nobody has been asked yet. It has {counted} to be understood by {standing.bar}"
    days = listing([say(day) for day in standing.tested_on])
    return f"{passed} of {every} points understood by {standing.bar} or more, in the words of today. People were asked on {days}"


def figures(found: PeopleFigures) -> str:
    """What came of a point, with how far it reaches."""
    return f"found by {found.found} and understood by {found.understood} of {found.asked}; of all people, {found.interval} would understand it"


def still_needed(standing: PointStanding, bar: PeopleBar) -> str:
    """How many people more have to be asked of a point that too few were asked of; nothing where they are enough."""
    lacking = standing.people_lacking(bar)
    return f"{bar.of} people are needed: ask {lacking} more, who have not seen it" if lacking else ""


def before(standing: PointStanding) -> str:
    """What came of other words before; nothing where there were none."""
    if not standing.before:
        return ""
    then = standing.before.figures
    told = f"before, in other words: found by {then.found} and understood by {then.understood} of {then.asked}"
    return f"{told}, in “{standing.before.sentence}”" if standing.before.sentence else told


def headline(standing: WordsStanding) -> str:
    """How a document stands, as a sentence that names it."""
    return f"“{standing.document.title}”: {summary(standing)}."


def what_failed(standing: WordsStanding) -> tuple[str, ...]:
    """Each point that has not passed: what was asked, and what came of it."""
    return tuple(f"{each.point.question.asks} {begin(_outcome(each))}." for each in standing.open)


def _outcome(each: PointStanding) -> str:
    return f"{each.verdict}: {figures(each.figures)}" if each.figures else str(each.verdict)
