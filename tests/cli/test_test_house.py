"""`govkit test-house`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Govkit
from tests.tasks.house_with_examples import OF_SIGNPOST, write_house

TODAY = ("--today", "2026-11-22")


@pytest.mark.whole
def test_it_ends_with_0_where_all_is_well(govkit: Govkit, example: Path) -> None:
    write_house(example.parent)
    run = govkit("test-house", *TODAY)
    assert run == (0, "", "Tried 7 examples of 3 things that this folder asks for.\n")


@pytest.mark.whole
def test_it_ends_with_1_where_something_is_not(govkit: Govkit, example: Path) -> None:
    folder = write_house(example.parent)
    (folder / "examples/signpost.yaml").write_text(
        OF_SIGNPOST.replace("bad: We will signpost", "bad: We will point"), "utf-8"
    )
    run = govkit("test-house", "templates", *TODAY)
    assert run.status == 1
    assert run.out.startswith("templates/examples/signpost.yaml:2:1: error example-not-found\n")
    assert run.out.endswith("templates: 1 error.\n")


def test_it_ends_with_2_where_it_can_not_run(govkit: Govkit, example: Path) -> None:
    run = govkit("test-house", "none")
    assert (run.status, run.out) == (2, "")
    assert run.err.startswith("govkit: none: there is no such folder.")
    write_house(example.parent)
    assert govkit("test-house", "-p", "none.yaml").status == 2


def test_a_folder_that_asks_for_nothing_says_so(govkit: Govkit, example: Path) -> None:
    (example.parent / "templates").mkdir()
    assert govkit("test-house") == (0, "", "This folder asks for nothing of its own.\n")
