"""What the studio keeps to take steps back stands apart for each run of tests."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def own_temporary_files(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """The folder of temporary files is one of the test’s own, and so is that of what is remembered."""
    own = tmp_path_factory.mktemp("own")
    monkeypatch.setattr("tempfile.tempdir", str(own))
    monkeypatch.setenv("XDG_STATE_HOME", str(own / "state"))
