"""What counts how many small faults the tests catch makes faults that are faults, and tells what is caught from what is not."""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from scripts.mutants import probe
from scripts.mutants.known import without_equivalent
from scripts.mutants.mutant import Mutant, compared, counting, enums_of, lines_of, mutants_of, mutated
from scripts.mutants.reach import Recording, Uses, reaching
from scripts.mutants.report import report, share
from scripts.mutants.sample import Sample, by_lot, every_mutant
from scripts.mutants.settings import NOT_MEASURED, PACKAGE, ROOMS, SAMPLE
from scripts.mutants.trial import Outcome, in_order
from tests.conftest import ROOT
from tests.rows import over_rows

ENUMS = {"Colour": ["RED", "GREEN"]}


def changes(source: str) -> set[str]:
    """What may stand in a piece of code instead, each as `was → becomes`."""
    return {f"{mutant.was} → {mutant.becomes}" for mutant in mutants_of("govkit/rules/x.py", source, ENUMS)}


def in_function(*lines: str, returns: str = "object") -> str:
    return "\n    ".join([f"def f(a, b, c) -> {returns}:", '"""Says."""', *lines])


@over_rows(
    ("line", "expected"),
    [
        ("g(a < b)", {"a < b → a <= b", "g(a < b) → pass"}),
        ("g(a in b)", {"a in b → a not in b", "g(a in b) → pass"}),
        ("x = a and b", {"a and b → a or b", "a and b → a", "a and b → b"}),
        ("x = not a", {"not a → a"}),
        ("x = a + b", {"a + b → a"}),
        ("x = a * b", {"a * b → a + b"}),
        ("x = a[1:]", {"1 → 2", "1 → 0"}),
        ("x = -1", {"-1 → 1", "1 → 2", "1 → 0"}),
        ("x = 'made of'", {"'made of' → 'made ofx'"}),
        ("x = 'This is a sentence for people.'", set()),
        ("raise ValueError('no')", set()),
        ("x: Literal['a'] = b", set()),
        ("x = cast('A', b)", set()),
        ("x = any(a)", {"any(a) → all(a)"}),
        ("x = max(a, key=b)", {"max(a, key=b) → min(a, key=b)", "max(a, key=b) → max(a)"}),
        ("x = sorted(a)", {"sorted(a) → list(a)"}),
        ("x = a.strip()", {"a.strip() → a"}),
        ("x = Colour.RED", {"Colour.RED → Colour.GREEN"}),
        ("x = {'a', 'b'}", {"{'a', 'b'} → {'b'}", "{'a', 'b'} → {'a'}", "'a' → 'ax'", "'b' → 'bx'"}),
        ("x = f'{a or b} are'", {"a or b → a and b", "a or b → a", "a or b → b"}),
        ("if a: g(b)", {"a → True", "a → False", "g(b) → pass"}),
        ("x = [y for y in a if b]", {"b → True", "b → False"}),
        ("for y in a: break", {"break → pass"}),
        ("a += b", {"a += b → pass"}),
        ("yield a", {"yield a → pass"}),
    ],
)
def test_each_small_fault_that_a_line_can_have(line: str, expected: set[str]) -> None:
    assert changes(in_function(line)) == expected


@over_rows(
    ("returns", "instead"),
    [
        ("bool", "not a"),
        ("str", "''"),
        ("tuple[str, ...]", "()"),
        ("Day | None", "None"),
        ("frozenset[str]", "frozenset()"),
    ],
)
def test_a_function_may_give_nothing_of_what_it_promises(returns: str, instead: str) -> None:
    assert changes(in_function("return a", returns=returns)) == {f"a → {instead}"}


def test_a_case_may_be_passed_over_but_for_the_last() -> None:
    found = changes(in_function("match a:", "    case 1: g(b)", "    case _: g(c)"))
    assert found == {"case 1: g(b) → case 1 if False: g(b)", "g(b) → pass", "g(c) → pass"}


def test_at_the_top_of_a_module_only_values_change() -> None:
    source = "'''Says.'''\nfrom a import b\nSEVERITY = 3\nBAD = 'x'\n@dataclass(frozen=True)\nclass A:\n    x: int = 1\nEither = Int | Text\n"
    assert changes(source) == {"3 → 4", "3 → 2", "1 → 2", "1 → 0"}


