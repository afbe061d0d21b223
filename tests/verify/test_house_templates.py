"""A house template that goes on for ever or grows without end stops `govkit check` in time, within its memory, and by its name."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import EXAMPLE
from tests.verify.test_hostile_files import COMPUTING, MEASURED, MEMORY

LETTERS = "{% set s = '" + "x" * 1_000 + "' %}"
LONG = "{% set a = 'xxxxxxxxxx' %}" + "{% set a = a ~ a %}" * 20
BODIES = {
    "doubles": "{% set a = 'xxxxxxxxxx' %}" + "{% set a = a ~ a %}" * 40,
    "adds itself to itself": "{% set a = 'xxxxxxxxxx' %}" + "{% set a = a + a %}" * 40,
    "lists of lists": "{% set a = ['x', 'y'] %}" + "{% set a = [a, a] + a + a %}" * 40,
    "a list that doubles": "{% set b = ['x'] %}" + "{% set b = b + b %}" * 28 + "{{ b | listing }}",
    "loops in loops": LETTERS + "".join(f"{{% for x{n} in s %}}" for n in range(6)) + "{% endfor %}" * 6,
    "loops that print": LETTERS + "".join(f"{{% for x{n} in s %}}" for n in range(6)) + "x" + "{% endfor %}" * 6,
    "a macro that calls itself": "{% macro m(n) %}{{ m(n ~ 'a') }}{{ m(n ~ 'a') }}{% endmacro %}{{ m('a') }}",
    "itself": "{% include 'isa/clauses/retention.html.j2' %}",
    "brackets": "{{ " + "(" * 3_000 + "1" + ")" * 3_000 + " }}",
    "sums": "{% set a = 1 %}{% set b = " + "+".join(["a"] * 20_000) + " %}",
    "figures": "{{ " + "9" * 100_000 + " }}",
    "long words compared": LONG + "{% for i in a %}{% if a ~ 'a' == a %}{% endif %}{% endfor %}",
    "long words in long words": LONG + "{% if (a ~ 'y' ~ a) in (a ~ a ~ a ~ a) %}{% endif %}" * 20,
    "elements": "<div class=callout>" * 3_000,
}


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no limits of memory")
@pytest.mark.parametrize("name", BODIES)
def test_it_stops_in_time_and_by_its_name(name: str, tmp_path: Path) -> None:
    shutil.copy(EXAMPLE, tmp_path / "partners.yaml")
    clause = tmp_path / "templates" / "isa" / "clauses" / "retention.html.j2"
    clause.parent.mkdir(parents=True)
    clause.write_text(f"{{% clause 'retention' %}}<h2>How long</h2><p>{BODIES[name]}</p>{{% endclause %}}", "utf-8")
    command = [sys.executable, "-m", "govkit", "check", "--today", "2026-11-28"]
    run = subprocess.run(
        [sys.executable, "-c", MEASURED, *command], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    computed, memory = map(float, run.stdout.splitlines()[-1].split())
    assert run.returncode == 2
    (sentence,) = run.stderr.splitlines()
    assert any(each in sentence for each in ("isa/clauses/retention.html.j2", "isa/document.html.j2", "partners.yaml"))
    assert computed <= COMPUTING + 1
    assert memory <= MEMORY
