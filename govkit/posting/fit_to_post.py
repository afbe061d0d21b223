"""Why a letter must not go out to people yet."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date
from typing import Final

from govkit.finding import Severity
from govkit.model import Partnership
from govkit.model.letter import Letter
from govkit.model.partnership import Status
from govkit.model.unsettled import is_unsettled
from govkit.outcome.checked import Checked
from govkit.rules.rule import find_rule, ids
from govkit.wording.say import say

_TOO_LATE: Final = "letter-posted-too-late"


def why_not(
    checked: Checked, partnership: Partnership, name: str, documents: Collection[str], today: date
) -> Iterator[str]:
    """Each reason in a sentence: no agreement, errors, words that nobody approved, a day that leaves people too little time.

    `partnership` is that of the file with the letter on the day that it is posted; `documents` names the letter's documents and kind.
    """
    if partnership.partnership.status != Status.AGREED:
        yield "The partnership is not agreed: its `status` is not `agreed`. People are told what the partners agreed, and nothing before."
    about = [each for each in checked.findings if each.document in {"", *documents}]
    if error := next((each for each in about if each.severity is Severity.ERROR), None):
        yield f"`govkit check` finds what the law does not allow: {error.message} {error.fix}"
    if words := next((each for each in about if each.rule in ids("words")), None):
        yield f"The letter says what nobody approved: {words.message} {words.fix}"
    yield from _too_late(partnership.letters[name], name, partnership, today)


def _too_late(letter: Letter, name: str, partnership: Partnership, today: date) -> Iterator[str]:
    if letter.posted is None or is_unsettled(letter.posted):
        return
    if today > letter.posted:
        yield (
            f"The letter is dated {say(letter.posted)}, and today is {say(today)}: people would have less time to reply than it says. "
            "Name the day on which you post it with --posted."
        )
    for problem in find_rule(_TOO_LATE).check(partnership):
        if problem.path.startswith(f"letters.{name}."):
            yield f"{problem.message} {problem.fix}"
