"""Of a partnership file only the names that are out of date change, and what is left says the same."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from govkit.data.renamed import Renamed
from govkit.load import load_partnership
from govkit.load.old_names import with_new_names
from govkit.renaming.in_partnership import in_partnership, proved
from govkit.written.read_file import decode
from govkit.written.read_yaml import read_yaml
from tests.renaming.renames import KEPT, TABLE, Renames
from tests.rows import over_rows

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


@over_rows(
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


@pytest.mark.whole
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
