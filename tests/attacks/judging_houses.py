"""Builds each attack on approved words, runs govkit over it, and decides by itself what came of it."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import pytest

from govkit.cli.main import main
from tests.attacks.judging import HARMLESS, REFUSED, THROUGH, TRUE, USE, Attack, template_of
from tests.commits import git
from tests.conftest import EXAMPLE

TOLD: Final = "told"
_TELLING: Final = ("We may sell it", "words-not-approved", "template-named-later")
TODAY: Final = ("--today", "2026-11-22")


class HouseJudge:
    """Runs govkit over a partnership with a house's folder in which a request says what nobody approved."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder, self.capsys, self.monkeypatch, self.number = folder, capsys, monkeypatch, 0

    def came(self, attack: Attack) -> tuple[str, str]:
        """Whether the words are told of, or govkit ends otherwise than it must."""
        self.number += 1
        given: Mapping[str, Any] = attack.input
        home = self.folder / f"{self.number}"
        home.mkdir()
        shutil.copy(EXAMPLE, home / "partners.yaml")
        if given.get("older"):
            git(home, "init", "-q", "-b", "main")
            git(home, "add", ".")
            git(home, "commit", "-qm", "first")
        if before := given.get("before"):
            _write({"after": given["after"], **before}, home)
            self._run(before["run"], home)
        _write(given, home)
        status, said = self._run(given.get("run", ["check"]), home)
        if status not in {0, 1, 2} or "a library that it uses failed" in said or "Traceback" in said:
            return THROUGH, f"it ended with {status}: {said[-300:]}"
        if "govkit-house-" in said or "govkit-fix-" in said:
            return THROUGH, f"a copy that nobody knows is told of: {said[-300:]}"
        if status == 2:
            return REFUSED, said
        if "after" not in given and "block" not in given:
            return HARMLESS, said
        return (TOLD, said) if any(each in said for each in _TELLING) else (THROUGH, said[-300:])

    def _run(self, arguments: list[str], home: Path) -> tuple[object, str]:
        with self.monkeypatch.context() as patch:
            patch.chdir(home)
            patch.setattr("sys.argv", ["govkit", *arguments, *TODAY])
            with pytest.raises(SystemExit) as ended:
                main()
        said = self.capsys.readouterr()
        return ended.value.code or 0, said.out + said.err


def _write(given: Mapping[str, Any], home: Path) -> None:
    for name, text in _files(given).items():
        place = home / name
        if home / "partners.yaml" in place.parents:
            (home / "partners.yaml").unlink()
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, "utf-8")


def _files(given: Mapping[str, Any]) -> dict[str, str]:
    """What an attack writes, with the template that it is in."""
    files = {str(name): str(text) for name, text in given.get("files", {}).items()}
    if "after" in given:
        files[f"templates/{USE}"] = template_of(TRUE + given["after"])
    return files
