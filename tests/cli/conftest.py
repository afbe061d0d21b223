"""Runs commands as a person would, in this process."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from govkit.cli.main import main


class Run(NamedTuple):
    """How a run ended, and what it said."""

    status: int
    out: str
    err: str


Govkit = Callable[..., Run]


@pytest.fixture
def govkit(example: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Govkit:
    """`govkit(...)` in the folder of a copy of the example."""
    monkeypatch.chdir(example.parent)

    def run(*arguments: str) -> Run:
        monkeypatch.setattr("sys.argv", ["govkit", *arguments])
        with pytest.raises(SystemExit) as ended:
            main()
        said = capsys.readouterr()
        code = ended.value.code
        return Run(code if isinstance(code, int) else 0, said.out, said.err)

    return run
