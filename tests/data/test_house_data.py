"""A slip in any file of data that a house brings ends the run with 2 and one sentence: its file, line and column, and what was meant."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from govkit.data.house import OWN_DATA
from tests.conftest import Govkit

Write = Callable[[str, str], Path]
CLAUSE = "kind: isa\nclauses:\n  - id: parking\n    says: where to park\n    severity: advice\n    source: us\n    evidence: verified\n"


@pytest.fixture
def write(example: Path) -> Write:
    """Writes a file of the house's standards beside the example."""

    def write_file(name: str, text: str) -> Path:
        file = example.parent / "templates" / "standards" / f"{name}.yaml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
        return file

    return write_file


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ("    stats: [partnership.name]\n", "8:5: `stats` is not a key of `clauses.0`. Did you mean `states`?"),
        (
            "    states: [partnership.nam]\n",
            "8:14: `partnership.nam` leads to no fact. `partnership` has nothing called",
        ),
        ("    states: partnership.nam\n", "8:13: `partnership.nam` leads to no fact."),
        ("    states:\n      - purpose.summary\n      - parners.*.name\n", "10:9: `parners.*.name` leads to no fact."),
        (
            "    when: uses_procesors\n",
            "8:11: `uses_procesors` leads to no fact. Nothing is called `uses_procesors` here.",
        ),
        ("    when: letter.posted\n", "8:11: `letter.posted` leads to no fact. Nothing is called `letter` here."),
        ("    each:\n      - {of: flow.*, states: [name]}\n", "9:14: `flow.*` leads to no fact."),
        (
            "    each:\n      - {of: flows.*, states: [name, nmae]}\n",
            "9:38: `nmae` leads to no fact. What `of` finds has nothing",
        ),
        ("    each:\n      - {of: flows.*, having: strats, states: [name]}\n", "9:31: `strats` leads to no fact."),
        (
            "    each:\n      - {off: flows.*, states: [name]}\n",
            "9:10: `off` is not a key of `clauses.0.each.0`. Did you mean",
        ),
        ("    each:\n      - {of: flows.*}\n", "9:9: `clauses.0.each.0` has no `states`. Add `states`: the facts"),
        ("  - id: other\n", "8:5: `clauses.1` has no `says`. Add `says`: what it says"),
        ("    binds: to be agreed\n", "8:12: `to be agreed` has no place in this file. Write what is meant."),
        ("    says: again\n", "8:5: `says` is written twice, on line 4 and on line 8."),
        ("made_fr: notices\n", "8:1: `made_fr` is not a key that the file can start with. Did you mean `made_for`?"),
        ("\tsays: x\n", "8:1: There is a tab here, where YAML only takes spaces."),
    ],
)
def test_a_slip_in_a_standard(more: str, told: str, write: Write, govkit: Govkit) -> None:
    write("isa", CLAUSE + more)
    run = govkit("check")
    assert (run.status, run.out) == (2, "")
    assert run.err.startswith(f"govkit: {Path('templates', 'standards', 'isa.yaml')}:{told}")
    assert "Traceback" not in run.err


@pytest.mark.whole
def test_a_standard_without_a_slip_is_taken(write: Write, govkit: Govkit) -> None:
    each = "    each:\n      - {of: flows.*, having: carried_out_by, states: [name, carries.*.key.plain_name]}\n"
    write("isa", f"{CLAUSE}    when: uses_processors\n    states: partnership.lead.name\n{each}")
    assert govkit("check").status == 0


@pytest.mark.whole
@pytest.mark.parametrize("clauses", ["", "clauses:\n", "clauses: []\n"])
def test_a_standard_that_adds_nothing_yet_is_taken(clauses: str, write: Write, govkit: Govkit) -> None:
    write("isa", f"kind: isa\n{clauses}")
    assert govkit("check").status == 0


@pytest.mark.parametrize("name", [*OWN_DATA, "isa"])
@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"a: b\n" * 300_000, b"- a\n", b"? [a]\n: b\n", b"a: !!set x\n"])
def test_a_file_that_is_no_such_file_at_all(name: str, content: bytes, write: Write, govkit: Govkit) -> None:
    file = write(name, "")
    file.write_bytes(content)
    run = govkit("readability", "isa") if name not in {"isa", "programmes"} else govkit("check")
    assert (run.status, run.out) == (2, "")
    assert run.err.startswith(f"govkit: {Path('templates', 'standards')}") or str(file) in run.err
    assert len(run.err.splitlines()) == 1
