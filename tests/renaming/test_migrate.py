"""`govkit migrate` rewrites the lines that hold old names, and no others, and what it leaves says the same."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from govkit.data.renamed import Renamed
from govkit.errors import OutputRefused, PartnershipUnreadable
from govkit.issuing import rewrite as rewriting
from govkit.load import load_partnership
from govkit.load.old_names import with_new_names
from govkit.renaming.in_partnership import in_partnership, proved
from govkit.tasks.migrate import migrate
from govkit.written.read_file import decode
from govkit.written.read_yaml import read_yaml
from tests.cli.conftest import Govkit, govkit
from tests.renaming.conftest import KEPT, TABLE, Renames

__all__ = ["govkit"]  # the fixture, which is used here too

MADE = Renamed.model_validate(TABLE)
FILE = Path("partners.yaml")


def rewritten(text: str, table: Renamed = MADE) -> str:
    """What becomes of a file's text."""
    before = text.encode()
    found = in_partnership(FILE, before, table)
    assert found.stuck == ()
    return proved(FILE, before, found.spots, table).decode()


def meant(text: str, table: Renamed = MADE) -> Any:
    """What a text says by the names of today."""
    reading = read_yaml(decode(FILE, text.encode()), "partners.yaml")
    assert reading.raw is not None
    return with_new_names(reading.raw, reading.sources, table).raw


def test_the_old_house_becomes_the_house_that_was_kept_byte_for_byte(old_house: Path, renames: Renames) -> None:
    renames()
    done = migrate([old_house])
    assert done.stuck == ()
    assert old_house.read_bytes() == (KEPT / "house.yaml").read_bytes()
    folder = old_house.parent / "templates"
    for file in (file for file in (KEPT / "house").rglob("*") if file.is_file()):
        assert (folder / file.relative_to(KEPT / "house")).read_bytes() == file.read_bytes(), file
    there = {file.relative_to(folder) for file in folder.rglob("*") if file.is_file()}
    assert there == {file.relative_to(KEPT / "house") for file in (KEPT / "house").rglob("*") if file.is_file()}
    assert migrate([old_house]).files == ()


def test_without_changes_of_names_nothing_is_touched(old_house: Path) -> None:
    before = old_house.read_bytes()
    assert migrate([old_house]).files == ()
    assert old_house.read_bytes() == before


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("organisations:\n  a: {gain: x}\n", "partners:\n  a: {benefit: x}\n"),
        ("{organisations: {a: {gain: x, kind: gp-surgery}}}", "{partners: {a: {benefit: x, kind: gp-practice}}}"),
        ('{"organisations":{"a":{"gain":"x"}}}', '{"partners":{"a":{"benefit":"x"}}}'),
        ("'organisations':  # ours\n  a:\n    gain:   x\n", "'partners':  # ours\n  a:\n    benefit:   x\n"),
        ("? organisations\n: a: {gain: x}\n", "? partners\n: a: {benefit: x}\n"),
        ("&top organisations:\n  a: {gain: x}\n", "&top partners:\n  a: {benefit: x}\n"),
        ('"organis\\x61tions": {a: {b: c}}', '"partners": {a: {b: c}}'),
        ("\ufefforganisations:\r\n  a: {gain: x}\r\n", "\ufeffpartners:\r\n  a: {benefit: x}\r\n"),
        ("partnership:\n  status: >-\n    proposed\n  x: y\n", "partnership:\n  status: >-\n    draft\n  x: y\n"),
        ("partnership: {status: &s proposed, was: *s}\n", None),
        (
            "flows:\n  a: &a {transports: x}\n  b: *a\n",
            "flows:\n  a: &a {carries: x}\n  b: *a\n",
        ),
        ("flows:\n  a: &a {transports: x}\nflow_defaults: *a\n", None),
        ("flows:\n  a: &a {sent_how: x}\nflow_defaults: *a\n", "flows:\n  a: &a {how: x}\nflow_defaults: *a\n"),
        (
            "waivers:\n- {at: isa--x/keeping, rule: clause-lacking}",
            "waivers:\n- {at: isa--x/retention, rule: missing-clause}",
        ),
        ("waivers:\n- at: organisations.a.gain\n", "waivers:\n- at: partners.a.benefit\n"),
        (
            "# organisations: transports\nnote: organisations transports",
            "# organisations: transports\nnote: organisations transports",
        ),
    ],
)
def test_only_the_name_itself_changes(before: str, after: str | None) -> None:
    if after is not None:
        assert rewritten(before) == after
        return
    found = in_partnership(FILE, before.encode(), MADE)
    assert found.spots == ()
    (stuck,) = found.stuck
    assert "is written once for" in stuck.message
    assert stuck.fix.startswith("Write it out in each of these places")


def test_both_names_in_one_block_stop_it(old_house: Path, renames: Renames) -> None:
    renames()
    text = old_house.read_text("utf-8") + "\npartners: {}\n"
    old_house.write_text(text, "utf-8")
    (stuck,) = migrate([old_house]).stuck
    assert (stuck.rule, stuck.location.line) == ("duplicate-key", 48)
    assert old_house.read_text("utf-8") == text
    assert (old_house.parent / "templates/isa/clauses/keeping.html.j2").is_file()


