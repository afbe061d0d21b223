"""Of several who send the same, each asks for itself alone where the others ask their own people too."""

from __future__ import annotations

from govkit.model.conversation import Conversation
from govkit.model.letter import Letter
from govkit.model.partnership import Partnership
from govkit.model.senders import holders_of, senders_of
from govkit.questions.own_askers import senders_in
from tests.changes import partnership_with
from tests.rows import over_rows

FLOW = "health-details"
ALL = ("harrow-lane-surgery", "millbrook-surgery", "northmoor-community-trust")
OWN = """
conversations.{name}:
  kind: consent
  subject: Sharing what your surgery knows
  held_by: {by}
  asked_by: {{role: Nurse, told_how: Training, told_by: 2027-01-11}}
  covers: [health-details]
  when: at the first visit
  one_answer_covers: only the person who signs
"""
FOR = "conversations.{name}.addressed_to: {who}"
HARROW, MILLBROOK = OWN.format(name="harrow", by=ALL[0]), OWN.format(name="millbrook", by=ALL[1])
GROUP = """
groups.{name}: {{name: Surgeries, plain_name: your surgery, who_they_are: It is a surgery., members: [{members}]}}
"""
BOTH = GROUP.format(name="surgeries", members="harrow-lane-surgery, millbrook-surgery")


def spoken_for(asked: Letter | Conversation, partnership: Partnership) -> tuple[str, ...]:
    """The senders of the health details for whom a letter or conversation speaks."""
    by = senders_of(partnership, asked) if isinstance(asked, Letter) else holders_of(partnership, asked)
    return tuple(map(str, senders_in(partnership, asked, by)[FLOW]))


@over_rows(
    ("changes", "senders"),
    [
        ((HARROW,), ALL),
        ((HARROW, MILLBROOK), (ALL[0], ALL[2])),
        ((HARROW, MILLBROOK, FOR.format(name="millbrook", who="young-people")), (ALL[0], ALL[2])),
        (
            (
                HARROW,
                MILLBROOK,
                FOR.format(name="harrow", who="adults"),
                FOR.format(name="millbrook", who="young-people"),
            ),
            ALL,
        ),
        ((HARROW, f"letters.consent.sent_by: {ALL[2]}"), ALL[:2]),
        ((HARROW, "letters.consent.covers: to be agreed", f"letters.consent.sent_by: {ALL[2]}"), ALL),
        ((HARROW, f"flows.{FLOW}.from: [harrow-lane-surgery, to be agreed]"), (ALL[0], "to be agreed")),
    ],
)
def test_a_form_speaks_for_those_who_do_not_ask_themselves(changes: tuple[str, ...], senders: tuple[str, ...]) -> None:
    partnership = partnership_with(*changes)
    assert spoken_for(partnership.conversations["harrow"], partnership) == senders


def test_who_asks_for_others_speaks_for_all_of_them() -> None:
    partnership = partnership_with(HARROW, MILLBROOK)
    assert spoken_for(partnership.letters["consent"], partnership) == ALL


def test_each_member_of_a_group_asks_for_itself_and_not_for_a_larger_group() -> None:
    one = GROUP.format(name="one", members="harrow-lane-surgery")
    partnership = partnership_with(BOTH, one, OWN.format(name="own", by="one"))
    assert spoken_for(partnership.conversations["own"], partnership) == (ALL[0], ALL[2])


def test_a_group_that_asks_speaks_for_its_members() -> None:
    partnership = partnership_with(BOTH, OWN.format(name="own", by="surgeries"))
    assert spoken_for(partnership.conversations["own"], partnership) == ALL


def test_what_is_covered_is_no_flow_yet() -> None:
    partnership = partnership_with("letters.consent.covers: to be agreed")
    assert senders_in(partnership, partnership.letters["consent"], ("northmoor-council",)) == {}
