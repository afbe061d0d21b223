"""A group in the documents: one name in the place of its members, each member in a schedule, and nobody hidden."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from govkit.data.inputs import Inputs
from govkit.document import Document, Figure, every_block, pieces, text_of
from govkit.outcome.checked import Checked
from govkit.tasks.build import build
from govkit.tasks.check import check
from tests.conftest import PARTNERSHIPS, TODAY
from tests.rows import over_rows

FILE = PARTNERSHIPS / "forty_partners.yaml"
SCHOOLS = 30


@cache
def checked() -> Checked:
    return check(Inputs(FILE, TODAY))


@cache
def document(name: str) -> Document:
    return next(each.document for each in checked().documents if each.document.name == name)


def words_of(of: Document, clause: str = "") -> str:
    """What a document or one of its clauses says, a line for each piece."""
    blocks = next(each.blocks for each in of.clauses() if each.id == clause) if clause else of.blocks
    return "\n".join(text_of(said) for block in every_block(blocks) for said, _place in pieces(block))


@cache
def school_names() -> tuple[str, ...]:
    partnership = checked().partnership
    assert partnership is not None
    return tuple(partner.name for partner in partnership.partners.values() if partner.kind == "school")


@pytest.mark.whole
def test_forty_partners_of_which_thirty_are_schools_have_nothing_to_act_on() -> None:
    partnership = checked().partnership
    assert partnership is not None
    assert (len(partnership.partners), len(school_names())) == (40, SCHOOLS)
    assert checked().findings == ()


@pytest.mark.whole
@over_rows(
    ("name", "says"),
    [
        ("consent_letter", "From us to Harwick Children First Limited"),
        ("opt_out_letter", "From the school that your child leaves to Harwick College"),
        ("objection_reply--accepted", "Moving-on list"),
    ],
)
def test_a_letter_names_no_school_and_calls_it_what_the_reader_does(name: str, says: str) -> None:
    said = words_of(document(name))
    assert [school for school in school_names() if school in said] == []
    assert says in said


def test_a_letter_that_each_school_sends_leaves_its_own_lines_blank_and_nothing_else() -> None:
    said = words_of(document("consent_letter"))
    assert "«name of the sender»" in said
    assert "Ask us: «team», «phone», «email»." in said
    assert "Ring «complaints phone» or go to «complaint form»." in said
    assert "«" not in words_of(document("opt_out_letter")), "the council sends that one"


@pytest.mark.slow
def test_the_letter_of_each_school_is_made_where_it_is_asked_for(tmp_path: Path) -> None:
    made = build(Inputs(FILE, TODAY), tmp_path, kinds=("consent_letter",), formats=("html",), each_sender=True)
    letters = [name for name in made.written if name.endswith(".html")]
    assert len(letters) == SCHOOLS + 1
    letter = (tmp_path / "consent_letter--alder-road.html").read_text("utf-8").replace("\u00a0", " ")
    assert "Alder Road Primary School" in letter
    assert "01632 960500" in letter
    assert "«" not in letter
    assert "Ashcombe" not in letter


def test_the_agreement_lists_each_school_in_its_schedule_and_signatures_and_nowhere_else() -> None:
    isa = document("isa")
    schedule, signatures = words_of(isa, "schedule-of-parties"), words_of(isa, "sign-off")
    others = "\n".join(
        words_of(isa, each.id) for each in isa.clauses() if each.id not in ("schedule-of-parties", "sign-off")
    )
    for school in school_names():
        assert school in schedule
        assert school in signatures
        assert school not in others


def test_schools_of_a_trust_are_named_with_it_and_sign_nothing() -> None:
    isa = document("isa")
    assert "Acts through: Harbour Academy; Lighthouse Primary Academy" in words_of(isa, "schedule-of-parties")
    assert "Academy" not in words_of(isa, "sign-off")
    assert "It is no controller and no party itself" in words_of(isa, "parties")


def test_a_member_that_differs_is_named_beside_its_group() -> None:
    said = words_of(document("isa"), "lawful-basis")
    assert "Harwick schools (but not Beacon Learning Trust)" in said
    assert "\nBeacon Learning Trust\nPupils’ welfare in academies" in said


def test_the_notice_tells_how_to_reach_each_school() -> None:
    said = words_of(document("privacy_notice"), "each-member")
    assert "Where we say “your child’s school”, we mean one of these." in said
    assert (
        "Where we say “the school that your child leaves”, we mean one of these: Northgate High School, Oakfield"
        in said
    )
    for school in school_names():
        assert school in said
    assert "schoolsdpo@harwickschools.example" in said


def test_the_picture_has_a_column_for_the_schools_and_says_which_of_them_send() -> None:
    (picture,) = (block for block in every_block(document("isa").blocks) if isinstance(block, Figure))
    assert len(picture.columns) == 10
    assert text_of(picture.columns[-1]) == "Harwick schools"


def test_each_member_gets_only_what_is_about_its_own_people() -> None:
    said = words_of(document("isa"), "parties")
    assert "only data about the people with whom it deals, for whom it is “your child’s school”." in said
    assert "To each of Harwick schools only what is about its own people" in words_of(
        document("briefing--childrens-company")
    )
    assert "own people" not in words_of(document("briefing--harwick-council"))


def test_members_that_do_the_same_have_one_briefing() -> None:
    names = {each.document.name for each in checked().documents if each.document.kind == "briefing"}
    assert len(names) == 11
    said = words_of(document("briefing--schools"))
    assert "at once, your own Data Protection Officer" in said
    assert "Moving-on list" not in said
    assert "Moving-on list" in words_of(document("briefing--schools-with-leavers"))
