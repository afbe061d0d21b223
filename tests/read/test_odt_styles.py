"""The styles of an OpenDocument text say what is a title, what sets words apart or hides them, and the language."""

from __future__ import annotations

import pytest
from lxml import etree

from govkit.document import Manner
from govkit.read.odt_styles import FO, STYLE, TEXT, Styles
from tests.rows import over_rows

NAMES = {"style": STYLE[1:-1], "fo": FO[1:-1], "text": TEXT[1:-1]}


def styles(inside: str) -> Styles:
    named = " ".join(f'xmlns:{short}="{name}"' for short, name in NAMES.items())
    return Styles(etree.fromstring(f"<a {named}>{inside}</a>"))


def style(name: str, says: str = "", *, family: str = "text", parent: str = "") -> str:
    made_from = f'style:parent-style-name="{parent}"' if parent else ""
    properties = f"<style:text-properties {says}/>" if says else ""
    return f'<style:style style:family="{family}" style:name="{name}" {made_from}>{properties}</style:style>'


@over_rows(
    ("says", "manner"),
    [
        ('fo:font-style="italic"', Manner.ITALIC),
        ('fo:font-style="oblique"', Manner.ITALIC),
        ('fo:font-style="normal"', None),
        ('style:text-underline-style="solid"', Manner.UNDERLINED),
        ('style:text-underline-style="none"', None),
        ("", None),
    ],
)
def test_a_span_is_set_apart_as_its_style_says(says: str, manner: Manner | None) -> None:
    assert styles(style("T1", says)).manner("T1", "") is manner


def test_the_nearest_style_that_says_anything_counts() -> None:
    found = styles(
        style("P1", 'fo:font-style="italic"', family="paragraph")
        + style("T1", 'fo:font-style="normal"')
        + style("T2", parent="T1")
    )
    assert found.manner("", "P1") is Manner.ITALIC
    assert found.manner("T2", "P1") is None


def test_a_style_made_from_itself_ends() -> None:
    assert styles(style("P1", family="paragraph", parent="P1")).level("P1") is None


def test_what_is_made_from_the_style_for_titles_is_a_title() -> None:
    found = styles(style("Title", family="paragraph") + style("P1", family="paragraph", parent="Title"))
    assert found.level("P1") == 1
    assert found.level("P2") is None


@over_rows(("said", "level"), [("1", 1), ("9", 9), ("0", None), ("", None), ("²", None), ("10", None)])
def test_a_style_gives_the_level_of_the_nearest_that_says_one(said: str, level: int | None) -> None:
    house = f'<style:style style:name="H" style:family="paragraph" style:default-outline-level="{said}"/>'
    title = style("Title", family="paragraph")
    assert styles(house + title + style("P1", family="paragraph", parent="H")).level("P1") == level
    assert styles(house.replace("/>", ' style:parent-style-name="Title"/>') + title).level("H") == level


@over_rows(
    ("position", "raises"),
    [("super 58%", True), ("33% 58%", True), ("-33% 58%", False), ("sub 58%", False), ("0% 100%", False)],
)
def test_words_are_set_above_the_line_by_their_style(position: str, raises: bool) -> None:
    found = styles(style("T1", f'style:text-position="{position}"'))
    assert found.raises("T1", "") is raises
    assert not found.raises("T2", "")


def test_words_are_hidden_by_their_style() -> None:
    found = styles(style("T1", 'text:display="none"'))
    assert found.hides("T1", "")
    assert not found.hides("T2", "")


@over_rows(("family", "language", "said"), [("paragraph", "CY", "cy"), ("paragraph", "zxx", ""), ("graphic", "en", "")])
def test_the_language_is_that_of_paragraphs(family: str, language: str, said: str) -> None:
    default = f'<style:default-style style:family="{family}"><style:text-properties fo:language="{language}"/></style:default-style>'
    assert styles(default).language() == said


@pytest.mark.parametrize(("deep", "manner"), [(19, Manner.ITALIC), (20, None)])
def test_a_style_is_followed_to_the_twentieth_that_it_is_made_from(deep: int, manner: Manner | None) -> None:
    chain = "".join(style(f"S{at}", parent=f"S{at + 1}") for at in range(deep))
    assert styles(chain + style(f"S{deep}", 'fo:font-style="italic"')).manner("S0", "") is manner


def test_styles_of_one_name_are_told_apart_by_what_they_are_for() -> None:
    found = styles(style("Title", 'text:display="none"') + style("Title", family="paragraph"))
    assert found.level("Title")
    assert found.hides("Title", "")
    assert not found.hides("", "Title")
    assert not styles(style("Title")).level("Title")
