"""Builds each attack on paths, readers, logs and git, does what somebody would who got it, and decides by itself what came of it."""

from __future__ import annotations

import io
import json
import os
import re
import shutil
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final, Protocol

import pytest

from govkit.cli.main import main
from govkit.cli.say import say, tell
from govkit.document import every_block, pieces, text_of
from govkit.errors import DocumentUnreadable
from govkit.finding import Finding, Location, Severity
from govkit.read.read import Taken, opened
from govkit.report.findings import REPORTERS, FindingsToTell
from tests.attacks.judging import HARMLESS, REFUSED, THROUGH, Attack
from tests.commits import git
from tests.conftest import EXAMPLE
from tests.read.word_files import word_file_of

READ, TOLD = "read", "said to be left out"
OUTSIDERS: Final = "quagga"  # stands outside of what was named
WORD: Final = "zebra"  # stands in a file where people see it
_UNSEEN: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u2028\u2029]")
_OBEYED: Final = re.compile(r"##\w*\[")


def _whole(value: Any) -> Any:
    """A value with the byte that is no text, which no list in YAML can hold, in the place of its name."""
    match value:
        case str():
            return value.replace("LONE", "\udcff")
        case list():
            return [_whole(each) for each in value]
        case dict():
            return {_whole(name): _whole(each) for name, each in value.items()}
    return value


class Judges(Protocol):
    """Decides about the attacks of a row."""

    def came(self, attack: Attack) -> tuple[str, str]:
        """What came of an attack, and what there is to read about it."""
        ...


def acting(said: str) -> Iterator[str]:
    """What of a text would act on a terminal or a log."""
    ours = ""
    for line in said.split("\n"):
        if found := _UNSEEN.search(line.replace("\t", "")):
            yield f"U+{ord(found[0]):04X} acts"
        if _OBEYED.search(line):
            yield f"a log obeys {line[:40]!r}"
        if (
            line.lstrip().startswith("::")
            and not ours
            and not re.match(r"::(error|warning|notice|stop-commands)\b", line)
        ):
            yield f"GitHub obeys {line[:40]!r}"
        stop = line.removeprefix("::stop-commands::")
        ours = stop if stop != line else "" if line == f"::{ours}::" else ours


class LogJudge:
    """Tells a finding whose every part is the attack, in each form of report, and a sentence about it."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self.capsys = capsys

    def came(self, attack: Attack) -> tuple[str, str]:
        """Whether anything of it acts."""
        odd = _whole(attack.input["value"])
        found = Finding("duplicate-key", Severity.ERROR, odd, odd, Location(odd, 3, 5), odd, odd, odd, odd)
        for form in REPORTERS.names:
            tell(REPORTERS.of(form).report(FindingsToTell([found], checked=odd)), form)
            said = self.capsys.readouterr().out
            if told := next(acting(said), ""):
                return THROUGH, f"{form}: {told}"
            if form in {"json", "sarif"}:
                json.loads(said)
            if form == "terminal" and len(said.splitlines()) != 6:
                return THROUGH, f"{form}: a line is broken"
        say(odd, err=True)
        said = self.capsys.readouterr().err
        told = next(acting(said), "") or ("a line is broken" if said.count("\n") != 1 else "")
        return (THROUGH, told) if told else (HARMLESS, "")


class ReaderJudge:
    """Reads a file in which a word stands where people see it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def came(self, attack: Attack) -> tuple[str, str]:
        """Whether the word is read, said to be left out, or the file is refused in a sentence."""
        name, content = _file_of(_whole(attack.input), self.folder)
        try:
            found = opened(Taken(content, Path(name).suffix, Path(name)))
        except DocumentUnreadable as error:
            return (REFUSED, str(error)) if str(error).startswith(f"{name}: ") else (THROUGH, str(error))
        text = " ".join(text_of(run) for block in every_block(found.blocks) for run, _place in pieces(block))
        if OUTSIDERS in text or "root:" in text:
            return THROUGH, text[:80]
        if WORD in text.lower():
            return READ, ""
        return (TOLD, "") if found.skipped or found.left_out or found.counted_as else (THROUGH, text[:80])


