"""What is found stands at the question that it is about, and beside the form the document that prints most of it."""

from __future__ import annotations

from html import unescape
from pathlib import Path

import pytest

from govkit.studio.desk import Desk
from govkit.studio.form_page import form_page, listed_page, question_at
from govkit.studio.forms.form import form_of
from govkit.studio.opening import opened
from tests.rows import over_rows
from tests.studio.visiting import DAY

CONTACT = ("partners", "northmoor-council", "contact")


def desk(file: Path) -> Desk:
    return Desk(opened(file, DAY), file, file.name)


@over_rows(
    ("path", "question"),
    [("a.b", "a.b"), ("a.b.0", "a.b"), ("a.bc", "a.bc"), ("a.bcd", ""), ("a", ""), ("", "")],
)
def test_a_finding_is_about_the_question_that_it_stands_at_or_below(path: str, question: str) -> None:
    assert question_at(path, ["a.b", "a.bc"]) == question


@pytest.mark.whole
def test_what_is_found_stands_beside_its_question(example: Path) -> None:
    example.write_text(example.read_text("utf-8").replace("phone: 01632 960001", "phone: to be agreed", 1), "utf-8")
    there = desk(example)
    page = unescape(bytes(form_page(there, form_of(CONTACT, there.raw), "").body).decode("utf-8"))
    beside = page.partition('data-found="partners.northmoor-council.contact.phone">')[2].partition("data-found")[0]
    assert "is still to be agreed" in beside
    assert 'title="' in page.partition("<iframe")[2]


def test_the_document_that_was_chosen_stands_beside_it(example: Path) -> None:
    there = desk(example)
    form = form_of(CONTACT, there.raw)
    for wish in ("consent_letter", "isa"):
        page = bytes(form_page(there, form, wish).body).decode("utf-8")
        assert f'data-name="{wish}"' in page


@pytest.mark.whole
def test_a_list_of_parts_says_which_have_something_found(example: Path) -> None:
    example.write_text(example.read_text("utf-8").replace("phone: 01632 960001", "phone: to be agreed", 1), "utf-8")
    page = unescape(bytes(listed_page(desk(example), ("partners",), saved=False).body).decode("utf-8"))
    first = page.partition(">Northmoor Council</a>")[2].partition("</li>")[0]
    assert "to look at" in first
    assert page.count("Done</div>") == 6