def one(source: str, becomes: str) -> Mutant:
    return next(mutant for mutant in mutants_of("govkit/rules/x.py", source, ENUMS) if mutant.becomes == becomes)


@pytest.mark.parametrize(
    ("line", "becomes", "differs_for"),
    [
        ("return a < b", "a <= b", [(1, 1)]),
        ("return a or b", "a", [(0, 1), ((), 1)]),
        (
            "return 1 / a if a else 0",
            "1 / a",
            [(0, 1), ((), 1)],
        ),  # the other value can't be made at all: that is a difference
        ("return (lambda x: x + b)(a)", "x", [(1, 1), (0, 1)]),
    ],
)
def test_the_probe_tells_where_a_fault_makes_another_value_and_changes_nothing(
    line: str, becomes: str, differs_for: list[tuple[object, ...]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = f"def f(a, b):\n    {line}\n"
    told: dict[str, object] = {}
    as_it_is: dict[str, object] = {}
    exec(compared(one(source, becomes), source, ENUMS), told)  # noqa: S102
    exec(source, as_it_is)  # noqa: S102
    seen = tmp_path / "seen"
    monkeypatch.setenv(probe.SEEN, str(seen))
    for arguments in [(1, 1), (0, 1), (1, 0), ((), 1)]:
        seen.unlink(missing_ok=True)
        results = []
        for module in (told, as_it_is):
            try:
                results.append(module["f"](*arguments))  # type: ignore[operator]
            except TypeError:
                results.append(TypeError)
        assert results[0] == results[1]
        if results[1] is not TypeError:
            assert seen.exists() == (arguments in differs_for)


def test_the_code_with_a_fault_has_that_fault_alone() -> None:
    source = "def f(a):\n    return a == 1 or a == 2\n"
    assert mutated(one(source, "a != 1"), source, ENUMS) == "def f(a):\n    return a != 1 or a == 2\n"


def test_each_statement_of_a_function_tells_that_it_is_reached(monkeypatch: pytest.MonkeyPatch) -> None:
    source = (
        '"""Says."""\nfrom __future__ import annotations\nF = lambda x: x\n'
        'def f(a):\n    """Says."""\n    if a:\n        return 1\n    return 2\n'
    )
    code = counting(source, {line: line for line in lines_of(source)})
    module: dict[str, object] = {}
    exec(code, module)  # noqa: S102
    hits: list[int] = []
    monkeypatch.setattr(probe, "hit", hits.append)
    assert module["f"](1) == 1  # type: ignore[operator]
    assert hits == [6, 7]
    assert module["F"](5) == 5  # type: ignore[operator]
    assert hits == [6, 7, 3]
    assert ast.get_docstring(ast.parse(code)) == "Says."


@pytest.mark.slow
def test_every_module_can_be_counted_and_every_fault_can_be_made() -> None:
    enums = enums_of(ROOT)
    for file in sorted((ROOT / "govkit").rglob("*.py")):
        source = file.read_text("utf-8")
        compile(counting(source, dict.fromkeys(lines_of(source), 1)), file.name, "exec")
    for mutant in by_lot(every_mutant(ROOT, ROOMS), 1)[:SAMPLE]:
        source = (ROOT / mutant.file).read_text("utf-8")
        plain = ast.unparse(ast.parse(source)) + "\n"
        assert mutated(mutant, source, enums) != plain, mutant
        compile(mutated(mutant, source, enums), mutant.file, "exec")
        compile(compared(mutant, source, enums), mutant.file, "exec")


# The lot


def test_each_room_is_measured_or_says_why_it_is_not() -> None:
    rooms = sorted(each.name for each in (ROOT / PACKAGE).iterdir() if (each / "__init__.py").is_file())
    assert sorted([*ROOMS, *NOT_MEASURED]) == rooms
    assert all(NOT_MEASURED.values())


def test_the_lot_falls_the_same_for_a_seed_and_takes_enough_of_each_room() -> None:
    mutants = [Mutant(f"govkit/{room}/x.py", at, "value", 0, 1, "1", "2") for room in ("a", "b") for at in range(50)]
    mutants += [Mutant("govkit/c/x.py", at, "value", 0, 1, "1", "2") for at in range(900)]
    sample = Sample(by_lot(mutants, 16), 100, 10)
    chosen = sample.chosen({})
    assert chosen == Sample(by_lot(reversed(mutants), 16), 100, 10).chosen({})
    assert chosen != Sample(by_lot(mutants, 17), 100, 10).chosen({})
    assert len(chosen) == 100
    assert all(sum(mutant.room == room for mutant in chosen) >= 10 for room in "abc")


def test_what_does_not_count_is_replaced_by_the_next() -> None:
    mutants = [Mutant("govkit/a/x.py", at, "value", 0, 1, "1", "2") for at in range(50)]
    sample = Sample(mutants, 10, 5)
    died = mutants[3].id
    assert [mutant.index for mutant in sample.chosen({died: False})] == [0, 1, 2, *range(4, 11)]
    assert [mutant.index for mutant in sample.open({died: False, mutants[0].id: True})] == [1, 2, *range(4, 11)]


def test_what_is_known_to_change_nothing_is_left_out_and_an_entry_that_fits_nothing_is_refused(tmp_path: Path) -> None:
    mutants = list(mutants_of("govkit/a/x.py", "X = 1\n", {}))
    known = tmp_path / "equivalent.toml"
    known.write_text(
        '[[equivalent]]\nfile = "govkit/a/x.py"\nwas = "1"\nbecomes = "2"\nwhy = "Nobody asks."\n', "utf-8"
    )
    assert [mutant.becomes for mutant in without_equivalent(mutants, known)] == ["0"]
    known.write_text(
        '[[equivalent]]\nfile = "govkit/a/x.py"\nwas = "7"\nbecomes = "2"\nwhy = "Nobody asks."\n', "utf-8"
    )
    with pytest.raises(ValueError, match="fits no place"):
        without_equivalent(mutants, known)


# What reaches a line


def test_what_an_import_makes_is_reached_by_those_that_use_it(tmp_path: Path) -> None:
    files = {
        "a.py": "LIMIT = 1\n_HALF = LIMIT\n\n\ndef f():\n    return LIMIT\n\n\ndef g():\n    return 0\n",
        "b.py": "from govkit.a import _HALF as H\n\n\ndef h():\n    return H\n",
    }
    (tmp_path / "govkit").mkdir()
    for name, source in files.items():
        (tmp_path / "govkit" / name).write_text(source, "utf-8")
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests" / "test_half.py").write_text("from govkit.a import _HALF\n", "utf-8")
    reached = {"govkit/a.py:6": "a::1", "govkit/a.py:10": "a::2", "govkit/b.py:5": "b::1"}
    asking = "tests/test_half.py::test"
    recorded = Recording({asking: 0.1}, {line: frozenset({test}) for line, test in reached.items()})
    first, last = (list(mutants_of("govkit/a.py", files["a.py"], {}))[at] for at in (0, -1))
    assert (first.line, last.line) == (1, 10)
    assert reaching(first, recorded, Uses(tmp_path)) == {"a::1", "b::1", asking}
    assert reaching(last, recorded, Uses(tmp_path)) == {"a::2"}


def test_what_a_rule_says_of_itself_is_reached_by_the_tests_that_bear_its_name(tmp_path: Path) -> None:
    file = "govkit/rules/late_letter.py"
    (tmp_path / "govkit" / "rules").mkdir(parents=True)
    (tmp_path / file).write_text("SEVERITY = 1\n", "utf-8")
    of_rules = ("section[late-letter]", "section[late-notice]", "test_each_rule_says_why", "test_no_rule_trips")
    recorded = Recording({f"t.py::{name}": 0.1 for name in of_rules}, {})
    (mutant, *_) = mutants_of(file, "SEVERITY = 1\n", {})
    assert reaching(mutant, recorded, Uses(tmp_path)) == {"t.py::section[late-letter]", "t.py::test_each_rule_says_why"}


def test_near_tests_come_first_and_then_one_of_each_function() -> None:
    seconds = {
        "tests/far/test_far.py::f": 0.1,
        "tests/dates/test_reply.py::g[1]": 0.2,
        "tests/dates/test_reply.py::g[2]": 0.1,
        "tests/dates/test_reply.py::h": 0.3,
        "tests/dates/test_days.py::i": 5.0,
    }
    assert in_order(seconds, seconds, "govkit/dates/days.py") == [
        "tests/dates/test_days.py::i",
        "tests/dates/test_reply.py::g[2]",
        "tests/dates/test_reply.py::h",
        "tests/dates/test_reply.py::g[1]",
        "tests/far/test_far.py::f",
    ]


def test_the_report_counts_by_room_and_lists_what_was_not_caught() -> None:
    mutants = [Mutant("govkit/a/x.py", at, "value", 0, at + 1, "1", "2") for at in range(4)]
    verdicts = [Outcome("caught"), Outcome("survived", tests=7), Outcome("unreached"), Outcome("caught")]
    outcomes = {mutant.id: outcome for mutant, outcome in zip(mutants, verdicts, strict=True)}
    assert share(mutants, outcomes) == 50
    lines = report(mutants, {**outcomes, "other": Outcome("died")}).splitlines()
    assert lines[1].split() == ["a", "4", "2", "50.0%"]
    assert lines[2].split() == ["All", "4", "2", "50.0%"]
    assert "govkit/a/x.py:2  1  →  2  (7 tests reach it)" in lines
    assert "govkit/a/x.py:3  1  →  2  (no test reaches it)" in lines
    assert "1 could not be imported" in lines[-1]


# All of it, in a project made for the test

MODULE = '''"""Says."""

from functools import cache

KINDS = ("a", "b")
TABLE = {"a": 1, "b": 2}
FIRST = TABLE["a"]


@cache
def known() -> tuple[str, ...]:
    """Says."""
    return KINDS[:2]


def adult(age: int) -> bool:
    """Says."""
    return age >= 18


def unused(age: int) -> int:
    """Says."""
    return age or 0


def never(age: int) -> bool:
    """Says."""
    return age < 18
'''
TESTS = '''"""Says."""

from govkit.wording.age import FIRST, adult, known, unused


def test_adult() -> None:
    assert adult(18) and not adult(17)


def test_unused() -> None:
    assert unused(3) == 3


def test_known() -> None:
    assert known()


def test_known_again() -> None:
    assert known() == ("a", "b")


def test_first() -> None:
    assert FIRST == 1
'''


@pytest.mark.slow
def test_a_project_is_measured_from_end_to_end(tmp_path: Path) -> None:
    shutil.copytree(
        ROOT / "scripts" / "mutants", tmp_path / "scripts" / "mutants", ignore=shutil.ignore_patterns("__pycache__")
    )
    (tmp_path / "scripts" / "mutants" / "equivalent.toml").write_text("", "utf-8")
    for name, content in {
        "govkit/__init__.py": "",
        "govkit/wording/__init__.py": "",
        "govkit/wording/age.py": MODULE,
        "tests/__init__.py": "",
        "tests/test_age.py": TESTS,
        "pyproject.toml": "[tool.pytest]\naddopts = ['--import-mode=importlib']\nmarkers = ['slow: x']\n",
        ".gitignore": "/.mutants/\n__pycache__/\n",
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(content, "utf-8")
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    places = [f"govkit/wording/age.py:{line}" for line in (5, 7, 13, 18, 23, 28)]
    command = [sys.executable, "-m", "scripts.mutants", *places]
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    told = (line.split("age.py:", 1) for line in run.stderr.splitlines() if "→" in line)
    verdicts = {mutant: verdict.split()[0] for verdict, mutant in told}
    assert verdicts["5  ('a', 'b')  →  ('b',)"] == "caught"
    assert verdicts["7  'a'  →  'ax'"] == "died"
    assert verdicts["13  2  →  1"] == "caught"  # by a test that gets what another one made, and a cache kept
    assert verdicts["13  2  →  3"] == "survived"
    assert verdicts["18  age >= 18  →  age > 18"] == "caught"
    assert verdicts["23  age or 0  →  age"] == "same"
    assert verdicts["23  age or 0  →  age and 0"] == "caught"
    assert verdicts["28  age < 18  →  age <= 18"] == "unreached"
    assert "govkit/wording/age.py:28  age < 18  →  age <= 18  (no test reaches it)" in run.stdout
    assert run.returncode == 1
    again = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert again.stderr == ""
    assert again.stdout.splitlines()[:-1] == run.stdout.splitlines()[:-1]
    assert (tmp_path / "govkit" / "wording" / "age.py").read_text("utf-8") == MODULE