def _file_of(attack: Mapping[str, Any], folder: Path) -> tuple[str, bytes]:
    match attack:
        case {"body": str(body)}:
            return "a.docx", word_file_of(folder, body).read_bytes()
        case {"name": str(name), "parts": dict(parts)}:
            packed = io.BytesIO()
            with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as package:
                for part, text in parts.items():
                    package.writestr(part, text)
            return name, packed.getvalue()
        case {"name": str(name), "text": str(text), **more}:
            return name, text.encode(str(more.get("encoding", "utf-8")), "surrogateescape")
    raise ValueError(attack)


class RunJudge:
    """Runs govkit in a folder that an attack prepared, beside one that nobody named."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder, self.capsys, self.monkeypatch, self.number = folder, capsys, monkeypatch, 0

    def came(self, attack: Attack) -> tuple[str, str]:
        """Whether anything outside is read, written or run, or the run ends otherwise than it must."""
        self.number += 1
        given = _whole(attack.input)
        home, outside = self.folder / f"{self.number}" / "home", self.folder / f"{self.number}" / "outside"
        outside.mkdir(parents=True)
        home.mkdir()
        (outside / "secret.yaml").write_text(f"name: {OUTSIDERS}\n{OUTSIDERS}: [\n", "utf-8")
        (outside / "secret.txt").write_text(f"We keep the {OUTSIDERS} here. It is ours.\n", "utf-8")
        (outside / "program").write_text(f"#!/bin/sh\ntouch {outside}/ran\n", "utf-8")
        (outside / "program").chmod(0o755)
        shutil.copy(EXAMPLE, home / "partners.yaml")
        (home / "letter.txt").write_text("We help you. You can say no.\n", "utf-8")
        before = _all_of(outside)
        _prepare(given, home, outside)
        status, out, err = self._run(given["run"], home, outside)
        said = out + err
        told = next(acting(said), "")
        if OUTSIDERS in said.replace(str(outside), ""):
            told = f"the secret was told: {said[:80]}"
        elif _all_of(outside) != before:
            told = f"outside was changed: {sorted(_all_of(outside).keys() ^ before.keys())}"
        elif status not in {0, 1, 2} or "a library that it uses failed" in said or "Traceback" in said:
            told = f"it ended with {status}: {said[-200:]}"
        if told:
            return THROUGH, told
        return (REFUSED, err) if status == 2 else (HARMLESS, "")

    def _run(self, arguments: list[str], home: Path, outside: Path) -> tuple[object, str, str]:
        with self.monkeypatch.context() as patch:
            patch.chdir(home)
            patch.setattr("sys.argv", ["govkit", *(each.replace("OUTSIDE", str(outside)) for each in arguments)])
            with pytest.raises(SystemExit) as ended:
                main()
        said = self.capsys.readouterr()
        return ended.value.code or 0, said.out, said.err


def _prepare(attack: Mapping[str, Any], home: Path, outside: Path) -> None:
    """Makes what an attack is made of: a repository, what is spoilt in it, files and links."""
    if attack.get("repository"):
        git(home, "init", "-q", "-b", "main")
        git(home, "add", ".")
        git(home, "commit", "-qm", "first")
    for command in attack.get("git", ()):
        git(home, *(each.replace("OUTSIDE", str(outside)) for each in command))
    for name in attack.get("gone", ()):
        place = home / name
        shutil.rmtree(place) if place.is_dir() else place.unlink()
    for name, text in attack.get("files", {}).items():
        place = home / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(str(text).replace("OUTSIDE", str(outside)), "utf-8", "surrogateescape")
    for name in attack.get("programs", ()):
        place = home / name
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(outside / "program", place)
    for name, to in attack.get("links", {}).items():
        place = home / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.unlink(missing_ok=True)
        place.symlink_to(to.replace("OUTSIDE", str(outside)))
    for name in attack.get("pipes", ()):
        (home / name).unlink(missing_ok=True)
        os.mkfifo(home / name)


def _all_of(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}
