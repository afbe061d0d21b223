"""The renderer finds its libraries without a program that is started to look for them."""

from __future__ import annotations

import ctypes.util
import subprocess
import sys

import pytest

from govkit.write.pdf import libraries
from govkit.write.pdf.libraries import found_by_name

_RENDERER = """
import sys
started = []
sys.addaudithook(lambda event, _: started.append(event) if event in {"subprocess.Popen", "os.posix_spawn"} else None)
from govkit.write.pdf.pdf import renderer
renderer()
print(len(started))
"""


@pytest.mark.whole
@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the renderer looks for them itself")
def test_no_program_is_started_to_find_them() -> None:
    run = subprocess.run([sys.executable, "-c", _RENDERER], capture_output=True, text=True, check=True)
    assert run.stdout == "0\n"


def test_where_one_has_another_name_it_is_looked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    ask = ctypes.util.find_library
    with found_by_name():
        assert sys.platform != "linux" or ctypes.util.find_library("c") is None
    assert ctypes.util.find_library is ask
    monkeypatch.setattr(libraries, "_LIBRARIES", ("libnowhere.so.0",))
    with found_by_name():
        assert ctypes.util.find_library is ask
