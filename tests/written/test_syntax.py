from __future__ import annotations

from collections.abc import Callable

from govkit.written.read_yaml import YamlReading
from tests.rows import over_rows

Read = Callable[[str], YamlReading]

MISTAKES = {
    "tab before a dash": ("a:\n\t- b\n", "2:1", "There is a tab here"),
    "tab before a key": ("a: 1\n\tb: 2\n", "2:1", "There is a tab here"),
    "tab in a text": ("a: >\n\tx\n", "2:1", "There is a tab here"),
    "at": ("a: @x\n", "1:4", "can't start with the sign “@”"),
    "backtick": ("a: `x`\n", "1:4", "can't start with the sign “`”"),
    "percent": ("a: %x\n", "1:4", "can't start with the sign “%”"),
    "star": ("a: **bold**\n", "1:4", "can't start with the sign “*”"),
    "ampersand": ("a: & Co\n", "1:4", "can't start with the sign “&”"),
    "comma": ("a: ,x\n", "1:4", "can't start with the sign “,”"),
    "open exclamation": ("a: !<x\n", "1:4", "can't start with the sign “!”"),
    "unknown exclamation": ("a: !e!x b\n", "1:4", "can't start with the sign “!”"),
    "single quote left open": ("a: 1\nb: 'x\nc: 2\n", "2:4", "The quote that opens here is never closed"),
    "double quote left open": ('a: 1\nb: "x\nc: 2\n', "2:4", "The quote that opens here is never closed"),
    "quote across documents": ("a: 'x\n---\nb'\n", "1:4", "The quote that opens here is never closed"),
    "bracket left open": ("a: 1\nb: [1, 2\nc: 3\n", "2:4", "The bracket that opens here is not closed"),
    "brace left open": ("a: {x: 1\nb: 3\n", "1:4", "The bracket that opens here is not closed"),
    "brace closed by a bracket": ("a: {x: 1]\n", "1:4", "The bracket that opens here is not closed"),
    "bracket at the end left open": ("a: [x\n", "1:4", "The bracket that opens here is not closed"),
    "bracket never opened": ("a: 1\n]\n", "2:1", "There is a closing bracket or comma here"),
    "colon in a value": ("a: 1\nb: note: this\n", "2:8", "This value holds a colon"),
    "colon in an item": ("a:\n  - b: note: this\n", "2:12", "This value holds a colon"),
    "colon missing": ("a: 1\nb\nc: 2\n", "2:1", "its colon is missing"),
    "colon missing before a block": ("a:\n  b\n    c: 2\n", "3:6", "the line above has no colon"),
    "space after the colon missing": ("a:\n  b:1\n  c: 2\n", "2:3", "`b:1` has no space after its colon"),
    "space after the last colon missing": ("a:\n  b: 1\n  c:2\n", "3:3", "`c:2` has no space after its colon"),
    "no-break space after the colon": ("a:\n  b: 1\n  c:\u00a02\n", "3:3", "is a no-break space"),
    "equals sign": ("a:\n  b: 1\n  c = 2\n", "3:3", "“=” stands here where YAML wants a colon"),
    "semicolon": ("a:\n  b; 1\n  c: 2\n", "2:3", "“;” stands here where YAML wants a colon"),
    "wide colon": ("a:\n  b: 1\n  c\uff1a2\n", "3:3", "“\uff1a” stands here where YAML wants a colon"),
    "curly quotes around a colon": ("a: 1\nb: “note: this”\n", "2:4", "starts with a curly quote (“)"),
    "curly single quotes around a colon": ("a: 1\nb: ‘note: this’\n", "2:4", "starts with a curly quote (‘)"),
    "low opening quotes around a colon": ("a: 1\nb: „note: this”\n", "2:4", "starts with a curly quote („)"),
    "curly quotes around a colon in an item": ("a:\n  - b: “note: this”\n", "2:8", "starts with a curly quote (“)"),
    "curly quotes around words in a value with a colon": (
        "a: 1\nb: see “note: this”\n",
        "2:13",
        "This value holds a colon",
    ),
    "space after the colon missing in an item": (
        "a:\n  - b:1\n    c: 2\n",
        "2:3",
        "`- b:1` has no space after its colon",
    ),
    "slash after a colon": ("a: 1\nb:/x\nc: 2\n", "2:1", "its colon is missing"),
    "colon in an item between brackets": ("a: [b, c: d: e]\n", "1:12", "stands between brackets and holds a colon"),
    "brace open at the end": ("a: {\n", "2:1", "The file ends here, and a bracket above is not closed"),
    "number after a bar": ("a: |0\n  x\n", "1:4", "After `|` or `>` nothing else may stand"),
    "colon in the address of a page": ("a: http://x.example: y\n", "1:20", "This value holds a colon"),
    "comma never opened": ("a: 1\n, b\n", "2:1", "There is a closing bracket or comma here"),
    "list after a value": ("a: b\n- c\n", "2:1", "does not line up"),
    "brace without its pair": ("a: }\n", "1:4", "can't start with the sign “}”"),
    "colon between brackets": ("a: {b: note: this}\n", "1:12", "stands between brackets and holds a colon"),
    "words after a bracket": ("a: [draft] x\n", "1:12", "ends where the bracket is closed"),
    "question mark": ("a: ? x\n", "1:4", "can't start with the sign “?”"),
    "indented too far": ("a: 1\n  b: 2\n", "2:4", "This line is indented too far"),
    "indented unevenly": ("a:\n    b: 1\n  c: 2\n", "3:3", "does not line up"),
    "dash missing": ("a:\n  - x\n  y: 1\n", "3:3", "does not line up"),
    "list beside its key": ("a: - b\n", "1:4", "A list can't start on the same line as its key"),
    "apostrophe in single quotes": ("a: 'it's'\n", "1:8", "more words here after a quote that ended the value"),
    "words after a quote": ('a: "x" y\n', "1:8", "more words here after a quote that ended the value"),
    "words after a bar": ("a: |x\n  y\n", "1:4", "After `|` or `>` nothing else may stand"),
    "file path in double quotes": ('a: "C:\\Users"\n', "1:9", "A backslash inside double quotes"),
    "line of dots": ("a: x\n...\nb: y\n", "3:1", "The file seems to have ended before this line"),
    "other version of YAML": ("%YAML 3.0\n---\na: 1\n", "1:1", "A line that starts with `%`"),
}


