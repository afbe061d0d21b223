"""`govkit studio`: what it opens, what it says, and the file to double-click."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from govkit.studio.studio import Studio
from tests.conftest import TODAY, Govkit


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Studio, dict[str, Any]]]:
    """What would be served."""
    kept: list[tuple[Studio, dict[str, Any]]] = []

    def serve(studio: Studio, port: int | None, **how: Any) -> None:
        kept.append((studio, {"port": port, **how}))
        how["say"]("http://127.0.0.1:8765/?key=k")

    monkeypatch.setattr("govkit.studio.serve.serve", serve)
    return kept


def test_a_file_is_opened_and_the_address_is_said(
    govkit: Govkit, served: list[tuple[Studio, dict[str, Any]]], example: Path
) -> None:
    run = govkit("studio", "--today", str(TODAY), "--no-browser", "--port", "9000")
    assert run.out == "http://127.0.0.1:8765/?key=k\n"
    assert "Ctrl-C" in run.err
    ((studio, how),) = served
    assert (studio.folder, studio.only, studio.today) == (example.parent, example, TODAY)
    assert (how["port"], how["opens"]) == (9000, False)


def test_a_folder_is_opened(govkit: Govkit, served: list[tuple[Studio, dict[str, Any]]], example: Path) -> None:
    govkit("studio", ".")
    ((studio, how),) = served
    assert (studio.folder, studio.only, studio.fixed_day) == (example.parent, None, None)
    assert how["opens"]


def test_a_folder_without_a_partnership_is_where_one_is_started(
    govkit: Govkit, served: list[tuple[Studio, dict[str, Any]]], example: Path
) -> None:
    example.unlink()
    govkit("studio")
    assert served[0][0].only is None


def test_what_is_not_there_is_said_in_a_sentence(govkit: Govkit, served: list[tuple[Studio, dict[str, Any]]]) -> None:
    run = govkit("studio", "nowhere.yaml")
    assert run.status == 2
    assert "no such file or folder" in run.err
    assert not served


def test_a_shortcut_is_written_once(govkit: Govkit, served: list[tuple[Studio, dict[str, Any]]], example: Path) -> None:
    run = govkit("studio", "--shortcut")
    assert run.status == 0
    assert Path(run.out.strip()).parent == example.parent
    assert not served
    assert govkit("studio", "--shortcut").status == 2


def test_what_is_not_installed_is_said_with_how_to_get_it(govkit: Govkit, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("govkit.cli.studio.find_spec", lambda name: None if name == "uvicorn" else name)
    run = govkit("studio")
    assert run.status == 2
    assert "needs uvicorn" in run.err
    lock = run.err.partition("--require-hashes --requirement ")[2].partition("`")[0]
    assert "\nuvicorn==" in Path(lock.strip('"')).read_text("utf-8")
    assert "govkit-sharing" not in run.err  # nothing is asked of an index by a name that a stranger may take
