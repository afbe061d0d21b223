"""Whatever file it is given, `govkit readability` ends in time, within its memory, and says in one sentence what it could not do."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.read.hostile_files import GIVEN, HOSTILE
from tests.read.letters import MARKDOWN, PAGE
from tests.read.word_files import para, word_file_of

COMPUTING = 10.0  # seconds
MEMORY = 1_000  # megabytes
MEASURED = (
    "import os, resource, subprocess, sys\n"
    "run = subprocess.run(sys.argv[1:], check=False)\n"
    "used = resource.getrusage(resource.RUSAGE_CHILDREN)\n"
    "print(f'\\n{used.ru_utime + used.ru_stime} {used.ru_maxrss // 1_000}', end='')\n"
    "sys.exit(run.returncode)"
)
NAMES = [*(file.name for file in sorted(GIVEN.iterdir())), *HOSTILE]


def content_of(name: str) -> bytes:
    return HOSTILE[name]() if name in HOSTILE else (GIVEN / name).read_bytes()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no limits of memory")
@pytest.mark.parametrize("name", NAMES)
def test_it_ends_in_time_within_its_memory_and_says_why(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(content_of(name))
    command = [sys.executable, "-m", "govkit", "readability", name]
    run = subprocess.run(
        [sys.executable, "-c", MEASURED, *command], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    computed, memory = map(float, run.stdout.splitlines()[-1].split())
    assert run.returncode in {0, 1, 2}
    assert computed <= COMPUTING
    assert memory <= MEMORY
    if run.returncode == 2:
        (sentence,) = run.stderr.splitlines()
        assert sentence.startswith(f"govkit: {name}: ")
    else:
        assert run.stderr == ""
    assert sorted(file.name for file in tmp_path.iterdir()) == [name]


def test_ten_files_take_as_long_as_without_a_process_of_their_own(tmp_path: Path) -> None:
    """At most 1.3 times as much computing, measured turn about, the least of seven."""
    files = [word_file_of(tmp_path, "".join(para("We want to help you. You can say no.") for _ in range(200)))]
    for number in range(3):
        for name, content in (("a.html", PAGE), ("b.md", MARKDOWN), ("c.txt", "We help you.\n\n" * 200)):
            file = tmp_path / f"{number}{name}"
            file.write_text(content, "utf-8")
            files.append(file)
    assert len(files) == 10
    code = (
        "import os, sys\nfrom pathlib import Path\nfrom govkit.document import Genre\nfrom govkit.read import read as here\n"
        "import govkit.read.apart\nfrom govkit.tasks import read_files as task\n"
        "if sys.argv[1] == 'here':\n"
        "    task.ReaderApart = type('ReaderHere', (), {'read': lambda self, file: here.opened(here.taken(file))})\n"
        "task.read_files([Path(each) for each in sys.argv[2:]], Genre.LETTER)\n"
        "import gc; gc.collect()\n"
        "import multiprocessing\nfor each in multiprocessing.active_children(): each.terminate(); each.join()\n"
        "used = os.times(); print(used.user + used.system + used.children_user + used.children_system)"
    )
    least = {"here": 9e9, "apart": 9e9}
    for _ in range(7):
        for where, before in least.items():
            run = subprocess.run([sys.executable, "-c", code, where, *map(str, files)], capture_output=True, check=True)
            least[where] = min(before, float(run.stdout))
    assert least["apart"] <= 1.3 * least["here"], least
