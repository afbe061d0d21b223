"""A clause's sentences, each with the conditions under which it is said and its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.approval.words_of import words_of
from tests.approval.words import SHIPPED, said, sentences


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("<p>We share it. You can say no.</p>", [("We share it.", ()), ("You can say no.", ())]),
        ("<p>We share it{% if a %} now{% endif %}.</p>", [("We share it[if a: now].", ())]),
        (
            "<p>We share it.{% if a %} You can say no.{% endif %} Ask us.</p>",
            [("We share it.", ()), ("You can say no.", ("a",)), ("Ask us.", ())],
        ),
        (
            "<p>{% if a %}We share it.{% elif b %}We keep it.{% else %}We ask.{% endif %}</p>",
            [("We share it.", ("a",)), ("We keep it.", ("b", "not a")), ("We ask.", ("not a", "not b"))],
        ),
        ("<p>It is {% if not a %}no{% else %}yes{% endif %}.</p>", [("It is [if a:yes|if not a:no].", ())]),
        ("<p>It is {{ 'yes' if a else 'no' }}.</p>", [("It is [if a:yes|if not a:no].", ())]),
        (
            "{% if a %}{% if b %}<p>One.</p>{% endif %}<p>Two.</p>{% endif %}",
            [("One.", ("a", "b")), ("Two.", ("a",))],
        ),
        ("{% if a and b %}<p>One.</p>{% endif %}", [("One.", ("a", "b"))]),
        ("{% if a %}{% if a and b %}<p>One.</p>{% endif %}{% endif %}", [("One.", ("a", "b"))]),
        ("<ul>{% for x in xs %}<li>{{ x }}</li>{% endfor %}</ul>", [("{xs.*}", ("for each of xs",))]),
        ("<p>We ask {% for x in xs %}{{ x }}{% if not loop.last %}, {% endif %}{% endfor %}.</p>",
         [("We ask [for each of xs:{xs.*}[if not loop.last:, ]].", ())]),
        ('<p class="tickbox">Do not share this</p>', [("☐ Do not share this", ())]),
        ('<p class="field">Date</p><p class="lines-2">Why</p>', [("____ Date", ()), ("____ Why", ())]),
        ("<p>One<br>Two</p>", [("One", ()), ("Two", ())]),
        ('<p>See <a href="#rights"></a>.</p>', [("See {#rights}.", ())]),
        ('<p>Go to <a href="mailto:{{ a.b }}">{{ a.b }}</a>.</p>', [("Go to {a.b}.", ())]),
        ('<p>Go to <a href="{{ a.c }}">{{ a.b }}</a>.</p>', [("Go to <{a.c}>{a.b}.", ())]),
        ("<p><strong>We</strong> share&nbsp;it &amp; that.</p>", [("We share it & that.", ())]),
        ('<ul class="{% if a %}x{% else %}y{% endif %}"></ul><p>Go.</p>', [("([if a:x|if not a:y])", ()), ("Go.", ())]),
        ("<p>{{ a }} {{ b }}.</p>", [("{a} {b}.", ())]),
        ("<p>We do it. {{ a }} asks.</p>", [("We do it.", ()), ("{a} asks.", ())]),
        ("<p>Say “yes.” We share it.</p>", [("Say “yes.”", ()), ("We share it.", ())]),
        ("<p>We keep it{% if a %}. They do not{% endif %}.</p>", [("We keep it[if a:. They do not].", ())]),
    ],
)  # fmt: skip
def test_a_clause_is_told_sentence_by_sentence(body: str, told: list[object], tmp_path: Path) -> None:
    assert sentences(tmp_path, body) == told


@pytest.mark.parametrize("order", ['class="x" href="#rights"', 'href="#rights" class="x"'])
def test_the_order_of_attributes_makes_no_difference(order: str, tmp_path: Path) -> None:
    assert sentences(tmp_path, f"<p>See <a {order}></a>.</p>") == [("See {#rights}.", ())]


def test_each_sentence_has_its_line_and_each_condition_too(tmp_path: Path) -> None:
    found = said(tmp_path, "<p>One.</p>\n{% if a %}\n\n<p>\nTwo. Three.</p>\n{% elif b %}\n<p>Four.</p>\n{% endif %}")
    assert [each.place.line for each in found.statements] == [2, 6, 6, 8]
    assert [[place.line for place in each.asked_at] for each in found.statements] == [[], [3], [3], [7, 7]]
    assert found.site.template == "opt_out_letter/document.html.j2"


def test_what_stands_outside_clauses_is_one_more(tmp_path: Path) -> None:
    found = words_of(SHIPPED, "opt_out_letter") or {}
    assert [each.says for each in found["document"].statements][-3:-1] == [
        "Your slip is on a sheet of its own.",
        "To opt out",
    ]
    assert next(iter(found)) == "document"
    assert {"why", "deadline"} <= found.keys()
