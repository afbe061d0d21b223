"""Sentences of one template are rewritten together, also those that stand within each other: each says what was typed, or is refused."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govkit.rewording.sentences import TemplateSentence
from govkit.rewording.stretches import HasElements
from govkit.rewording.together import reworded_together, sentences_of
from tests.conftest import ROOT
from tests.rewording.every_sentence import OPENED

WELSH = sorted(str(each.relative_to(ROOT / "templates")) for each in ROOT.glob("templates/*/clauses/cy/*.html.j2"))
SAMPLE = ("consent_letter/clauses/cy/kept.html.j2", "opt_out_letter/clauses/cy/deadline.html.j2")
TOKEN_OR_WORD = re.compile(r"\[[^\]]*\]|[^\W\d_]{2,}")
FACT = re.compile(r"\[(?!bold|end |italics|link to|new line)[^\]]*\]")
NUMBER = re.compile(r" \d+\]")


def no_elements(_name: str) -> bool:
    return False


def other_words(says: str) -> str:
    """Every word another."""
    return TOKEN_OR_WORD.sub(lambda found: found[0] if found[0].startswith("[") else f"{found[0]}xq", says)


def facts_turned_round(says: str) -> str:
    """Every word another, and the facts in the opposite order."""
    facts = FACT.findall(says)
    return FACT.sub(lambda _found: facts.pop(), other_words(says))


def plain(says: str) -> str:
    return NUMBER.sub("]", " ".join(says.split()))


def counted(source: str) -> list[str]:
    """All code of a template, in no order."""
    return sorted(re.findall(r"\{[{%].*?[%}]\}", source, re.DOTALL))


def said_at(found: tuple[TemplateSentence, ...]) -> list[str]:
    return sorted(plain(each.says) for each in found)


def all_written(source: str, texts: Mapping[int, str], has_elements: HasElements = no_elements) -> list[str]:
    """What is wrong with a template in which these were written; what was refused is to be as it was."""
    before = sentences_of(source, has_elements)
    done = reworded_together(source, texts, has_elements)
    told = [plain(each.says if at in done.refused else texts.get(at, each.says)) for at, each in enumerate(before)]
    wrong = [] if said_at(sentences_of(done.after, has_elements)) == sorted(told) else ["it says something else"]
    return wrong + (["its code is other"] if counted(source) != counted(done.after) else [])


@pytest.mark.whole
@pytest.mark.parametrize(
    "template", [*SAMPLE, *(pytest.param(each, marks=pytest.mark.slow) for each in WELSH if each not in SAMPLE)]
)
@pytest.mark.parametrize("change", [other_words, facts_turned_round], ids=lambda change: change.__name__)
def test_every_sentence_of_a_shipped_template_comes_back_as_it_was_written(
    template: str, change: Callable[[str], str]
) -> None:
    source = OPENED.source(template)
    texts = {at: change(each.says) for at, each in enumerate(sentences_of(source, OPENED.has_elements))}
    assert all_written(source, texts, OPENED.has_elements) == []
    if change is other_words:
        assert reworded_together(source, texts, OPENED.has_elements).refused == {}


words = st.sampled_from(["one", "Two words", "three, four", "Five.", " six ", "Seven. Eight", "nine: ", "", " "])
facts = st.sampled_from(["{{ a.first }}", "{{ a.second }}", "<strong>bold</strong>", '<a href="{{ a.page }}">page</a>'])


def choices(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Alternatives, lists, and one after the other, of what may stand in them."""
    either = st.tuples(inner, inner).map(lambda two: f"{{% if a.x %}}{two[0]}{{% else %}}{two[1]}{{% endif %}}")
    third = st.tuples(inner, inner, inner).map(
        lambda all_of: f"{{% if a.x %}}{all_of[0]}{{% elif a.y %}}{all_of[1]}{{% else %}}{all_of[2]}{{% endif %}}"
    )
    alone = inner.map(lambda one: f"{{% if a.z %}}{one}{{% endif %}}")
    each = inner.map(lambda one: f"{{% for each in a.several %}}{one}{{% endfor %}}")
    return st.lists(st.one_of(inner, either, third, alone, each), min_size=1, max_size=4).map("".join)


shapes = st.recursive(st.one_of(words, facts), choices, max_leaves=14).map(
    lambda said: f"<p>We say {said} at last.</p>"
)


@pytest.mark.whole
@pytest.mark.whole
@settings(max_examples=100, deadline=None)
@given(shapes, st.data())
def test_alternatives_of_any_shape_come_back_as_they_were_written(source: str, data: st.DataObject) -> None:
    found = sentences_of(source, no_elements)
    change = data.draw(st.sampled_from([other_words, facts_turned_round]))
    some = data.draw(st.sets(st.integers(0, len(found) - 1))) if found else set()
    assert all_written(source, {at: change(found[at].says) for at in some}) == []


def test_an_alternative_and_the_sentence_around_it_are_both_written() -> None:
    source = "<p>Call {% if a.x %}us {% if a.y %}now{% else %}soon{% endif %}{% else %}them{% endif %} please.</p>"
    says = [each.says for each in sentences_of(source, no_elements)]
    assert says == ["Call [choice] please.", "us [choice]", "now", "soon", "them"]
    texts = dict(
        enumerate(["If you can, ring [choice] today.", "our office [choice]", "at once", "later", "their office"])
    )
    done = reworded_together(source, texts, no_elements)
    assert done.refused == {}
    assert done.after == (
        "<p>If you can, ring {% if a.x %}our office {% if a.y %}at once{% else %}later{% endif %}{% else %}their office{% endif %} today.</p>"
    )


def test_what_is_refused_stays_as_it_was_and_the_rest_is_written() -> None:
    source = "<p>Call {% if a.x %}us on {{ a.phone }}{% else %}them{% endif %} please. We answer.</p>"
    done = reworded_together(source, {0: "[choice] is whom to call.", 1: "We write.", 2: "our office"}, no_elements)
    assert "[phone] is missing" in done.refused[2]
    assert list(done.refused) == [2]
    assert done.after == ("<p>{% if a.x %}us on {{ a.phone }}{% else %}them{% endif %} is whom to call. We write.</p>")


def test_what_would_be_read_as_something_else_is_refused() -> None:
    source = "<p>We call.{% if a.x %} We write.{% endif %} We ask{% if a.y %} again{% endif %}.</p>"
    says = [each.says for each in sentences_of(source, no_elements)]
    assert says == ["We call.", "We ask[choice 2].", "We write.", "again"]
    done = reworded_together(source, {0: "We call"}, no_elements)
    assert "Read again" in done.refused[0]
    assert done.after == source
