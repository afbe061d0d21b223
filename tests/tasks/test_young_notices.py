"""The notice for children and young people: made where data is about them, it says what every notice says, and the law last."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from govkit.data.inputs import Inputs
from govkit.data.standard import standard
from govkit.document import Document, lines
from govkit.readability.measures import flesch_kincaid_grade
from govkit.readability.score import score
from govkit.rules.rendered import Rendered
from govkit.tasks.check import check
from tests.conftest import EXAMPLE, PARTNERSHIPS, ROOT, TODAY
from tests.rows import over_rows

KIND = "privacy_notice_young"
# What the notice for everybody says and this one leaves out: why at length, the example, and when it was published.
FOR_ALL_ALONE = {"purposes", "example", "dates"}


def made(file: Path, kind: str = KIND) -> list[Rendered]:
    return [each for each in check(Inputs(file, TODAY)).documents if each.document.kind == kind]


def notice(name: str) -> Document:
    """The one notice for young people of a partnership."""
    (only,) = made(PARTNERSHIPS / f"{name}.yaml")
    return only.document


def clause(document: Document, name: str) -> list[str]:
    return [line for each in document.clauses() if each.id == name for line in lines(each.blocks)]


@pytest.mark.whole
@over_rows(
    ("name", "count"),
    [("families_together", 1), ("scotland", 1), ("hospital_discharge", 0), ("belonging_study", 0), ("one_way", 0)],
)
def test_it_is_made_where_data_is_about_children(name: str, count: int) -> None:
    assert len(made(PARTNERSHIPS / f"{name}.yaml")) == count


@pytest.mark.whole
def test_totals_about_children_make_none(example: Path) -> None:
    text = example.read_text("utf-8")
    for form in ("flag", "identifiable", "clinical", "de-identified"):
        text = text.replace(f"form: {form}", "form: aggregate")
    example.write_text(text, "utf-8")
    assert made(example) == []


@pytest.mark.whole
def test_data_about_babies_alone_makes_none(example: Path) -> None:
    raw = yaml.load(example.read_text("utf-8"), Loader=yaml.BaseLoader)
    for item in raw["data_items"].values():
        item["about"] = ["babies and children under 5", "their parents"]
    example.write_text(yaml.safe_dump(raw, sort_keys=False), "utf-8")
    assert made(example) == []
    for item in raw["data_items"].values():
        item["about"] = ["babies and their brothers and sisters"]
    example.write_text(yaml.safe_dump(raw, sort_keys=False), "utf-8")
    assert len(made(example)) == 1


@pytest.mark.whole
def test_it_says_all_that_the_law_asks_of_a_notice() -> None:
    asked = {each.id for each in standard("privacy_notice").clauses} - FOR_ALL_ALONE
    assert asked <= {each.id for each in standard(KIND).clauses}
    ((ours,), (others,)) = (made(EXAMPLE, kind) for kind in (KIND, "privacy_notice"))
    said, told = ({each.id for each in document.clauses()} for document in (ours.document, others.document))
    assert told - said - FOR_ALL_ALONE == set()


def test_the_law_comes_last_and_may_be_skipped() -> None:
    said = list(lines(notice("families_together").blocks))
    skipped = said.index("The rest is for those who want all of it. You can skip it.")
    assert not [line for line in said[:skipped] if "Article" in line]
    assert [line for line in said[skipped:] if "Article" in line]


def test_each_flow_says_whether_it_waits_for_an_answer() -> None:
    said = clause(notice("families_together"), "what-we-share")
    assert "Do we ask first? Yes, and we wait for a yes." in said
    assert "Do we ask first? No. We go ahead unless somebody says no." in said


FOR_PARENTS = "Some words here are for parents. In those, “you” means a parent, and the child is you."


@pytest.mark.whole
def test_words_for_parents_are_marked_as_theirs() -> None:
    document = notice("opt_out_only")
    assert "your child" not in " ".join(clause(document, "short")).casefold()
    assert FOR_PARENTS in clause(document, "short")
    assert FOR_PARENTS not in clause(notice("school_nurse_hub"), "short")
    said = clause(document, "what-we-share")
    assert "What, as we tell parents: whether your child may need extra help with the move" in said
    assert "Why, as we tell parents: to plan who meets your child on the first day" in said


def grade(document: Document, name: str) -> float:
    """The Flesch-Kincaid grade of a clause."""
    (found,) = (each for each in score(document).clauses if each.name == name)
    return flesch_kincaid_grade(len(found.sentences), found.words, found.syllables)


@pytest.mark.whole
@pytest.mark.parametrize("name", ["families_together", "opt_out_only", "school_nurse_hub"])
def test_its_own_words_are_no_harder_than_those_of_the_notice_for_all(name: str) -> None:
    (others,) = made(PARTNERSHIPS / f"{name}.yaml", "privacy_notice")
    ours = notice(name)
    assert grade(ours, "what-we-share") <= grade(others.document, "what-we-share")
    assert grade(ours, "short") < 4


def test_it_promises_no_no_that_may_be_refused() -> None:
    said = " ".join(lines(notice("families_together").blocks))
    assert "We can refuse a no to List of families and School attendance flag" in said
    assert "stop at a no" not in said


def test_its_rights_are_those_of_the_notice_word_for_word() -> None:
    """They are a copy, whose last paragraph alone differs: it need not tell children that children have them too."""
    ours, others = (
        (ROOT / "templates" / kind / "clauses/rights.html.j2").read_text("utf-8") for kind in (KIND, "privacy_notice")
    )
    last = "{% if shares_data_about_children or records.children %}"
    assert ours.startswith(others[: others.index(last)])
