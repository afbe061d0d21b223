"""A cure changes its stretch of the text and nothing else; what can't be written by itself is let be."""

from __future__ import annotations

import pytest

from govkit.finding import Cure, CureAt, Location
from govkit.written.cures import Curing, Edit, rewritten
from govkit.written.read_yaml import read_yaml
from tests.rows import over_rows

TEXT = """\
# head
top:
  leed: council   # who
  when: "1/2/2027"
  note: 'it''s so'
  words: We do it prior to that.
  long: >-
    one two
    three
  empty:
  inner: {a: 1, b: [x, y]}
  none: {}
  list:
    - name: one
      kind: two
    - deep:
        deeper: 1
  last:
    - x
"""


def after(text: str, cure: Cure, place: Location | None = None) -> str | None:
    sources = read_yaml(text.replace("\r\n", "\n"), "f.yaml").sources
    edits = Curing(text, sources).edits(cure, place or Location("f.yaml"))
    return rewritten(text, edits) if edits else None


def line(text: str | None, before: str = TEXT) -> str:
    """The one line that is there now and was not before, if no other has changed."""
    assert text is not None
    old, new = before.splitlines(), text.splitlines()
    (changed,) = [each for at, each in enumerate(new) if each not in old or new.count(each) > old.count(each)]
    assert [each for each in new if each != changed] == [each for each in old if each in new and each != changed]
    assert len(new) - len(old) in {0, 1}
    return changed


@over_rows(
    ("cure", "written"),
    [
        (Cure(CureAt.KEY, "top.leed", "leed", "lead"), "  lead: council   # who"),
        (Cure(CureAt.VALUE, "top.leed", "council", "hall"), "  leed: hall   # who"),
        (Cure(CureAt.VALUE, "top.when", "1/2/2027", "2027-02-01"), '  when: "2027-02-01"'),
        (Cure(CureAt.VALUE, "top.note", "it's so", "it's not"), "  note: 'it''s not'"),
        (Cure(CureAt.VALUE, "top.empty", "", "to be agreed"), "  empty: to be agreed"),
        (Cure(CureAt.WORDS, "top.words", "prior to", "before"), "  words: We do it before that."),
        (Cure(CureAt.WORDS, "top.words", "Prior to", "Before"), "  words: We do it before that."),
        (Cure(CureAt.WORDS, "top.long", "three", "3"), "    3"),
        (Cure(CureAt.VALUE, "top.inner.b.1", "y", "z"), "  inner: {a: 1, b: [x, z]}"),
        (Cure(CureAt.MISSING, "top.inner.c", "", "3"), "  inner: {a: 1, b: [x, y], c: 3}"),
        (Cure(CureAt.MISSING, "top.none.c", "", "3"), "  none: {c: 3}"),
        (Cure(CureAt.MISSING, "top.list.0.more", "", "3"), "      more: 3"),
        (Cure(CureAt.MISSING, "top.list.1.deep.more", "", "3"), "        more: 3"),
        (Cure(CureAt.MISSING, "top.more", "", "3"), "  more: 3"),
        (Cure(CureAt.MISSING, "more", "", "3"), "more: 3"),
    ],
)
def test_a_cure_changes_one_line(cure: Cure, written: str) -> None:
    assert line(after(TEXT, cure)) == written


def test_a_new_key_stands_within_its_block() -> None:
    for path in ("top.list.0.more", "top.list.1.deep.more", "top.more", "more", "top.inner.more", "top.none.more"):
        text = after(TEXT, Cure(CureAt.MISSING, path, "", "there"))
        assert text is not None
        raw: object = read_yaml(text, "f.yaml").raw
        for step in path.split("."):
            raw = raw[int(step)] if isinstance(raw, list) else raw[step]  # type: ignore[index]
        assert raw == "there", path


@over_rows(
    "cure",
    [
        Cure(CureAt.KEY, "top.none-such", "x", "y"),
        Cure(CureAt.VALUE, "top.none-such", "x", "y"),
        Cure(CureAt.VALUE, "top.long", "one two three", "x"),
        Cure(CureAt.WORDS, "top.long", "two three", "x"),
        Cure(CureAt.WORDS, "top.words", "pri", "x"),
        Cure(CureAt.MISSING, "none-such.c", "", "x"),
        Cure(CureAt.MISSING, "top.list.1.more", "", "x"),
    ],
)
def test_what_can_not_be_written_by_itself_is_let_be(cure: Cure) -> None:
    assert after(TEXT, cure) is None


@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_the_mark_at_the_start_stay(mark: str) -> None:
    text = mark + TEXT.replace("\n", "\r\n")
    for cure in (Cure(CureAt.VALUE, "top.when", "1/2/2027", "x"), Cure(CureAt.MISSING, "top.more", "", "x")):
        sources = read_yaml(TEXT, "f.yaml").sources
        edits = Curing(text, sources).edits(cure, Location("f.yaml"))
        assert len(edits) == 1
        made = rewritten(text, edits)
        assert made.startswith(mark)
        assert made.count("\n") == made.count("\r\n")


def test_a_line_that_is_no_yaml_is_written_anew() -> None:
    text = "top:\r\n  name: a: b\r\n"
    cure = Cure(CureAt.PLACE, "", "  name: a: b", '  name: "a: b"')
    assert after(text, cure, Location("f.yaml", 2, 9)) == 'top:\r\n  name: "a: b"\r\n'
    assert after(text, cure, Location("f.yaml", 1, 1)) is None


def test_of_two_that_write_in_one_place_neither_is_written() -> None:
    assert rewritten("abc", [Edit(0, 1, "x"), Edit(0, 1, "y"), Edit(2, 3, "z")]) == "abz"
    assert rewritten("abc", [Edit(0, 1, "x"), Edit(0, 1, "x")]) == "xbc"
    assert rewritten("abc", [Edit(0, 0, "x"), Edit(0, 1, "y")]) in {"xybc", "yxbc"}


def test_values_that_aliases_repeat_are_cured_where_they_are_written() -> None:
    text = "a: &one {when: 1/2/2027}\nb: *one\n"
    assert after(text, Cure(CureAt.VALUE, "b.when", "1/2/2027", "x")) == "a: &one {when: x}\nb: *one\n"
    assert after(text, Cure(CureAt.MISSING, "b.more", "", "x")) == "a: &one {when: 1/2/2027, more: x}\nb: *one\n"


@over_rows(
    "text",
    [
        "a: " + "[" * 500,
        "a: " + "[" * 200 + "]" * 200,
        "? {a: b}\n: c\n",
        "? [a]\n: {b: c}\n",
        "a: b\u2028c: d\n",
        "? - \n",
        "",
        "a: {b: 1,}\n",
        "- a\n",
    ],
)
def test_a_text_that_nobody_would_write_breaks_nothing(text: str) -> None:
    for at in CureAt:
        place = Location("f.yaml", 9, 9)
        Curing(text, read_yaml(text, "f.yaml").sources).edits(Cure(at, "a.b", "1", "2"), place)


def test_words_that_stand_several_times_in_a_value_are_cured_everywhere_in_it() -> None:
    text = "a: Prior to it, prior to that and prior to-night, prior to prior to\nb: prior to\n"
    assert after(text, Cure(CureAt.WORDS, "a", "prior to", "before")) == (
        "a: Prior to it, before that and prior to-night, before before\nb: prior to\n"
    )
    assert after(text, Cure(CureAt.WORDS, "a", "Prior to", "Before")) == text.replace("Prior to", "Before")
