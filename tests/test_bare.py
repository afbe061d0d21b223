"""`scripts/bare`: what it runs, and what it says where it can't."""

import os
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
RUNS_WHAT_IT_IS_GIVEN = 'while [ "${1#--}" != "$1" ]; do shift; done; exec "$@"'


def bare(tmp_path: Path, **stubs: str) -> subprocess.CompletedProcess[str]:
    """Runs the script with stand-ins for some programs, each a line of shell, and with caches of its own."""
    programs = tmp_path / "programs"
    programs.mkdir()
    for name, line in {"sudo": "exit 1", "mount": "exit 1", **stubs}.items():
        (programs / name).write_text(f"#!/bin/sh\n{line}\n", "utf-8")
        (programs / name).chmod(0o755)
    environment = {
        **os.environ,
        "PATH": f"{programs}:{os.environ['PATH']}",
        "XDG_CACHE_HOME": str(tmp_path / "caches"),
    }
    command = ["bash", str(ROOT / "scripts" / "bare"), "bookworm"]
    return subprocess.run(
        command, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )


def test_the_readme_begins_with_its_two_commands() -> None:
    example = re.search(r"^```console\n(.*?)^```$", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE | re.DOTALL)
    assert example is not None
    assert example[1] == "$ make demo\n$ make test\n"


def test_where_no_root_may_be_entered_one_sentence_says_why(tmp_path: Path) -> None:
    run = bare(tmp_path, unshare="exit 1")
    assert run.returncode == 2
    why = "this machine permits no mounts" if os.geteuid() == 0 else "it needs root"
    assert re.fullmatch(rf"No bare Debian was tried: {why}.*\.\n", run.stderr)


@pytest.mark.whole
@pytest.mark.skipif(os.geteuid() != 0, reason="only root gets as far as debootstrap")
def test_where_no_root_can_be_made_it_says_so_and_leaves_nothing(tmp_path: Path) -> None:
    run = bare(
        tmp_path, unshare=RUNS_WHAT_IT_IS_GIVEN, debootstrap="echo 'E: no such mirror' >&2; exit 1", mount="exit 0"
    )
    assert run.returncode == 2
    assert "E: no such mirror\nNo bare Debian was tried: debootstrap could not make a Debian bookworm" in run.stderr
    assert sorted(path.name for path in (tmp_path / "caches" / "govkit" / "bare").iterdir()) == ["lock", "log"]
