"""Those who wrote a notice know what it means, so only others can tell whether it is clear.

`govkit understand` writes the questions for people like those who get it, and takes their marks back. A notice has passed when 16 of 20 people, or
as many as your `govkit.toml` asks for, found and understood each point, in the words that it has today. Changed words were tested with nobody. Who
was asked for advice, and what changed, stands in `involvement`, and is no test.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from govkit.document import Doing
from govkit.finding import Evidence, Severity
from govkit.rules.problem import Problem
from govkit.rules.words_tested import WordsTested
from govkit.wording.say import listing

SEVERITY = Severity.ADVICE
SOURCE = (
    "Sharing health data (Centre of Excellence for Information Sharing), section 3: health partners and "
    "local people help to develop and test privacy notices"
)
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("gov-tested", "pn-tested")

BAD = """
tested: yes
failed: What happens if you do nothing?
"""
GOOD = """
tested: yes
"""
_PATH: Final = "records.privacy_notice.published"
_NAMED: Final = 3


def check(words: WordsTested) -> Iterator[Problem]:
    """Each point of a privacy notice must have been understood by the people who were asked, in the words that it has today."""
    if Doing.TELLS_PEOPLE not in words.does or not words.settled or words.passed:
        return
    yield Problem(_PATH, f"{_what(words)}.", _fix(words))


def _what(words: WordsTested) -> str:
    name = f"`{words.document}`"
    if not words.is_tested:
        return f"Nobody has been asked yet whether they understand {name}"
    told = [
        (words.failed, f"fewer than {words.bar} people found and understood"),
        (words.few, "too few people were asked"),
        (words.changed, "other words were tested, and not those of today, of"),
        (words.never, "nobody was asked"),
        (words.unasked, "there is no question about"),
    ]
    parts = [f"{what} {_some(those)}" for those, what in told if those]
    return f"In the test of {name} with people, {'; '.join(parts)}"


def _some(those: Sequence[str]) -> str:
    named = [f"“{each}”" for each in those[:_NAMED]]
    return listing([*named, *([f"{len(those) - _NAMED} more"] if len(those) > _NAMED else [])])


def _fix(words: WordsTested) -> str:
    first = []
    if words.failed:
        first.append("Write anew what was not found or not understood.")
    if words.unasked:
        file = f"`standards/understanding/{words.kind}.yaml` in your templates"
        first.append(f"Add a question about {_some(words.unasked)} to {file}.")
    ask = "Then ask people" if first else "Ask people"
    how = f"{ask}: `govkit understand {words.kind}` writes the questions, and takes their marks back with `--results`."
    return " ".join((*first, how))
