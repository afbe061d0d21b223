"""Every place in every document that prints a fact, and a document whose facts lead to where they come from."""

from __future__ import annotations

import re
from html import unescape

from govkit.data.templates import templates
from govkit.document import Stated, every_block, text_of
from govkit.document.inline import leaves
from govkit.document.rewrite import Words, rewrite
from govkit.load import load_partnership
from govkit.sets.render_set import render_set
from govkit.studio.framed import FramedLook, framed
from govkit.studio.printed import below, printed_facts
from tests.conftest import EXAMPLE

PARTNERSHIP = load_partnership(EXAMPLE).partnership
assert PARTNERSHIP is not None
DOCUMENTS = [each.document for each in render_set(PARTNERSHIP, templates(EXAMPLE), draft=True)]
PLACES = printed_facts(DOCUMENTS)


def test_each_fact_that_a_document_states_has_its_place_in_it() -> None:
    for document in DOCUMENTS:
        stated: set[str] = set()

        def look(run: Words, into: set[str] = stated) -> Words:
            into.update(leaf.path for leaf in leaves(run) if isinstance(leaf, Stated) and leaf.text.strip())
            return run

        for block in document.blocks:
            rewrite(block, look)
        assert stated
        assert stated <= {
            path for path, places in PLACES.items() if any(each.document == document.name for each in places)
        }


def test_a_place_says_the_words_as_the_clause_has_them() -> None:
    for path in ("partnership.review.by", "partners.northmoor-council.contact.phone"):
        for place in PLACES[path]:
            document = next(each for each in DOCUMENTS if each.name == place.document)
            clause = next(
                (each for each in every_block(document.blocks) if getattr(each, "id", None) == place.clause), None
            )
            whole: list[str] = []

            def look(run: Words, into: list[str] = whole) -> Words:
                into.append(text_of(run))
                return run

            for block in document.blocks if clause is None else (clause,):
                rewrite(block, look)
            assert f"{place.before}{place.words}{place.after}" in "\n".join(whole)


def test_all_below_a_path_is_found_and_nothing_beside_it() -> None:
    found = below(PLACES, "partners.northmoor-council.contact")
    assert {each.words for each in found} >= {"01632 960001"}
    assert below(PLACES, "partners.northmoor-council.con") == ()
    assert below(PLACES, "partners.nobody") == ()


def test_each_fact_of_a_document_leads_to_where_it_comes_from() -> None:
    for document in DOCUMENTS:
        page = framed(document, FramedLook("/style.css", ""), lambda path: f"/p/x/facts/{path}", "/p/x/facts/")
        leading = re.findall(r'<a class="fact" target="_top" href="/p/x/facts/([^"]*)"', page)
        stated = [path for path, places in PLACES.items() if any(each.document == document.name for each in places)]
        assert {unescape(each) for each in leading} <= set(stated)
        assert leading
        assert not re.search(r"<a [^>]*>(?:(?!</a>).)*<a ", page), "a link in a link"


def test_a_framed_document_says_the_words_of_the_document() -> None:
    document = next(each for each in DOCUMENTS if each.kind == "consent_letter")
    page = framed(document, FramedLook("/style.css", ""), lambda path: f"/f/{path}", "/f/")
    words = re.sub(r"\s+", "", unescape(re.sub(r"<[^>]+>", "", page.partition("<main>")[2])))
    said: list[str] = []

    def look(run: Words) -> Words:
        said.append(text_of(run))
        return run

    for block in document.blocks:
        rewrite(block, look)
    for each in said:
        assert re.sub(r"\s+", "", each) in words