@over_rows("name", MISTAKES)
def test_a_mistake_in_yaml_is_said_in_plain_english_where_it_is(read: Read, name: str) -> None:
    text, place, words = MISTAKES[name]
    reading = read(text)
    assert [(finding.rule, str(finding.location)) for finding in reading.faults] == [
        ("not-yaml", f"partners.yaml:{place}")
    ]
    assert words in reading.faults[0].message
    assert reading.raw is None


def test_what_was_wrong_before_it_is_reported_too(read: Read) -> None:
    assert [finding.rule for finding in read("a:\nb: 'x\n").faults] == ["empty-value", "not-yaml"]


def test_an_impossible_code_is_a_mistake_too(read: Read) -> None:
    reading = read('a: "\\UFFFFFFFF"\n')
    assert [finding.rule for finding in reading.faults] == ["not-yaml"]


@over_rows("name", MISTAKES)
def test_no_mistake_is_told_in_the_parser_s_words(read: Read, name: str) -> None:
    said = " ".join(f"{finding.message} {finding.fix}" for finding in read(MISTAKES[name][0]).faults)
    assert not any(word in said for word in ("token", "scalar", "mapping", "sequence", "simple key", "flow", "anchor"))


SLIPS = {
    "comma between brackets": ("a: {b: words, more words, c: 2}\n", "empty-value", "1:15", '`b: "words, more words"`'),
    "comma between brackets, at the end": (
        "a: {b: words, more words }\n",
        "empty-value",
        "1:15",
        "in straight double quotes",
    ),
    "comma in curly quotes": (
        "a: {b: “words, more words”}\n",
        "empty-value",
        "1:16",
        "The curly quotes are no quotes for YAML",
    ),
    "no space after the colon between brackets": ("a: {b: 1, c:2}\n", "empty-value", "1:11", "Write `c: 2`."),
    "a colon without a space further on": (
        "a: {b: words, more c:2}\n",
        "empty-value",
        "1:15",
        "A comma between { and } ends the value",
    ),
    "an equals sign further on": (
        "a: {b: words, at 9 c = 2}\n",
        "empty-value",
        "1:15",
        "A comma between { and } ends the value",
    ),
    "an apostrophe beside a comma": (
        "a: {b: words, it’s more}\n",
        "empty-value",
        "1:15",
        "A comma between { and } ends the value",
    ),
    "a comma cuts the last key before it": (
        "a: {b: 1, c: words, more}\n",
        "empty-value",
        "1:21",
        "the whole value of `c` in straight",
    ),
    "quoted words between brackets": ("a: {'draft'}\n", "empty-value", "1:5", "`draft` has no value."),
    "a mark of sixty signs": (f"a: &{'x' * 60}\n", "empty-value", "1:1", f"“&{'x' * 60}”"),
    "a mark of more signs": (f"a: &{'x' * 61}\n", "empty-value", "1:1", f"“&{'x' * 60}…”"),
    "brackets around words": ("a: {draft}\n", "empty-value", "1:5", "“draft” stands between { and } without a colon"),
    "value left out between brackets": ("a: {b: , c: 2}\n", "empty-value", "1:5", "`b` has no value."),
    "ampersand without a space": ("a: &Co\n", "empty-value", "1:1", "since it starts with “&”"),
    "no-break spaces before a key": ("a: 1\n\u00a0\u00a0b: 2\n", "key-not-text", "2:1", "starts with no-break spaces"),
}


@over_rows("name", SLIPS)
def test_a_slip_that_yaml_takes_for_something_else_is_named_with_its_cure(read: Read, name: str) -> None:
    text, rule, place, words = SLIPS[name]
    (finding,) = read(text).faults
    assert (finding.rule, str(finding.location)) == (rule, f"partners.yaml:{place}")
    assert words in f"{finding.message} {finding.fix}"
