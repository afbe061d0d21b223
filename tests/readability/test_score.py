"""Scores on a document's own blocks: what is a unit, what a blank is, and how long it takes."""

from __future__ import annotations

import time

import pytest

from govkit.document import Design, Document
from govkit.document.marks import mark
from govkit.document.parse import parse
from govkit.readability.score import score
from govkit.readability.sentence import Scored
from tests.rows import over_rows


def scored(html: str) -> Scored:
    blocks = parse(html, "sample.html.j2")
    return score(Document("sample", "sample", "Sample", "en-GB", "S-1", "1", Design.LETTER, blocks))


def said(html: str) -> list[str]:
    return [sentence.text for sentence in scored(html).whole.sentences]


@over_rows(
    ("html", "sentences"),
    [
        (
            "<p>We ask for:</p><ul><li>your name</li><li>your address</li></ul>",
            ["We ask for:", "your name", "your address"],
        ),
        ("<ol><li>Sign it. Post it.</li></ol>", ["Sign it.", "Post it."]),
        (
            "<table><caption>Who</caption><tr><th>Name</th><th>Role</th></tr><tr><td>Ada</td><td>Lead</td></tr></table>",
            ["Who", "Name", "Role", "Ada", "Lead"],
        ),
        ("<h2>Your rights</h2><p>You can ask.</p>", ["Your rights", "You can ask."]),
        ('<p class="tickbox">Yes, I agree</p><p class="field">Your name</p>', ["Yes, I agree", "Your name"]),
        ("<p><strong>Ada Example</strong><br>Director, Northmoor</p>", ["Ada Example", "Director, Northmoor"]),
        ("<p><strong>Dr.</strong> Patel <a href='https://a.example'>can help</a>.</p>", ["Dr. Patel can help."]),
        ("<address>1 Market Place<br>Northmoor</address><p>Hello.</p>", ["Hello."]),
        ("<table><tr><th>a</th><td></td></tr><tr><th>b</th><td>–</td></tr></table>", ["a", "b"]),
    ],
)
def test_each_block_is_read_by_itself(html: str, sentences: list[str]) -> None:
    assert said(html) == sentences


def test_a_blank_to_be_agreed_is_one_word() -> None:
    blank = mark(("partnership.starts",), "[to be agreed]", settled=False)
    (sentence,) = scored(f"<p>It starts on {blank}. </p>").whole.sentences
    assert (sentence.length, sentence.run.syllables) == (4, 4)
    assert sentence.text == "It starts on [to be agreed]."


def test_two_blanks_and_two_sentences() -> None:
    blank = mark(("records.x",), "[to be agreed]", settled=False)
    assert [each.length for each in scored(f"<p>Ask {blank}. {blank} knows.</p>").whole.sentences] == [2, 2]


def test_a_blank_that_is_said_once_for_two_facts_has_words_once() -> None:
    blanks = mark(("a.b",), "[to be agreed]", settled=False, also=(("a.c",),))
    (sentence,) = scored(f"<p>Ask {blanks} now.</p>").whole.sentences
    assert (sentence.length, [path for _span, path in sentence.origins]) == (3, ["a.b", "a.c"])


@pytest.mark.parametrize(("fact", "path"), [("word " * 12, "purpose.summary"), ("word " * 5, "")])
def test_a_sentence_is_written_where_most_of_its_words_are(fact: str, path: str) -> None:
    stated = mark(("flows.a.from", "purpose.summary"), fact.strip(), settled=True)
    (sentence,) = scored(f"<p>\nWe share this so that we can {stated}.</p>").whole.sentences
    assert sentence.path == path
    assert (sentence.place.template, sentence.length) == ("sample.html.j2", 7 + len(fact.split()))


def stated(path: str, words: str) -> str:
    return mark((path,), words, settled=True)


def test_a_sentence_knows_which_of_its_words_state_which_fact() -> None:
    html = (
        f"<p>Hello. We (that is, {stated('partners.a.name', 'Hill Top')}) ask {stated('partners.b.name', 'you')}.</p>"
    )
    sentence = scored(html).whole.sentences[1]
    assert sentence.text == "We (that is, Hill Top) ask you."
    assert [sentence.text[word.start :].startswith(word.text) for word in sentence.words] == [True] * 7
    assert {sentence.text[start:end]: path for (start, end), path in sentence.origins} == {
        "Hill Top": "partners.a.name",
        "you": "partners.b.name",
    }
    whole, names, half = (0, len(sentence.text)), sentence.span(3, 4), sentence.span(4, 5)
    assert sentence.text[slice(*names)] == "Hill Top"
    assert (sentence.paths(names), sentence.is_stated(names)) == (("partners.a.name",), True)
    assert (sentence.paths(half), sentence.is_stated(half)) == (("partners.a.name",), False)
    assert (sentence.paths(whole), sentence.is_stated(whole)) == (("partners.a.name", "partners.b.name"), False)
    assert (sentence.paths(sentence.span(0, 1)), sentence.is_stated(sentence.span(0, 1))) == ((), False)


