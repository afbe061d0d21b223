"""A file is told from every other."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from govkit.written.digest import digest_of


def test_it_is_the_digest_of_what_stands_there(tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_bytes(b"name\n")
    assert digest_of(tmp_path / "list.csv") == sha256(b"name\n").hexdigest()
