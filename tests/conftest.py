"""What many tests start from: the example, and copies of it that a test can spoil."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Final, NamedTuple

import pytest

from govkit.cli.main import main
from govkit.data.inputs import Inputs
from govkit.document.marks import marking
from govkit.finding import Finding
from govkit.model import Partnership
from govkit.outcome.checked import Checked
from govkit.rules.problem import Problem
from govkit.rules.rule import Rule, rules
from govkit.tasks.check import check

ROOT = Path(__file__).parent.parent
PARTNERSHIPS = ROOT / "tests" / "partnerships"
EXAMPLE = PARTNERSHIPS / "families_together.yaml"
SOUND: Final = tuple(sorted(file.stem for file in PARTNERSHIPS.glob("*.yaml") if not file.stem.startswith("flawed")))
TODAY = date(2026, 11, 22)
ABOUT_THE_FILE = (*rules("partnership"), *rules("calendar"))

pytest_plugins = ("tests.renaming.renames", "tests.once", "tests.budget")


@pytest.fixture(autouse=True)
def one_render() -> Iterator[None]:
    """Each test is one render, so that it can mark facts and read them back."""
    with marking():
        yield


@pytest.fixture(autouse=True)
def nobody_is_asked_about_words(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """No partnership of the tests was tested with people, and each check would tell it: it is asked where a test is marked `with_people`."""
    if request.node.get_closest_marker("with_people") is None:
        monkeypatch.setattr("govkit.tasks.check._tested_with_people", lambda *_given: ())


@pytest.fixture(autouse=True, scope="session")
def nothing_is_remembered(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What a test has remembered from day to day stands in a folder of this run, and not in that of whoever runs it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_STATE_HOME", str(tmp_path_factory.mktemp("state")))
        yield


@pytest.fixture
def example(tmp_path: Path) -> Path:
    """A copy of the example partnership, without templates of its own."""
    return Path(shutil.copy(EXAMPLE, tmp_path / "partners.yaml"))


@pytest.fixture
def house(example: Path) -> Path:
    """A house's folder of templates beside the example, which has a copy of each shipped one. It approves nothing of its own."""
    unapproved = shutil.ignore_patterns("approved.yaml")
    return Path(shutil.copytree(ROOT / "templates", example.parent / "templates", ignore=unapproved))


def own_template(partnership: Path, name: str) -> Path:
    """A house's own copy of a shipped template, beside a partnership file: the one that a test spoils, where it needs no other."""
    own = partnership.parent / "templates" / name
    own.parent.mkdir(parents=True, exist_ok=True)
    return Path(shutil.copy2(ROOT / "templates" / name, own))


def check_beside(partnership: Path, only: str = "") -> Checked:
    """Checks a partnership file with the templates beside it, of which only what differs from the shipped ones has to be compiled.

    By all rules, or by `only` one, which takes half as long.
    """
    house = partnership.parent / "templates"
    for folder, _folders, names in os.walk(house):
        shipped = ROOT / "templates" / Path(folder).relative_to(house)
        for name in names:
            if _is_copy(Path(folder, name), shipped / name):
                Path(folder, name).unlink()
    checked = check_by(only, Inputs(partnership, TODAY)) if only else check(Inputs(partnership, TODAY))
    approved = {rule.id for rule in rules("words")}  # a template that a test spoils was approved by nobody
    return replace(checked, findings=tuple(each for each in checked.findings if each.rule not in approved))


def _is_copy(file: Path, of: Path) -> bool:
    """Whether a file is a copy that nobody has written to since: it is as long, and as old."""
    written = [each.stat() for each in (file, of) if each.exists()]
    return len({(each.st_size, each.st_mtime_ns) for each in written}) == 1 == len(written) - 1


def check_by(rule: str, inputs: Inputs) -> Checked:
    """Checks a partnership as ever, but by one rule."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("govkit.tasks.check.rules", lambda subject: [each for each in rules(subject) if each.id == rule])
        if rule not in {each.id for each in rules("words")}:  # comparing all words with those approved takes longest
            patch.setattr("govkit.tasks.check.changed_clauses", lambda _found, _kinds: ())
        if rule in {each.id for each in ABOUT_THE_FILE}:
            patch.setattr("govkit.tasks.check.render_set", lambda *_given, **_options: ())
        return check(inputs)


def found_by(rule: str, partnership: Path) -> list[Finding]:
    """What one rule finds in a partnership file, with the templates beside it."""
    return of_rule(check_by(rule, Inputs(partnership, TODAY)).findings, rule)


@pytest.fixture
def check_example(example: Path) -> Callable[..., Checked]:
    """Checks the copy as it is by then; by `only` one rule, where it is given."""
    return lambda only="": check_beside(example, only)


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


def of_rule(findings: tuple[Finding, ...], rule: str) -> list[Finding]:
    """The findings of one rule."""
    return [finding for finding in findings if finding.rule == rule]


def ask(rule: Rule, partnership: Partnership, today: date = TODAY) -> list[Problem]:
    """What a rule about the partnership file finds, on the day of the tests or another."""
    return list(rule.check(partnership, today) if rule.subject == "calendar" else rule.check(partnership))
