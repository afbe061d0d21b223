"""What a terminal or the log of a CI system would obey is shown, and what a form says stays as it was."""

from __future__ import annotations

import json
import re

import pytest
from lxml import etree

from govkit.cli.visible import on_one_line, visible
from tests.conftest import ROOT

ODD = "\x1b[2J\x1b]0;title\x07 \x9b31m \x08 \r \u202eback\u2069 \u200b \x7f \ufeff \u2028::error::a ##[error]b ##vso[c] \U0001d173 \U000e0041"

# What .NET, in which GitHub reads a log, takes away before it looks for a command, but for what is shown by its number anyway.
BLANK = "\xa0\u1680\u2000\u2007\u200a\u202f\u205f\u3000"


@pytest.mark.parametrize("sign", [*"\x00\x07\x1b\r\x7f\x9b\xad\u200b\u2028\u202e\ufeff\U000e0041"])
def test_a_sign_that_nobody_sees_is_shown_by_its_number(sign: str) -> None:
    assert visible(f"é{sign}b") == f"é{sign.encode('unicode_escape').decode()}b"
    assert visible(f"é{sign}b").isprintable()


@pytest.mark.parametrize("text", ["Łódź → 東京", "a\tb\n\nc", "क्\u200dष्\u200cत", "a: b ::c #1 ## [d] #[e]", ""])
def test_words_stay_as_they_are(text: str) -> None:
    for form in ("terminal", "json", "junit", "github", "markdown"):
        assert visible(text, form) == text, form


@pytest.mark.parametrize(
    "text",
    [
        "::error::no",
        "a\n::error::no",
        " \t::stop-commands::x",
        "a\n\t ::debug::b",
        *(f"a\n{blank}::add-mask::b" for blank in BLANK),
    ],
)
def test_no_line_begins_a_command(text: str) -> None:
    shown = visible(text)
    assert not any(line.lstrip().startswith("::") for line in shown.splitlines())
    assert shown.replace(": :", "::") == text


@pytest.mark.parametrize("text", ["##[error]a", "a ##[b]", "x##vso[task.setvariable]y", "##teamcity[z]", "###[a]"])
def test_no_line_holds_a_command_of_another_kind(text: str) -> None:
    for form in ("terminal", "json", "junit", "github", "markdown"):
        shown = visible(text, form)
        assert "##[" not in shown, form
        assert "##vso[" not in shown, form
        assert "##teamcity[" not in shown, form


def test_commands_are_left_to_the_form_that_gives_them() -> None:
    assert visible("::error file=a::b\x1b ##[c]\n", "github") == "::error file=a::b\\x1b # #[c]\n"


@pytest.mark.parametrize("form", ["json", "sarif"])
def test_json_says_the_same_as_before(form: str) -> None:
    shown = visible(json.dumps({ODD: "\\##[a]", "b": [ODD]}, ensure_ascii=False, indent=2), form)
    assert json.loads(shown) == {ODD: "\\##[a]", "b": [ODD]}
    assert visible(shown) == shown
    assert shown.replace("\n", "").isprintable()


def test_xml_says_the_same_as_before() -> None:
    words = "a\n::error::b ##[c] \x9b \u202e \x7f"
    element = etree.Element("a", {"b": words.replace("\n", " ")})
    element.text = words
    shown = visible(etree.tostring(element, encoding="unicode"), "junit")
    assert etree.fromstring(shown).text == words
    assert etree.fromstring(shown).get("b") == words.replace("\n", " ")
    assert visible(shown) == shown


def test_colours_of_govkit_stay_where_somebody_sees_them() -> None:
    said = "\x1b[1;31merror\x1b[0m \x1b[8mhidden \x1b]8;;https://a.example\x07"
    assert visible(said, colours=True) == "\x1b[1;31merror\x1b[0m \\x1b[8mhidden \\x1b]8;;https://a.example\\x07"
    assert "\x1b" not in visible(said)


def test_each_colour_that_a_report_writes_is_govkits_own() -> None:
    found = {
        each
        for file in (ROOT / "govkit").rglob("*.py")
        for each in re.findall(r'\\x1b\[[^"\'{]*m', file.read_text("utf-8"))
    }
    assert {r"\x1b[0m", r"\x1b[9;31m"} <= found
    for each in found - {r"\x1b["}:
        colour = each.encode().decode("unicode_escape")
        assert visible(f"{colour}a", colours=True) == f"{colour}a", each


def test_a_sentence_stays_on_its_line() -> None:
    assert on_one_line("::a\n::b.yaml\r\n##[c]") == r": :a\n::b.yaml\r\n# #[c]"
