from __future__ import annotations

from collections.abc import Callable

import pytest

from govkit.model import TO_BE_AGREED
from govkit.written.read_yaml import YamlReading
from tests.rows import over_rows

Read = Callable[[str], YamlReading]


def faults(reading: YamlReading) -> list[tuple[str, str]]:
    return [(finding.rule, str(finding.location).removeprefix("partners.yaml:")) for finding in reading.faults]


@over_rows(
    "written",
    [
        "no",
        "yes",
        "on",
        "off",
        "true",
        "12:30",
        "0123",
        "0x1f",
        "1.0",
        "1e3",
        "1_000",
        "01632960001",
        ".inf",
        "=",
        "2026-02-30",
    ],
)
def test_a_value_stays_as_it_was_written(read: Read, written: str) -> None:
    assert read(f"key: {written}").raw == {"key": written}


@over_rows("written", ["on", "yes", "123", "1.0", "2026-01-01"])
def test_a_key_stays_as_it_was_written(read: Read, written: str) -> None:
    assert read(f"{written}: value").raw == {written: "value"}


@over_rows("written", ['""', "''", '"~"', "'null'"])
def test_a_quoted_value_is_text_even_when_it_looks_like_nothing(read: Read, written: str) -> None:
    assert read(f"key: {written}").raw == {"key": written[1:-1]}


@over_rows("written", ["", "~", "null", "Null", "NULL", "# to do"])
def test_no_value_is_a_fault_at_its_key(read: Read, written: str) -> None:
    reading = read(f"one: 1\nkey: {written}")
    assert faults(reading) == [("empty-value", "2:1")]
    assert reading.faults[0].message == "`key` has no value."
    assert reading.faults[0].fix == "Write one, or `to be agreed`."
    assert reading.faults[0].path == "key"


def test_an_empty_item_of_a_list_is_a_fault(read: Read) -> None:
    assert faults(read("list:\n  - one\n  - ~\n")) == [("empty-value", "3:5")]


def test_a_value_that_is_missing_is_stood_in_for(read: Read) -> None:
    assert read("key:").raw == {"key": TO_BE_AGREED}


def test_a_key_written_twice_names_both_lines(read: Read) -> None:
    reading = read("block:\n  one: 1\n  two: 2\n  one: 3\n")
    assert faults(reading) == [("duplicate-key", "4:3")]
    assert reading.faults[0].message == "`one` is written twice, on line 2 and on line 4."
    assert reading.faults[0].path == "block.one"


def test_a_key_written_twice_keeps_its_first_value_and_place(read: Read) -> None:
    reading = read("one: {a: 1}\none: {a: 2, b: }\n")
    assert reading.raw == {"one": {"a": "1"}}
    assert reading.sources.locate("one.a").line == 1
    assert faults(reading) == [("empty-value", "2:13"), ("duplicate-key", "2:1")]


def test_two_blocks_may_use_the_same_key(read: Read) -> None:
    assert read("a: {x: 1}\nb: {x: 2}\n").faults == ()


def test_a_value_without_key_is_a_fault(read: Read) -> None:
    assert faults(read('a: 1\n"": 2\n')) == [("empty-key", "2:1")]


@over_rows("key", ["? [a, b]\n", "? {a: b}\n", "!x a"])
def test_a_key_that_is_not_words_is_a_fault(read: Read, key: str) -> None:
    assert [rule for rule, _ in faults(read(f"{key}: value\nother: 1\n"))] == ["key-not-text"]


def test_a_key_can_not_be_an_alias(read: Read) -> None:
    assert faults(read("a: &x one\n*x : value\n")) == [("key-not-text", "2:1")]


def test_a_key_can_not_be_to_be_agreed(read: Read) -> None:
    reading = read("basis: {to be agreed: public-task}")
    assert faults(reading) == [("key-not-text", "1:9")]
    assert reading.raw == {"basis": {}}


def test_an_alias_repeats_a_value(read: Read) -> None:
    assert read("a: &x [1, 2]\nb: *x\n").raw == {"a": ["1", "2"], "b": ["1", "2"]}


def test_what_an_alias_repeats_is_found_where_it_was_written(read: Read) -> None:
    sources = read("a: &x\n  k: 1\nb: *x\n").sources
    assert (sources.locate("b").line, sources.locate("b.k").line) == (3, 2)


