"""The lists of sentences are those of the templates, and the shapes show each sentence said, and unsaid where it can be."""

from __future__ import annotations

import runpy
import sys
from collections.abc import Mapping

import pytest

from govkit.data.sentences import FILE, SHARED, ListedSentence, shipped_sentences
from govkit.data.templates import Templates, shipped_templates
from tests.conftest import ROOT
from tests.scripts.sentence_shapes import SHAPES, Said, conditional_parts, shown

FOLDERS = [*Templates(shipped_templates()).kinds(), SHARED]
RENEW = "Run scripts/sentences, and fill in what it tells you (CONTRIBUTING.md, “Add a clause”)."
SHOW = f"Change a partnership of the tests so that it does, in {SHAPES.relative_to(ROOT)}."
NOT_SHOWN = {"plainly"}  # held to the code's own table; a fragment stands inside other sentences


@pytest.fixture(scope="module")
def renewed() -> Mapping[str, str]:
    """Each list as scripts/sentences would write it now."""
    before = list(sys.path)
    try:
        return dict(runpy.run_path(str(ROOT / "scripts" / "sentences"))["texts"]())
    finally:
        sys.path[:] = before


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


@pytest.mark.parametrize("folder", FOLDERS)
def test_the_list_has_each_sentence_that_the_templates_can_say_under_its_conditions(
    folder: str, renewed: Mapping[str, str]
) -> None:
    now = (shipped_templates() / folder / FILE).read_text("utf-8")
    stale = sorted(set(now.splitlines()) ^ set(renewed[folder].splitlines()))
    assert now == renewed[folder], f"templates/{folder}/{FILE} is not what the templates say: {stale[:10]}. {RENEW}"


def test_each_sentence_of_a_document_is_in_the_list() -> None:
    assert not shown().unlisted, f"{shown().unlisted}\n{RENEW}"


@pytest.mark.parametrize("folder", FOLDERS)
def test_each_sentence_of_the_list_is_said_by_a_shape(folder: str) -> None:
    wanted = {(each.id, part) for each in shown_ones(folder) for part in ("", *conditional_parts(each).values())}
    never = wanted - known(shown().said, folder)
    assert not never, f"No shape says these sentences, or these of their words: {sorted(never)}. {SHOW}"


@pytest.mark.parametrize("folder", FOLDERS)
def test_each_conditional_sentence_is_left_unsaid_by_a_shape(folder: str) -> None:
    every = shown_ones(folder)
    wanted = {(each.id, "") for each in every if each.is_conditional and not is_left_out_of_a_row(each, every)}
    wanted |= {(each.id, part) for each in every for part in conditional_parts(each).values()}
    always = wanted - known(shown().unsaid, folder)
    assert not always, f"Every shape says these sentences, or these of their words: {sorted(always)}. {SHOW}"
