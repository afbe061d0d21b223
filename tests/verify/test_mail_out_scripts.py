"""What the docs say was run of a long mail-out is run of a short one here, by the same scripts."""

from __future__ import annotations

import os
import subprocess
import sys

from tests.conftest import ROOT


def script(name: str, *words: str) -> subprocess.CompletedProcess[str]:
    run = [sys.executable, str(ROOT / "scripts" / name), *words]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(run, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)


def test_a_mail_out_that_is_killed_at_random_moments_comes_to_the_same_files() -> None:
    ran = script("killed-mail-out", "--letters", "1500", "--per-file", "100", "--kills", "4")
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.splitlines()[-1] == "all files are the same"
    assert "no letter: faulty rows: " in ran.stdout


def test_letters_of_a_mixed_mail_out_equal_what_the_renderer_alone_makes() -> None:
    ran = script("every-hundredth", "--letters", "700", "--every", "35")
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert ran.stdout.splitlines()[-1] == "none differs"
    assert ran.stdout.count("in large print") == 2