def test_an_alias_to_nothing_is_a_fault(read: Read) -> None:
    reading = read("a: *nobody\n")
    assert faults(reading) == [("unknown-alias", "1:4")]
    assert "`&nobody`" in reading.faults[0].message


def test_an_alias_to_its_own_block_is_a_fault(read: Read) -> None:
    assert faults(read("a: &x {b: *x}\n")) == [("unknown-alias", "1:11")]


def test_an_alias_bomb_is_refused(read: Read) -> None:
    levels = [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
    reading = read("\n".join(["a0: &a0 [lol]", *levels]))
    assert [rule for rule, _ in faults(reading)] == ["too-many-values"]
    assert reading.raw is None
    assert "more than 20,000 values" in reading.faults[0].message


def test_a_long_text_can_not_be_repeated_without_limit(read: Read) -> None:
    reading = read(f"a: &a {'x' * 100_000}\nb: [{', '.join(['*a'] * 1000)}]\n")
    assert [rule for rule, _ in faults(reading)] == ["too-many-values"]


def test_aliases_within_the_limit_are_fine(read: Read) -> None:
    text = f"a: &a [{', '.join('x' * 130)}]\nb: [{', '.join(['*a'] * 130)}]\n"
    assert read(text).faults == ()


def test_a_file_with_too_many_values_is_refused(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("govkit.written.raw_data.MOST_VALUES", 100)
    assert [rule for rule, _ in faults(read("a: [" + "x," * 100 + "]"))] == ["too-many-values"]
    assert read("a: [" + "x," * 98 + "]").faults == ()


def test_thirty_blocks_deep_is_fine(read: Read) -> None:
    assert read("{a: " * 30 + "x" + "}" * 30).faults == ()


@over_rows("opening", ["{a: ", "[", "{? ", "!x ["])
def test_deeper_is_refused(read: Read, opening: str) -> None:
    reading = read("a: " + opening * 2000)
    assert "nested-too-deep" in [rule for rule, _ in faults(reading)]
    assert reading.raw is None


def test_aliases_can_not_dig_deeper_than_blocks_may(read: Read) -> None:
    levels = [f"a{n}: &a{n} {{b: *a{n - 1}}}" for n in range(1, 40)]
    assert [rule for rule, _ in faults(read("\n".join(["a0: &a0 x", *levels])))] == ["nested-too-deep"]


def test_an_anchor_beside_another_does_not_count_its_depth(read: Read) -> None:
    deep = "{a: " * 28 + "x" + "}" * 28
    assert read(f"a: &a {deep}\nb: &b [x]\nc: [[[*b]]]\n").faults == ()


def test_a_merge_key_is_refused_where_it_stands(read: Read) -> None:
    reading = read("base: &base {how: email}\nflow:\n  <<: *base\n  name: x\n")
    assert faults(reading) == [("merge-key", "3:3")]


@over_rows("tag", ["!!python/object/apply:os.system", "!x", "!", "!!str", "!!binary", "!<tag:x,2026:y>"])
@over_rows("value", ["[ls]", "{a: b}", "ls"])
def test_a_tag_is_refused(read: Read, tag: str, value: str) -> None:
    reading = read(f"a: 1\nb: {tag} {value}\n")
    assert faults(reading) == [("tagged-value", "2:4")]
    assert reading.raw == {"a": "1", "b": TO_BE_AGREED}


def test_a_second_document_is_refused_where_it_starts(read: Read) -> None:
    reading = read("a: 1\n---\nb: 2\n")
    assert faults(reading) == [("several-documents", "2:1")]
    assert reading.raw is None


def test_one_document_may_say_where_it_starts_and_ends(read: Read) -> None:
    assert read("---\na: 1\n...\n").raw == {"a": "1"}


@over_rows("text", ["", "\n\n", "# only a comment\n", "---\n", "~"])
def test_an_empty_file_is_a_fault_of_the_whole_file(read: Read, text: str) -> None:
    assert faults(read(text)) == [("empty-file", "partners.yaml")]


@over_rows("text", ["\n- a\n- b\n", "\nwords\n", "\npartnership:Name\n"])
def test_a_file_that_is_not_keys_is_a_fault(read: Read, text: str) -> None:
    assert faults(read(text)) == [("file-without-keys", "2:1")]


def test_an_empty_block_holds_nothing(read: Read) -> None:
    assert read("a: {}\nb: []\n").raw == {"a": {}, "b": []}
