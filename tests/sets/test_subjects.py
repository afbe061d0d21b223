"""What documents are made for."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.data.inputs import Inputs
from govkit.document import every_block, pieces, text_of
from govkit.errors import DataUnreadable
from govkit.tasks.check import check
from tests.conftest import TODAY


@pytest.mark.parametrize(
    ("made_for", "told"),
    [
        (
            "",
            r"sample\.yaml:1:1: Nothing says what there is a document of\. Add `made_for`, with one of: `partnership`",
        ),
        (
            "made_for: ''",
            r"sample\.yaml:2:11: `made_for`: “” is not one of the choices\. Choose one of: `partnership`, ",
        ),
        ("made_for: opt out letters", r"sample\.yaml:2:11: .* Did you mean `opt-out letters`\?"),
        ("made_for: every Tuesday", r"sample\.yaml:2:11: `made_for`: “every Tuesday” is not one of the choices\."),
    ],
)
def test_a_kind_that_is_made_for_nothing_known_is_refused_with_the_choice(
    made_for: str, told: str, example: Path
) -> None:
    house = example.parent / "templates"
    (house / "sample").mkdir(parents=True)
    (house / "standards").mkdir()
    (house / "sample" / "kind.yaml").write_text("{title: Sample, design: agreement, numbered: true}", "utf-8")
    (house / "standards" / "sample.yaml").write_text(f"kind: sample\n{made_for}\nclauses: []", "utf-8")
    with pytest.raises(DataUnreadable, match=told):
        check(Inputs(example, TODAY))


def names(example: Path) -> set[str]:
    """The documents that are made, by name."""
    return {each.document.name for each in check(Inputs(example, TODAY)).documents}


@pytest.mark.whole
def test_an_opt_out_is_answered_with_a_no_only_where_a_ground_for_it_is_named(example: Path) -> None:
    assert {"objection_reply--accepted", "objection_reply--refused"} <= names(example)
    text = example.read_text("utf-8")
    ground = next(line for line in text.splitlines(keepends=True) if "refusal_ground:" in line)
    example.write_text(text.replace(ground, ""), "utf-8")
    assert "objection_reply--accepted" in names(example)
    assert "objection_reply--refused" not in names(example)


@pytest.mark.whole
def test_two_requests_carry_their_ids(example: Path) -> None:
    text = example.read_text("utf-8")
    start = text.index("  homes-at-risk:\n")
    end = text.index("\ninvolvement:")
    example.write_text(text[:end] + text[start:end].replace("homes-at-risk", "another") + text[end:], "utf-8")
    assert {"data_request--homes-at-risk", "data_request--another"} <= names(example)


def test_an_answer_is_due_within_one_month_of_the_opt_out(example: Path) -> None:
    answer = next(
        each.document
        for each in check(Inputs(example, TODAY)).documents
        if each.document.name == "objection_reply--accepted"
    )
    said = " ".join(text_of(words) for block in every_block(answer.blocks) for words, _place in pieces(block))
    assert "You told us on 1 February 2027 that you do not want us to share." in said
    assert "by 1 March 2027." in said
