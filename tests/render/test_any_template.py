"""Whatever a template is put together of, no words of its own get the origin of a fact, and no fact other words than its own."""

from __future__ import annotations

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from govkit.document import Blank, Document, Stated, every_block, leaves, pieces
from govkit.errors import TemplateFailed
from govkit.render import Subject, render
from govkit.render.environment import environment
from govkit.render.scope import Scope
from tests.render.conftest import KIND, partnership_of

TYPED = "Zq"  # stands in whatever a template types, and in no fact
FACTS = ("partners[0].name", "partnership.starts", "partners[1].kind", "flows[0].how", "partners[0].role")
SIGNS = (
    "&#xe000;",
    "&#57344",
    "&#xf0000;",
    "&#x{{ 'e' }}000;",
    "\ue000",
    "{{ '\\ue000' }}",
    "&shy;",
    "{{ '&' }}#xe000;",
)
START = st.sampled_from([*FACTS, "m", "n", f"'{TYPED}'", "loop.index", "c"])
EXPRESSIONS = st.recursive(
    START,
    lambda inner: st.one_of(
        st.tuples(inner, inner).map(lambda both: f"({both[0]} ~ {both[1]})"),
        st.tuples(
            inner, st.sampled_from(["begin", "joined('')", "listing", "distinct | listing", "length", "bare"])
        ).map(lambda asked: f"({asked[0]} | {asked[1]})"),
        st.tuples(
            inner, st.sampled_from(["[0]", "[1:]", "[:-1]", ".fact", ".words", ".longest", ".said", "['chain']"])
        ).map("".join),
        st.lists(inner, min_size=1, max_size=3).map(lambda each: f"([{', '.join(each)}] | joined('{TYPED}'))"),
        st.lists(inner, min_size=1, max_size=3).map(lambda each: f"([{', '.join(each)}] | distinct | listing)"),
        st.tuples(inner, inner, inner).map(lambda three: f"({three[0]} if {three[1]} == {three[2]} else {three[0]})"),
    ),
    max_leaves=5,
)
PRINTED = EXPRESSIONS.map(lambda said: f"{{{{ {said} }}}}")
PIECES = st.recursive(
    st.one_of(PRINTED, st.sampled_from([TYPED, f" {TYPED} ", *SIGNS])),
    lambda inner: st.one_of(
        st.tuples(EXPRESSIONS, inner).map(lambda of: f"{{% for c in ({of[0]}) %}}{of[1]}{{% endfor %}}"),
        st.tuples(inner, inner).map(lambda of: f"{{% set m %}}{of[0]}{{% endset %}}{of[1]}{{{{ m }}}}"),
        inner.map(lambda of: f"{{% macro f(n) %}}{of}{{% endmacro %}}{{{{ f('{TYPED}') }}}}"),
        inner.map(lambda of: f"{{% filter begin %}}{of}{{% endfilter %}}"),
        inner.map(lambda of: f"<strong>{of}</strong>"),
        st.tuples(inner, inner).map("".join),
    ),
    max_leaves=6,
)


def stated(document: Document) -> set[tuple[str, str]]:
    runs = (run for block in every_block(document.blocks) for run, _place in pieces(block))
    return {(leaf.path, leaf.text) for run in runs for leaf in leaves(run) if isinstance(leaf, Stated | Blank)}


def test_no_words_of_a_template_have_the_origin_of_a_fact(tmp_path: Path) -> None:
    partnership = partnership_of(tmp_path)
    facts = {**Scope(partnership).names(), "m": "", "n": "", "c": ""}
    (tmp_path / "shipped" / "kind").mkdir(parents=True)
    file = tmp_path / "shipped" / "kind" / "document.html.j2"

    def printed(template: str) -> set[tuple[str, str]]:
        file.write_text(f"<p>{template}</p>", "utf-8")
        return stated(render(environment([file.parent.parent]), KIND, Subject("kind", "", {}), facts, draft=False))

    own = {
        (path, each)
        for fact in FACTS
        for path, words in printed(f"{{{{ {fact} }}}}")
        for each in (words, words[:1].upper() + words[1:], "")
    }
    came: list[bool] = []

    @settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck), database=None, derandomize=True)
    @given(PIECES)
    def holds(template: str) -> None:
        try:
            assert printed(template) <= own
        except TemplateFailed:
            came.append(False)
        else:
            came.append(True)

    holds()
    assert came.count(True) > len(came) // 10, "most templates were refused, so that little was seen"
