"""A partnership file is told from other YAML by its name or by its sections."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.load.agreements import agreements_in, describes_partnership
from tests.conftest import PARTNERSHIPS, ROOT


def test_every_partnership_of_ours_is_known_by_its_sections(tmp_path: Path) -> None:
    files = [*PARTNERSHIPS.glob("*.yaml"), *ROOT.glob("tests/kept/partnerships/*.yaml"), ROOT / "partners.yaml"]
    copy = tmp_path / "any name.yaml"
    for file in files:
        copy.write_bytes(file.read_bytes())
        assert describes_partnership(copy), file
    assert len(files) > 30


def test_no_other_yaml_of_ours_is_taken_for_one() -> None:
    others = [
        *ROOT.glob("govkit/standards/**/*.y*ml"),
        *ROOT.glob("templates/**/*.yaml"),
        ROOT / ".pre-commit-hooks.yaml",
    ]
    assert [file for file in others if "shapes" not in file.parts and describes_partnership(file)] == []
    assert len(others) > 50


@pytest.mark.parametrize(
    ("content", "is_one"),
    [
        (b"partnership:\n  name: x\n", True),
        (b"\xef\xbb\xbfpartnership: {}\n", True),
        (b'"partnership" : {}\n', True),
        ("partnership: {}\n".encode("utf-16"), True),
        (b"# \xff\npartnership: {}\n", True),
        (b"partnerhip: {}\npartners: {}\nflows: {}\n", True),
        (b"data_items: {}\r\nletters: {}\r\n", True),
        (b"partners: {}\n", False),
        (b"name: x\non:\n  partnership: x\n", False),
        (b"# partnership: x\n", False),
        (b"partnership\n", False),
        (b"", False),
    ],
)
def test_what_counts(content: bytes, is_one: bool, tmp_path: Path) -> None:
    file = tmp_path / "x.yaml"
    file.write_bytes(content)
    assert describes_partnership(file) is is_one
    named = tmp_path / "partners.yml"
    named.write_bytes(content)
    assert describes_partnership(named)


def test_a_file_that_can_not_be_opened_counts_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "gone.yaml").symlink_to("nowhere")
    (tmp_path / "partners.yaml").symlink_to("nowhere")
    assert not describes_partnership(tmp_path / "gone.yaml")
    assert agreements_in(tmp_path) == ((tmp_path / "partners.yaml",), (tmp_path / "gone.yaml",))


def test_folders_that_hold_what_others_made_are_passed_over(tmp_path: Path) -> None:
    for name in ("node_modules/a/partners.yaml", ".venv/partners.yaml", "a/.partners.yaml", "z/partners.yaml", "b.yml"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    assert agreements_in(tmp_path) == ((tmp_path / "b.yml", tmp_path / "z/partners.yaml"), ())


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="there is no file without an end here")
def test_what_has_no_end_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "for_ever.yaml").symlink_to("/dev/zero")
    long = tmp_path / "long.yaml"
    with long.open("wb") as opened:
        opened.truncate(4 << 30)
    assert agreements_in(tmp_path) == ((), (tmp_path / "for_ever.yaml", long))
