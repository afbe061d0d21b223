"""A spliced file is the zip file that its parts and words say, and opens in every program that reads zip files."""

from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as some

from govkit.posting.spliced import SplicedZip

PARTS = {
    "a.xml": (b"the same for all" * 99,),
    "b/c.xml": (b"<p>", "name", b"</p><p>", "name", "ref", b"</p>"),
    "d": (b"",),
}
FILE = SplicedZip(PARTS)


def read(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        assert packed.testzip() is None
        return {name: packed.read(name) for name in packed.namelist()}


@given(some.binary(max_size=300), some.binary(max_size=65_535))
def test_each_word_stands_in_its_places(name: bytes, reference: bytes) -> None:
    found = read(FILE.file({"name": name, "ref": reference}))
    assert found["b/c.xml"] == b"<p>" + name + b"</p><p>" + name + reference + b"</p>"
    assert found["a.xml"] == PARTS["a.xml"][0]
    assert found["d"] == b""


def test_the_same_words_give_the_same_bytes() -> None:
    words = {"name": b"Ada", "ref": b"1"}
    assert FILE.file(words) == SplicedZip(PARTS).file(words)


def test_what_all_have_in_common_takes_little_room() -> None:
    assert len(FILE.file({"name": b"", "ref": b""})) < 700


def test_another_program_finds_no_fault_in_it(tmp_path: Path) -> None:
    (tmp_path / "one.zip").write_bytes(FILE.file({"name": b"Ada", "ref": b"1"}))
    if shutil.which("unzip"):
        subprocess.run(["unzip", "-tq", "one.zip"], cwd=tmp_path, check=True, capture_output=True)