def test_files_of_both_names_stop_it(old_house: Path, renames: Renames) -> None:
    renames()
    folder = old_house.parent / "templates/isa/clauses"
    shutil.copy(folder / "keeping.html.j2", folder / "retention.html.j2")
    before = old_house.read_bytes()
    (stuck,) = migrate([old_house]).stuck
    assert (stuck.rule, stuck.location.file) == ("renamed-clause", str(folder / "keeping.html.j2"))
    assert old_house.read_bytes() == before


@pytest.mark.parametrize("content", [b"a: [", b"\xff\xfe", b"a: \x00b", b"", b"- a\n"])
def test_what_cannot_be_read_is_refused_in_a_sentence(tmp_path: Path, renames: Renames, content: bytes) -> None:
    renames()
    file = tmp_path / "partners.yaml"
    file.write_bytes(content)
    with pytest.raises(PartnershipUnreadable, match=r"partners\.yaml: "):
        migrate([file])


def spoil_when_written(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Has somebody save a file while the new content is being written beside it."""
    write = Path.write_bytes

    def write_and_spoil(place: Path, content: bytes) -> int:
        if place.name == "ask.html.j2.govkit-new":
            write(file, b"changed: meanwhile\n")
        return write(place, content)

    monkeypatch.setattr(Path, "write_bytes", write_and_spoil)


def state_of(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_a_file_that_changed_meanwhile_stops_it(
    old_house: Path, renames: Renames, monkeypatch: pytest.MonkeyPatch
) -> None:
    renames()
    before = state_of(old_house.parent)
    spoil_when_written(old_house, monkeypatch)
    with pytest.raises(OutputRefused, match=r"partners\.yaml was changed while this ran\. Nothing was rewritten"):
        migrate([old_house])
    assert state_of(old_house.parent) == before | {"partners.yaml": b"changed: meanwhile\n"}


def test_a_file_that_cannot_be_written_leaves_all_as_they_were(
    old_house: Path, renames: Renames, monkeypatch: pytest.MonkeyPatch
) -> None:
    renames()
    before = state_of(old_house.parent)
    replace = Path.replace
    moved: list[Path] = []

    def replace_two(place: Path, to: Path) -> Path:
        if len(moved) == 2:
            raise PermissionError(13, "Permission denied", str(to))
        moved.append(to)
        return replace(place, to)

    monkeypatch.setattr(Path, "replace", replace_two)
    with pytest.raises(OutputRefused, match=r"this can’t be written: Permission denied\. Nothing was rewritten"):
        migrate([old_house])
    assert len(moved) == 2
    assert state_of(old_house.parent) == before


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps no such bits, and wants a right to make links")
def test_a_link_stays_a_link_and_rights_stay(old_house: Path, renames: Renames) -> None:
    renames()
    real = old_house.with_name("real.yaml")
    old_house.rename(real)
    real.chmod(0o640)
    old_house.symlink_to(real)
    migrate([old_house, real])
    assert old_house.is_symlink()
    assert real.stat().st_mode & 0o777 == 0o640
    assert real.read_bytes() == (KEPT / "house.yaml").read_bytes()


def test_content_waits_under_a_name_that_nobody_reads() -> None:
    assert not rewriting._BESIDE.endswith((".yaml", ".yml", ".j2"))


def test_the_command_shows_what_it_did(govkit: Govkit, old_house: Path, renames: Renames) -> None:
    renames()
    shown = govkit("migrate", "--diff")
    assert (shown.status, shown.err) == (1, "")
    lines = shown.out.splitlines()
    assert [line[1:].strip() for line in lines if line.startswith("-") and not line.startswith("---")][:1] == [
        "status: proposed                   # draft, agreed or ended"
    ]
    assert f"+++ {Path('templates/isa/clauses/retention.html.j2')}" in lines
    assert old_house.read_bytes() != (KEPT / "house.yaml").read_bytes()
    done = govkit("migrate")
    assert (done.status, done.err, done.out) == (0, "", shown.out)
    assert old_house.read_bytes() == (KEPT / "house.yaml").read_bytes()
    again = govkit("migrate", "--diff")
    assert (again.status, again.out, again.err) == (0, "", "Every name is that of today.\n")


def test_the_command_says_what_stands_in_the_way(govkit: Govkit, old_house: Path, renames: Renames) -> None:
    renames()
    old_house.write_text(old_house.read_text("utf-8") + "\npartners: {}\n", "utf-8")
    run = govkit("migrate")
    assert (run.status, run.err) == (1, "Nothing was rewritten.\n")
    assert "partners.yaml:48:1: error duplicate-key" in run.out


def test_the_command_refuses_what_is_not_there(govkit: Govkit) -> None:
    run = govkit("migrate", "-p", "none.yaml")
    assert (run.status, run.out) == (2, "")
    assert run.err.startswith("govkit: none.yaml: there is no such file.")


KEYS = ("partners", "flows", "carries", "how", "benefit", "kind", "status", "note", "a", "b")
VALUES = ("draft", "gp-practice", "words # of mine", "carries", "it’s", "x: y", "partners")


@st.composite
def tables(draw: st.DrawFn) -> Renamed:
    """Some changes of names, at some places."""
    places = st.sampled_from(["", "*", "*.*", "partners", "flows.*"])
    keys = draw(st.lists(st.sampled_from(KEYS), unique=True, max_size=5))
    choices = draw(st.lists(st.sampled_from(("draft", "gp-practice", "carries")), unique=True, max_size=3))
    return Renamed.model_validate(
        {
            "keys": [{"at": draw(places), "old": f"old-{key}", "new": key, "since": "1"} for key in keys],
            "choices": [
                {
                    "at": draw(st.sampled_from(["*.*", "*.*.*", "flows.*.*"])),
                    "old": f"old-{each}",
                    "new": each,
                    "since": "1",
                }
                for each in choices
            ],
        }
    )


@st.composite
def written_keys(draw: st.DrawFn) -> str:
    key = draw(st.sampled_from(KEYS))
    return draw(st.sampled_from(("{}", "old-{}", "'old-{}'", '"old-{}"', '"old\\x2d{}"', "'{}'"))).format(key)


@st.composite
def single_values(draw: st.DrawFn) -> str:
    value = draw(st.sampled_from(VALUES))
    if value in ("draft", "gp-practice", "carries", "partners"):
        return draw(
            st.sampled_from(("{}", "old-{}", "'old-{}'", '"old-{}"', "&x old-{}", ">-\n          old-{}"))
        ).format(value)
    return draw(st.sampled_from((f'"{value}"', f"'{value.replace(chr(39), chr(39) * 2)}'")))


@st.composite
def blocks(draw: st.DrawFn, depth: int = 0) -> str:
    """A block of keys, in lines or within braces, with comments and aliases."""
    lines = []
    keys = draw(
        st.lists(
            written_keys(),
            min_size=1,
            max_size=3,
            unique_by=lambda key: key.strip("'\"").replace("\\x2d", "-").removeprefix("old-"),
        )
    )
    for key in keys:
        comment = draw(st.sampled_from(("", "  # old-partners: old-draft", "   ")))
        if depth == 2 or draw(st.booleans()):
            value = draw(single_values())
            lines.append(f"{key}: {value}" + ("" if ">-" in value else comment))
        elif draw(st.booleans()):
            inner = draw(written_keys())
            lines.append(
                f"{key}: {{{inner}: {draw(st.sampled_from(('old-draft', 'draft', '*x')))}, z: [old-carries, y]}}{comment}"
            )
        else:
            inner = draw(blocks(depth + 1))
            lines.append(f"{key}:{comment}\n" + "\n".join(f"  {line}" for line in inner.split("\n")))
    return "\n".join(lines)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
@given(tables(), blocks(), st.sampled_from(("\n", "\r\n", "\r")), st.sampled_from(("", "\ufeff")))
def test_only_lines_with_old_names_change_and_the_file_says_the_same(
    table: Renamed, block: str, ending: str, mark: str
) -> None:
    text = mark + f"first: &x old-draft\n{block}\n".replace("\n", ending)
    reading = read_yaml(decode(FILE, text.encode()), "partners.yaml")
    if reading.raw is None:
        return
    found = in_partnership(FILE, text.encode(), table)
    if found.stuck:
        assert found.spots == ()
        return
    after = rewritten(text, table)
    before_lines, after_lines = text.split(ending), after.split(ending)
    assert len(before_lines) == len(after_lines)
    told = {spot.line for spot in found.spots}
    for number, (old, new) in enumerate(zip(before_lines, after_lines, strict=True), 1):
        if old != new:
            assert "old-" in old or "old\\x2d" in old
            assert number in told or number - 1 in told  # the words of `>-` stand below it
    assert meant(after, table) == meant(text, table)
    assert in_partnership(FILE, after.encode(), table).spots == ()
    assert after.count("#") == text.count("#")


def loaded(file: Path, text: str) -> Any:
    """The partnership of a text."""
    file.write_text(text, "utf-8")
    return load_partnership(file).partnership


def test_the_migrated_file_is_the_same_partnership(tmp_path: Path, renames: Renames) -> None:
    renames()
    file = tmp_path / "partners.yaml"
    text = (KEPT / "partnerships" / "smallest.yaml").read_text("utf-8")
    old = text.replace("\npartners:", "\norganisations:").replace("    carries:", "    transports:")
    old = old.replace("status: draft", "status: proposed").replace(
        "flow_defaults: {how:", 'flow_defaults: {"sent_how":'
    )
    today = loaded(file, text)
    assert today is not None
    assert loaded(file, old) == loaded(file, rewritten(old)) == today
    assert rewritten(old) == text.replace("flow_defaults: {how:", 'flow_defaults: {"how":')
