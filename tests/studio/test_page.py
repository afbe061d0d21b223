"""How words are shown on a page: as words, whatever stands in them."""

from __future__ import annotations

from pathlib import Path

from govkit.studio.forms.label import label as titled
from govkit.studio.page import in_code, pages, place_of, places
from tests.rows import over_rows
from tests.studio.visiting import FILE, visit


@over_rows(
    ("sentence", "shown"),
    [
        ("Write `a` or `b`.", "Write <code>a</code> or <code>b</code>."),
        ("`<script>` & <b>", "<code>&lt;script&gt;</code> &amp; &lt;b&gt;"),
        ("an odd ` mark", "an odd  mark"),
        ("", ""),
    ],
)
def test_what_stands_between_backticks_is_code_and_nothing_is_markup(sentence: str, shown: str) -> None:
    assert str(in_code(sentence)) == shown


def test_a_key_is_said_in_words() -> None:
    assert titled("data_items") == "Data items"


def test_every_place_is_led_to_once_and_in_order() -> None:
    found = places()
    assert len({each.at for each in found}) == len(found)
    assert [each.order for each in found] == sorted(each.order for each in found)
    assert all(hasattr(each, "ROUTES") or hasattr(each, "TOP_ROUTES") for each in pages())


@over_rows(
    ("asked", "title"),
    [
        ("", "Tasks"),
        ("facts/partners.a", "Tasks"),
        ("remove/partners.a", "Tasks"),
        ("documents", "Documents"),
        ("documents/isa", "Documents"),
        ("documentsx", "Tasks"),
        ("words/isa/parties/2", "Words"),
        ("approvals", "Words"),
        ("build", "Documents"),
    ],
)
def test_each_page_is_below_one_place(asked: str, title: str) -> None:
    assert place_of(asked).title == title


def test_the_place_that_a_page_is_at_is_told_apart(example: Path) -> None:
    browser = visit(example)
    for at, mark in (("", "page"), ("findings", "page"), ("history", "page"), ("facts/partners", "true")):
        page = browser.get(f"{FILE}/{at}").text
        navigation = page.partition('aria-label="Pages of this partnership"')[2].partition("</nav>")[0]
        place = "" if at.startswith("facts") else at
        assert navigation.count("aria-current") == 1
        assert f'href="{FILE}/{place}" aria-current="{mark}"' in navigation


def test_words_are_approved_on_a_page_and_by_no_command() -> None:
    told = in_code('Have `x` approved: `govkit approve isa/review --by "NAME, ROLE"`.')
    assert told == "Have <code>x</code> approved: on the page “Words to approve”."