def test_a_sentence_knows_what_it_stands_in() -> None:
    html = (
        '<h1>Title</h1><p class="subject">About</p><h2>One</h2><p>Two. Three.</p><ul><li>Four</li></ul>'
        "<table><caption>Five</caption><tr><th>Six</th><td>Seven</td></tr></table>"
        '<p class="tickbox">Eight</p><p class="field">Nine</p>'
    )
    found = scored(html).whole.sentences
    assert [(each.text, each.form.value) for each in found] == [
        ("Title", "title"),
        ("About", "subject"),
        ("One", "heading"),
        ("Two.", "paragraph"),
        ("Three.", "paragraph"),
        ("Four", "item"),
        ("Five", "caption"),
        ("Six", "heading cell"),
        ("Seven", "cell"),
        ("Eight", "tickbox"),
        ("Nine", "field"),
    ]
    assert [each.number for each in found] == list(range(11))
    units = [each.unit for each in found]
    assert units[3] == units[4]
    assert len(set(units)) == 10


def test_clauses_are_scored_by_themselves() -> None:
    html = (
        '<p>Dear you</p><section data-clause="a"><p>One two. Three.</p></section><div class="keep-together">'
        '<section data-clause="b"><p>Four.</p></section><p>Five</p></div>'
    )
    found = scored(html)
    assert [(clause.name, len(clause.sentences), clause.words) for clause in found.clauses] == [
        ("a", 2, 3),
        ("b", 1, 1),
    ]
    assert (len(found.whole.sentences), found.whole.words) == (5, 7)


def test_ten_thousand_words_take_no_time() -> None:
    html = (
        "<p>Dr Patel shares your family’s names at 9 a.m. on 4 January 2027. Ring 01632 960001, or email us.</p>" * 530
    )
    blocks = parse(html, "sample.html.j2")
    document = Document("sample", "sample", "Sample", "en-GB", "S-1", "1", Design.LETTER, blocks)
    score(document)
    start = time.process_time()
    found = score(document)
    assert found.whole.words > 10_000 - 500
    assert time.process_time() - start < 0.15


@over_rows(
    ("html", "passives"),
    [
        ("<p>It is kept.</p>", 1),
        ("<ul><li>It is kept.</li></ul>", 1),
        ("<h2>It is kept</h2>", 1),
        ("<table><tr><th>It is kept</th></tr><tr><td>a</td></tr></table>", 0),
        ("<table><tr><th>a</th></tr><tr><td>It is kept</td></tr></table>", 0),
        ("<table><caption>It is kept</caption><tr><td>a</td></tr></table>", 0),
    ],
)
def test_nobody_acts_in_the_name_of_a_thing(html: str, passives: int) -> None:
    document = Document("sample", "sample", "Sample", "en-GB", "S-1", "1", Design.LETTER, parse(html, "t"))
    assert score(document).whole.passives == passives


@over_rows(("language", "english"), [("en-GB", True), ("en", True), ("", True), ("cy", False), ("fr-FR", False)])
def test_a_document_is_english_as_far_as_it_says_so(language: str, english: bool) -> None:
    document = Document("sample", "sample", "Sample", language, "S-1", "1", Design.LETTER, parse("<p>We go.</p>", "t"))
    assert score(document).whole.english is english


def test_a_section_stands_under_its_heading() -> None:
    html = "<p>Before.</p><h1>One? Two</h1><p>a.</p><h2>Three</h2><h3>Four</h3><p>b.</p>"
    document = Document("sample", "sample", "Sample", "en-GB", "S-1", "1", Design.LETTER, parse(html, "t"))
    assert [(each.name, [sentence.text for sentence in each.sentences]) for each in score(document).sections] == [
        ("One?", ["One?", "Two", "a."]),
        ("Three", ["Three"]),
        ("Four", ["Four", "b."]),
    ]
