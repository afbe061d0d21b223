"""The lists of sentences are those of the templates, and the shapes show each sentence said, and unsaid where it can be."""

from __future__ import annotations

import runpy
import sys
from collections.abc import Mapping
from typing import Any

import pytest

from govkit.data.sentences import FILE, SHARED, ListedSentence, shipped_sentences
from govkit.data.templates import Templates, shipped_templates
from tests.conftest import ROOT
from tests.rows import sampled
from tests.scripts.sentence_shapes import SHAPES, Said, conditional_parts, shown

FOLDERS = [*Templates(shipped_templates()).kinds(), SHARED]
RENEW = "Run scripts/sentences, and fill in what it tells you (CONTRIBUTING.md, “Add a clause”)."
SHOW = f"Change a partnership of the tests so that it does, in {SHAPES.relative_to(ROOT)}."
NOT_SHOWN = {"plainly"}  # held to the code's own table; a fragment stands inside other sentences


@pytest.fixture(scope="module")
def script() -> Mapping[str, Any]:
    """What scripts/sentences is made of."""
    before = list(sys.path)
    try:
        return runpy.run_path(str(ROOT / "scripts" / "sentences"))
    finally:
        sys.path[:] = before


@pytest.fixture(scope="module")
def made(script: Mapping[str, Any]) -> Mapping[str, Any]:
    """What the templates can say, by folder."""
    found: Mapping[str, Any] = script["made"]()
    return found


@pytest.fixture(scope="module")
def renewed(script: Mapping[str, Any]) -> Mapping[str, str]:
    """Each list as the script would write it now."""
    return dict(script["texts"]())


@pytest.mark.whole
@pytest.mark.parametrize(
    ("key", "value", "says"),
    sampled(
        [
            ("says", "Your yes lasts a year.", "refresh-your-yes-lasts-letter-ask-again: its words are new."),
            ("said", [["if letter.covers"]], "refresh-your-yes-lasts-letter-ask-again: its conditions are new."),
            ("clause", "deadline", "refresh-your-yes-lasts-letter-ask-again-2: a new sentence."),
            ("clause", "deadline", "refresh-your-yes-lasts-letter-ask-again: no template says this any more"),
        ],
        1,
    ),
)
def test_what_has_to_be_looked_at_is_told(
    key: str, value: object, says: str, script: Mapping[str, Any], made: Mapping[str, Any]
) -> None:
    entries = [dict(each) for each in script["written"]("consent_letter")]
    (entry,) = (each for each in entries if each["id"] == "refresh-your-yes-lasts-letter-ask-again")
    entry[key] = value
    after, told = script["renewed"](entries, made["consent_letter"])
    assert any(each.startswith(says) for each in told), told
    kept = next(each for each in after if each["says"] == "Your yes lasts {letter.ask_again_after}.")
    assert (kept["promise"] if key != "clause" else kept["when"]) == (
        "yes-lasts" if key != "clause" else "to be agreed"
    )


def shown_ones(folder: str) -> list[ListedSentence]:
    return [each for each in shipped_sentences(folder) if folder != SHARED or not each.clause]


def is_left_out_of_a_row(entry: ListedSentence, every: list[ListedSentence]) -> bool:
    """Whether it is said of some rows, and another sentence of the others."""
    others = {chain for each in every if each.clause == entry.clause for chain in each.said}
    return all(
        chain and (*chain[:-1], chain[-1].replace("if ", "unless ", 1)) in others - {chain} for chain in entry.said
    )


def known(found: set[Said], folder: str) -> set[tuple[str, str]]:
    return {(name, part) for each, name, part in found if each == folder}


@pytest.mark.whole
@pytest.mark.parametrize("folder", FOLDERS)
def test_the_list_has_each_sentence_that_the_templates_can_say_under_its_conditions(
    folder: str, renewed: Mapping[str, str]
) -> None:
    now = (shipped_templates() / folder / FILE).read_text("utf-8")
    stale = sorted(set(now.splitlines()) ^ set(renewed[folder].splitlines()))
    assert now == renewed[folder], f"templates/{folder}/{FILE} is not what the templates say: {stale[:10]}. {RENEW}"


@pytest.mark.slow
def test_each_sentence_of_a_document_is_in_the_list() -> None:
    assert not shown().unlisted, f"{shown().unlisted}\n{RENEW}"


@pytest.mark.slow
@pytest.mark.parametrize("folder", FOLDERS)
def test_each_sentence_of_the_list_is_said_by_a_shape(folder: str) -> None:
    wanted = {(each.id, part) for each in shown_ones(folder) for part in ("", *conditional_parts(each).values())}
    never = wanted - known(shown().said, folder)
    assert not never, f"No shape says these sentences, or these of their words: {sorted(never)}. {SHOW}"


@pytest.mark.slow
@pytest.mark.parametrize("folder", FOLDERS)
def test_each_conditional_sentence_is_left_unsaid_by_a_shape(folder: str) -> None:
    every = shown_ones(folder)
    wanted = {(each.id, "") for each in every if each.is_conditional and not is_left_out_of_a_row(each, every)}
    wanted |= {(each.id, part) for each in every for part in conditional_parts(each).values()}
    always = wanted - known(shown().unsaid, folder)
    assert not always, f"Every shape says these sentences, or these of their words: {sorted(always)}. {SHOW}"


@pytest.mark.slow
def test_no_shape_promises_two_things() -> None:
    assert shown().contradicting == []
