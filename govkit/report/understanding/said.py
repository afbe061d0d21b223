"""How it is said what people found and understood, in every form of the report."""

from __future__ import annotations

from govkit.understanding.standing import PointStanding, WordsStanding
from govkit.understanding.verdict import PeopleFigures
from govkit.wording.say import listing, say


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
    return f"found by {found.found} and understood by {found.understood} of {found.asked}, so by {found.interval} of all people"


def before(standing: PointStanding) -> str:
    """What came of other words before; nothing where there were none."""
    if not standing.before:
        return ""
    then = standing.before.figures
    told = f"before, in other words: found by {then.found} and understood by {then.understood} of {then.asked}"
    return f"{told}, in “{standing.before.sentence}”" if standing.before.sentence else told
