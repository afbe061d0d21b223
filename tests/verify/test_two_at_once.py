"""Two runs at once, and runs that are stopped or killed in the middle of a folder, leave one that its manifest describes."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from hashlib import sha256
from pathlib import Path

import pytest

PUBLISHINGS = 200
KILLS = 60
DOCUMENTS = [f"document-{number}.pdf" for number in range(12)]
# Whoever starts the tests in the background has them ignore SIGINT, and so would a run that inherits it.
PUBLISHES = """
import json, signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)
from hashlib import sha256
from pathlib import Path
from govkit.issuing.publish import publish
out, word, times = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
print("ready", flush=True)
sys.stdin.readline()
for time in range(times):
    files = {name: f"{word} {time} {name}".encode() * 500 for name in sys.argv[4:]}
    outputs = [{"file": name, "sha256": sha256(content).hexdigest()} for name, content in files.items()]
    publish(out, files, lambda earlier: json.dumps({"outputs": outputs}).encode())
"""


def start(out: Path, word: str, times: int, names: list[str]) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", PUBLISHES, str(out), word, str(times), *names]
    run = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert run.stdout is not None
    assert run.stdout.readline() == "ready\n"
    return run


def go(*runs: subprocess.Popen[str]) -> None:
    for run in runs:
        assert run.stdin is not None
        run.stdin.write("go\n")
        run.stdin.flush()


def described(out: Path) -> dict[str, str]:
    outputs = json.loads((out / "manifest.json").read_text("utf-8"))["outputs"]
    return {each["file"]: each["sha256"] for each in outputs}


def held(out: Path) -> dict[str, str]:
    return {
        file.name: sha256(file.read_bytes()).hexdigest()
        for file in out.iterdir()
        if file.is_file() and file.name not in {"manifest.json", ".govkit-lock"}
    }


def test_two_at_once_leave_a_folder_that_its_manifest_describes(tmp_path: Path) -> None:
    for attempt in range(PUBLISHINGS // 20):
        out = tmp_path / f"out{attempt}"
        one, other = start(out, "one", 10, DOCUMENTS), start(out, "other", 10, DOCUMENTS[3:])
        go(one, other)
        with one, other:
            assert (one.communicate()[1], other.communicate()[1]) == ("", "")
        assert held(out) == described(out)
        assert {file.name for file in out.iterdir()} == {*described(out), "manifest.json"}, "nothing is left behind"


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_after_one_that_was_stopped_the_next_sets_all_right(tmp_path: Path, how: signal.Signals) -> None:
    """Each file that is there is whole whenever a run is stopped, and the next run goes ahead."""
    out, lot = tmp_path / "out", random.Random(20)  # noqa: S311 - a lot is drawn, the same each time
    whole: set[str] = set()
    for attempt in range(KILLS // 3):
        run = start(out, f"run {attempt}", 10_000, DOCUMENTS[attempt % 4 :])
        with run:
            go(run)
            time.sleep(lot.uniform(0.005, 0.25))
            os.kill(run.pid, how)
            run.communicate()
        for file in out.glob("*.pdf"):
            content = file.read_text("utf-8")
            assert len(set(content.split(file.name))) == 2, "a file is whole"
            whole.add(file.name)
        with start(out, "after", 1, DOCUMENTS) as after:
            go(after)
            assert after.communicate()[1] == ""
        assert held(out) == described(out)
        assert {file.name for file in out.iterdir()} == {*DOCUMENTS, "manifest.json"}
    assert whole == set(DOCUMENTS)


def test_files_that_vanish_while_a_run_writes_end_it_with_a_sentence_or_not_at_all(tmp_path: Path) -> None:
    out, lot = tmp_path / "out", random.Random(21)  # noqa: S311 - as above
    for _ in range(10):
        run = start(out, "run", 20, DOCUMENTS)
        with run:
            go(run)
            while run.poll() is None:
                for file in lot.sample(DOCUMENTS, 3):
                    (out / file).unlink(missing_ok=True)
                time.sleep(0.001)
            said = run.communicate()[1]
        if run.returncode:
            assert "govkit.errors.OutputRefused: " in said.splitlines()[-1]
        with start(out, "after", 1, DOCUMENTS) as after:
            go(after)
            assert after.communicate()[1] == ""
        assert held(out) == described(out)
        assert {file.name for file in out.iterdir()} == {*DOCUMENTS, "manifest.json"}
