"""Where a part of govkit has nothing to run on, the command that installs it names a lock that is there."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path

import pytest

from govkit.installing.extras import _typed, install_command
from tests.test_packaging import PROJECT


@pytest.mark.parametrize("extra", sorted({*PROJECT["optional-dependencies"]} - {"dev"}))
def test_the_command_names_this_python_and_a_lock_that_is_there(extra: str) -> None:
    python, *words, lock = shlex.split(install_command(extra))
    assert python == sys.executable
    assert "--require-hashes" in words
    assert Path(lock).read_text("utf-8").startswith("# Every package that govkit runs on")


def test_a_path_with_a_space_is_quoted() -> None:
    assert _typed("/a b/c") == '"/a b/c"'
    assert _typed("/a/c") == "/a/c"
