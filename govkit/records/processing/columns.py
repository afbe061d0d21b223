"""The columns of a record of processing, each with the law that asks for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from govkit.model.law_enforcement import LawfulBy, Part3
from govkit.model.lawful_basis import LawfulBasis
from govkit.records.processing.activity import Activity
from govkit.records.processing.record import ProcessingRecord
from govkit.records.said import MISSING, is_gap, said
from govkit.wording.say import begin

_NONE: Final = "None"


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its heading, what stands in it, and how wide it is in a spreadsheet, in characters."""

    heading: str
    lines: Callable[[ProcessingRecord, Activity], tuple[str, ...]]
    width: int

    def cell(self, record: ProcessingRecord, activity: Activity) -> str:
        """What stands in the column in the row of an activity."""
        return "\n".join(self.lines(record, activity))


def _of_bases(words: Callable[[LawfulBasis, Activity], str]) -> Callable[[ProcessingRecord, Activity], tuple[str, ...]]:
    """A line for each lawful basis of an activity."""
    return lambda _, activity: tuple(dict.fromkeys(words(basis, activity) for basis in activity.bases)) or (MISSING,)


def _basis(basis: LawfulBasis, _activity: Activity) -> str:
    """The basis and how it is met: by which power, or for which interest."""
    point = f"{_provision(basis)}: {said(basis.name)}."
    met = [begin(said(fact)) for fact in (basis.power, basis.interest) if fact is not None]
    under = () if basis.part_3 is None else ("Recorded under section 61(2) of that Act",)
    return " ".join((point, *(f"{words}." for words in (*met, *under))))


def _provision(basis: LawfulBasis) -> str:
    """What makes it lawful: a point of Article 6, or for law enforcement section 35 of the Act with its purposes."""
    if basis.part_3 is None:
        return (
            said(None)
            if basis.article_6 is None
            else f"Article 6(1)({said(basis.article_6.point)}), {said(basis.article_6)}"
        )
    lawful_by, purposes = basis.part_3.lawful_by, said(basis.part_3.purposes)
    return f"Data Protection Act 2018, section 35(2)({said(lawful_by.point)}), {said(lawful_by)}, for the {purposes}"


def _condition(basis: LawfulBasis, activity: Activity) -> str:
    """The condition for special category or criminal offence data, with its paragraph of Schedule 1; for law enforcement, of Schedule 8."""
    if basis.part_3 is not None:
        return _sensitive(basis.part_3, activity)
    condition = (
        None if basis.article_9 is None else f"Article 9(2)({said(basis.article_9.point)}), {said(basis.article_9)}"
    )
    if basis.schedule_1 is None:
        return condition or (MISSING if activity.needs_condition else _NONE)
    return f"{condition or 'Article 10'}; Schedule 1, {said(basis.schedule_1)}"


def _sensitive(part_3: Part3, activity: Activity) -> str:
    """What sensitive processing for law enforcement rests on (Data Protection Act 2018, sections 35(3) to (5) and 42(4)(a))."""
    if part_3.schedule_8 is not None:
        return f"Sensitive processing that is strictly necessary; Schedule 8, {said(part_3.schedule_8)}"
    if part_3.lawful_by == LawfulBy.CONSENT:
        return "Consent (section 35(4))"
    return MISSING if activity.is_special else _NONE


def _policy(basis: LawfulBasis, _activity: Activity) -> str:
    """The appropriate policy document, where the paragraph needs one, and whether data is kept and erased as it says."""
    if (
        not (basis.paragraphs_with_policy or (basis.part_3 and basis.part_3.schedule_8))
        and basis.appropriate_policy_document is None
    ):
        return "None needed"
    followed = said(basis.follows_policy)
    why = f": {said(basis.why_not_followed)}" if basis.follows_policy is False else ""
    return f"{said(basis.appropriate_policy_document)}. Kept and erased as it says: {followed}{why}"


OF_CONTROLLER: Final = (
    Column("Controller (Article 30(1)(a))", lambda record, _: record.controller, 40),
    Column("Joint controllers (Article 30(1)(a))", lambda record, _: record.joint_controllers, 40),
    Column("Data protection officer (Article 30(1)(a))", lambda record, _: record.officer, 40),
    Column("Agreement", lambda record, _: (record.agreement,), 40),
    Column("Purpose of the partnership", lambda record, _: (record.purpose,), 40),
    Column("Impact assessment", lambda record, _: (record.impact_assessment,), 40),
)
OF_ACTIVITY: Final = (
    Column("Activity", lambda _, activity: (activity.name,), 16),
    Column("What the controller does", lambda _, activity: (activity.part,), 12),
    Column("Purposes (Article 30(1)(b))", lambda _, activity: activity.purposes, 24),
    Column("Categories of people (Article 30(1)(c))", lambda _, activity: activity.people, 12),
    Column("Categories of personal data (Article 30(1)(c))", lambda _, activity: activity.data, 26),
    Column("Where it comes from", lambda _, activity: activity.sources, 18),
    Column("Categories of recipients (Article 30(1)(d))", lambda _, activity: activity.recipients, 21),
    Column("Transfers (Article 30(1)(e))", lambda record, _: record.transfers, 13),
    Column("How long it is kept (Article 30(1)(f))", lambda _, activity: activity.kept, 24),
    Column("Security (Article 30(1)(g))", lambda _, activity: activity.security, 21),
    Column("Lawful basis, and how it is met (Article 6; Schedule 1, paragraph 41(b))", _of_bases(_basis), 24),
    Column("Condition (Article 9 or 10; Schedule 1, paragraph 41(a))", _of_bases(_condition), 19),
    Column(
        "Appropriate policy document, and whether it is followed (Schedule 1, paragraph 41(c))", _of_bases(_policy), 18
    ),
    Column("In the partnership file", lambda _, activity: (activity.path,), 16),
)


def gaps(record: ProcessingRecord) -> Iterator[tuple[str, str]]:
    """Each cell in which something is not there or still to be agreed: the path of its row, and the heading of its column."""
    for activity in record.activities:
        for column in OF_ACTIVITY:
            if is_gap(column.cell(record, activity)):
                yield activity.path, column.heading
    for column in OF_CONTROLLER:
        if is_gap(column.cell(record, record.activities[0])):
            yield f"partners.{record.partner}", column.heading
