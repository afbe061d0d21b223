"""`govkit fix`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Govkit

TODAY = ("--today", "2026-11-22")


def spoil(example: Path) -> tuple[str, str]:
    sound = example.read_text("utf-8")
    spoilt = sound.replace("  lead: northmoor-council", "  leed: northmoor-council").replace(
        "by: 2027-08-02", "by: 2/8/2027"
    )
    example.write_text(spoilt, "utf-8")
    return sound, spoilt


def test_it_shows_the_lines_and_writes_nothing(govkit: Govkit, example: Path) -> None:
    _, spoilt = spoil(example)
    run = govkit("fix", *TODAY)
    assert run.status == 1
    assert [line for line in run.out.splitlines() if line[:1] in "+-"] == [
        *("--- partners.yaml", "+++ partners.yaml", "-  leed: northmoor-council", "+  lead: northmoor-council")
    ]
    assert run.err == (
        "This puts 1 finding right. `--write` writes it. `--unsafe` deals with 1 more, whose cure may be meant otherwise.\n"
    )
    assert example.read_text("utf-8") == spoilt


@pytest.mark.whole
def test_it_writes_when_asked_and_then_has_nothing_to_do(govkit: Govkit, example: Path) -> None:
    sound, _ = spoil(example)
    run = govkit("fix", "--write", "--unsafe", *TODAY)
    assert (run.status, run.err) == (0, "2 findings put right.\n")
    assert example.read_text("utf-8") == sound
    again = govkit("fix", "--write", "--unsafe", *TODAY)
    assert (again.status, again.out, again.err) == (0, "", "Nothing here is put right by itself.\n")


def test_it_lists_what_it_would_put_right(govkit: Govkit, example: Path) -> None:
    _, spoilt = spoil(example)
    run = govkit("fix", "--check", *TODAY)
    assert (run.status, run.out) == (1, "partners.yaml:17:3: unknown-key: `leed` is not a key of `partnership`.\n")
    assert example.read_text("utf-8") == spoilt
    assert govkit("fix", "--check", "--write").status == 2


@pytest.mark.whole
def test_several_files_are_written_together_or_not_at_all(govkit: Govkit, example: Path) -> None:
    spoil(example)
    other = example.with_name("other.yaml")
    other.write_bytes(example.read_bytes())
    link = example.with_name("link.yaml")
    link.symlink_to(other.name)
    before = example.read_bytes()
    run = govkit("fix", "--write", "-p", "partners.yaml", "-p", "link.yaml", *TODAY)
    assert (run.status, run.out) == (2, "")
    assert "link.yaml is a link" in run.err
    assert example.read_bytes() == before == other.read_bytes()
    link.unlink()
    assert govkit("fix", "--write", "-p", ".", *TODAY).status == 0
    assert b"leed" not in example.read_bytes() + other.read_bytes()


def test_what_is_not_there_or_no_text_is_told_in_a_sentence(govkit: Govkit, example: Path) -> None:
    run = govkit("fix", "-p", "none.yaml")
    assert (run.status, run.out) == (2, "")
    assert run.err.startswith("govkit: none.yaml: there is no such file.")
    example.write_bytes(b"\xff\xfe\x00")
    assert govkit("fix").status == 2
    example.write_bytes(b"x" * 1_100_000)
    run = govkit("fix")
    assert run.status == 2
    assert run.err.startswith("Nothing here is put right by itself.\npartners.yaml can’t be read as it stands, so")


def test_a_file_that_can_not_be_read_is_refused_and_one_that_is_cured_is_not(govkit: Govkit, example: Path) -> None:
    spoil(example)
    broken = example.with_name("broken.yaml")
    broken.write_text("partnership:\n  name: [oops\n bad", "utf-8")
    run = govkit("fix", "-p", "broken.yaml", *TODAY)
    assert (run.status, run.out) == (2, "")
    assert (
        "broken.yaml can’t be read as it stands, so no rule was asked of it. `govkit check -p broken.yaml`" in run.err
    )
    both = govkit("fix", "-p", "broken.yaml", "-p", "partners.yaml", *TODAY)
    assert both.status == 2
    assert "+  lead: northmoor-council" in both.out
    assert "partners.yaml can’t" not in both.err


@pytest.mark.whole
def test_a_link_beside_the_file_that_it_leads_to_is_no_further_file(govkit: Govkit, example: Path) -> None:
    sound, _ = spoil(example)
    for name in ("a-link.yaml", "z-link.yaml"):
        example.with_name(name).symlink_to(example.name)
    for given in (["-p", "."], ["-p", "z-link.yaml", "-p", "partners.yaml"]):
        spoil(example)
        run = govkit("fix", "--write", "--unsafe", *given, *TODAY)
        assert (run.status, run.err) == (0, "2 findings put right.\n")
        assert example.read_text("utf-8") == sound
    assert example.with_name("z-link.yaml").is_symlink()
