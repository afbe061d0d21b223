"""A build that is killed half-way leaves no half-written document, and the next build sets everything right."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from hashlib import sha256
from pathlib import Path

from tests.conftest import ROOT

KILLS = 12
KINDS = (
    "consent_letter",
    "briefing",
)  # as many as it takes to be killed in each stage; to lay all documents out takes five times as long


def start(out: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "govkit", "build", *KINDS, "--out", str(out)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def contents(out: Path) -> dict[str, str]:
    files = (file for file in out.iterdir() if file.is_file()) if out.is_dir() else ()
    return {file.name: sha256(file.read_bytes()).hexdigest() for file in files}


def test_a_killed_build_leaves_whole_files_or_none(tmp_path: Path) -> None:
    whole = tmp_path / "whole"
    began = time.monotonic()
    assert start(whole).wait() == 0
    takes = time.monotonic() - began
    wanted = contents(whole)
    killed = 0
    for attempt in range(KILLS):
        out = tmp_path / f"out{attempt}"
        build = start(out)
        time.sleep(takes * (attempt + 1) / (KILLS + 1))
        if build.poll() is None:
            os.kill(build.pid, signal.SIGKILL)
            killed += 1
        build.wait()
        assert all(wanted[name] == digest for name, digest in contents(out).items())
        began = time.monotonic()
        assert start(out).wait() == 0
        takes = min(takes, time.monotonic() - began)  # a machine that was busy at first would be killed too late
        assert contents(out) == wanted
        assert {file.name for file in out.iterdir()} == set(wanted), "nothing is left behind"
    assert killed >= KILLS // 2
