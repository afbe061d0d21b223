"""What a letter asked, of which flow, until when, and what an answer to it means."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from govkit.dates.days import day_after, last_day
from govkit.errors import GovkitError
from govkit.model import Partnership
from govkit.model.facts import suggest
from govkit.model.letter import Letter, LetterKind, NoCountsFor
from govkit.model.partnership import Nation
from govkit.model.period import Period
from govkit.model.sharing import GoesAhead, Level
from govkit.model.unsettled import Unsettled, is_unsettled

MOST_FLOWS: Final = 32


class LetterUnusable(GovkitError):
    """A letter can't be gone by: none has that name, several could be meant, or what has to be known of it is still to be agreed."""


@dataclass(frozen=True, slots=True)
class AskedFlow:
    """A flow that a letter asks about, and its number on the slip; whether it waits for a yes; its items about one person and about families."""

    flow: str
    number: int
    needs_yes: bool
    items: tuple[str, ...]
    family_items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LetterSent:
    """A letter as it was sent."""

    letter: str
    kind: LetterKind
    questions: tuple[AskedFlow, ...]
    posted: date | None
    reply_by: date | None
    yes_lasts: Period | None
    nation: Nation
    no_counts_for: NoCountsFor | None

    @property
    def no_counts_for_household(self) -> bool:
        """Whether a no counts for everybody in the household."""
        return self.no_counts_for == NoCountsFor.HOUSEHOLD

    @property
    def silence_counts(self) -> bool:
        """Whether a flow goes ahead for people who say nothing."""
        return any(not each.needs_yes for each in self.questions)

    @property
    def asks(self) -> str:
        """What an answer to it is an answer to, as one line by which two letters are compared."""
        questions = [
            [each.flow, each.number, each.needs_yes, sorted(each.items), sorted(each.family_items)]
            for each in self.questions
        ]
        return json.dumps([str(self.kind), str(self.yes_lasts or ""), questions], ensure_ascii=False)

    def ends(self, yes: date) -> date | None:
        """The day from which a yes of that day counts no longer, if it does not last for ever."""
        return day_after(yes, self.yes_lasts, self.nation) if self.yes_lasts else None


def letter_named(partnership: Partnership, wanted: str | None) -> str:
    """The id of the letter that was meant by its id, by its kind if one letter is of it, or as the only one there is. Raises LetterUnusable."""
    known = [name for name, letter in partnership.letters.items() if not is_unsettled(letter)]
    if wanted in known:
        return wanted
    if wanted is None:
        found = known
    else:
        kind = wanted.removesuffix("_letter").replace("_", "-")
        found = [name for name in known if partnership.letters[name].kind == kind]
    if len(found) == 1:
        return found[0]
    if not known:
        raise LetterUnusable("This partnership has no letter.")
    if not found:
        raise LetterUnusable(f"There is no letter “{wanted}”. {suggest(str(wanted), known)}")
    raise LetterUnusable(f"Which letter? Name one by its id: {', '.join(f'`{name}`' for name in found)}.")


def asked(partnership: Partnership, name: str, posted: date | None = None) -> LetterSent:
    """What a letter asked, posted on its own day or on another. Raises LetterUnusable where an answer to it can't be weighed yet."""
    letter, nation = partnership.letters[name], partnership.partnership.nation
    day = posted or letter.posted
    needed: dict[str, object] = {
        "kind": letter.kind,
        "covers": letter.covers,
        "ask_again_after": letter.ask_again_after,
    }
    needed |= {"no_counts_for": letter.no_counts_for, "posted": day, "reply_within": letter.reply_within}
    for key, fact in needed.items():
        if is_unsettled(fact):
            raise LetterUnusable(f"`letters.{name}.{key}` is still to be agreed. Settle it first.")
    if is_unsettled(nation):
        raise LetterUnusable("`partnership.nation` is still to be agreed. Settle it first.")
    questions = tuple(_questions(partnership, name, letter))
    if len(questions) > MOST_FLOWS:
        raise LetterUnusable(
            f"`letters.{name}.covers` names more than {MOST_FLOWS} flows. Ask about them in several letters."
        )
    return LetterSent(
        letter=name,
        kind=letter.kind,
        questions=questions,
        posted=day,
        reply_by=last_day(day, letter.reply_within, nation) if day and letter.reply_within else None,
        yes_lasts=letter.ask_again_after,
        nation=nation,
        no_counts_for=letter.no_counts_for,
    )


def _questions(partnership: Partnership, name: str, letter: Letter) -> Iterator[AskedFlow]:
    """The flows that wait for people's answer. One that goes ahead without asking is covered so that people know of it, and waits for none."""
    for number, flow_id in enumerate(letter.covers, 1):
        flow = None if is_unsettled(flow_id) else partnership.flows[flow_id]
        if flow is None or isinstance(flow, Unsettled) or is_unsettled(flow.goes_ahead) or is_unsettled(flow.carries):
            raise LetterUnusable(f"What `letters.{name}.covers` is still to be agreed. Settle its flows first.")
        if flow.goes_ahead == GoesAhead.WITHOUT_ASKING:
            continue
        items = [item for item in flow.carries if not is_unsettled(item)]
        if any(is_unsettled(partnership.data_items[item].level) for item in items):
            raise LetterUnusable(f"What `flows.{flow_id}` carries is still to be agreed. Settle it first.")
        of_families = {item for item in items if partnership.data_items[item].level != Level.PERSON}
        yield AskedFlow(
            flow=str(flow_id),
            number=number,
            needs_yes=letter.kind != LetterKind.OPT_OUT or flow.goes_ahead != GoesAhead.UNLESS_THEY_OPT_OUT,
            items=tuple(str(item) for item in items if item not in of_families),
            family_items=tuple(str(item) for item in items if item in of_families),
        )
