"""A line that is no YAML is put in quotes where its value is plain to see, and let be where it is not."""

from __future__ import annotations

from govkit.written.mended_line import mended_line
from govkit.written.read_yaml import read_yaml
from tests.rows import over_rows


@over_rows(
    ("line", "instead"),
    [
        ("  name: Council: the hall", '  name: "Council: the hall"'),
        ("  name: @council", '  name: "@council"'),
        ("  name: %all", '  name: "%all"'),
        ("  name: 'St Mary's'", '''  name: "St Mary's"'''),
        ('  name: "Council" and more', """  name: '"Council" and more'"""),
        ("  name: “Council: hall”", '  name: "Council: hall"'),
        ("  - name: a: b", '  - name: "a: b"'),
        ("  - a: b: c", '  - a: "b: c"'),
        ("  name:Council", "  name: Council"),
        ("  name = Council", "  name: Council"),
        ("  name:\u00a0Council", "  name: Council"),
        ("  name: * all of it", '  name: "* all of it"'),
    ],
)
def test_the_line_is_written_so_that_it_can_be_read(line: str, instead: str) -> None:
    cure = mended_line(["top:", line, "  other: x"], 1)
    assert cure is not None
    assert (cure.old, cure.new) == (line, instead)
    assert read_yaml(f"top:\n{instead}\n", "f.yaml").raw is not None


@over_rows(
    "lines",
    [
        ["  name: a: b # or c"],
        ["  name: [a: b"],
        ["  name: a: b", "    and more"],
        ["words alone"],
        ["  name:"],
        [""],
        [],
    ],
)
def test_a_line_that_may_mean_something_else_is_let_be(lines: list[str]) -> None:
    assert mended_line(lines, 0) is None


def test_the_place_is_that_of_the_fault() -> None:
    for line in ("  name: a: b", "  name: @x", "  name:x", "  name: “a: b”", '  name: "a" b'):
        (fault,) = read_yaml(f"top:\n  one: two\n{line}\n  three: four\n", "f.yaml").faults
        assert fault.rule == "not-yaml"
        assert fault.cure is not None, line
        assert fault.cure.old == line
