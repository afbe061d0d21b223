"""Long rows of conditions are read, asked and rendered like short ones."""

from __future__ import annotations

import pytest
from jinja2 import nodes

from govkit.approval.terms import term, text
from govkit.data.templates import shipped_templates
from govkit.render.environment import environment, parsed

LONG = 1_000


def depth(tree: nodes.Node) -> int:
    level, deep = [tree], 0
    while level:
        level, deep = [child for node in level for child in node.iter_child_nodes()], deep + 1
    return deep


@pytest.mark.whole
@pytest.mark.parametrize(("op", "held"), [("or", "1"), ("and", "0")])
def test_a_long_row_is_rendered_and_is_no_depth(op: str, held: str) -> None:
    row = f" {op} ".join(f"asked{at}" for at in range(LONG))
    source = f"{{% if {row} %}}yes{{% else %}}no{{% endif %}}"
    tree = parsed(source, "row.html.j2")
    assert depth(tree) < 30
    template = environment((shipped_templates(),)).from_string(source)
    other = {"1": 0, "0": 1}[held]
    for at, end in ((0, int(held)), (LONG // 2, int(held)), (LONG - 1, int(held))):
        given = {f"asked{each}": other for each in range(LONG)} | {f"asked{at}": end}
        assert template.render(given) == {"or": "yes", "and": "no"}[op]
    assert template.render({f"asked{each}": other for each in range(LONG)}) == {"or": "no", "and": "yes"}[op]


def test_a_row_gives_what_it_gave_and_asks_no_more() -> None:
    every = environment((shipped_templates(),))
    assert every.from_string("{{ a or b or (c and d and e) or f }}").render(a=0, b=0, c=1, d=2, e=3) == "3"
    assert every.from_string("{{ a or b or c }}").render(a=0, b=7) == "7"  # and never asks for what is not there
    (node,) = parsed("{% if a or b and c or d %}x{% endif %}", "row.html.j2").find_all(nodes.If)
    assert text(term(node.test, {})) == "a or b and c or d"
