"""A house template can't make the documents state what the partnership file does not say, nor hide from the reader what a check counts.

Each attack stands in the clause that says how long each item is kept. Either the template is refused, with its file and line, or a
finding says what is missing; in no case does a fact of the tree say other words than the file has for it.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from govkit.errors import TemplateFailed
from govkit.outcome.checked import Checked
from tests.conftest import PARTNERSHIPS, check_beside

CLAUSE = "isa/clauses/retention.html.j2"
FACT = "item.retention.keep_for"
# What stood before the words of a fact, when they still went through the markup: the sign, the path, and the sign before the words.
START = "(item.id | length) + 32"
TAKEN = f"{{% set m = {FACT} ~ '' %}}"

TEMPLATE = """{% clause "retention" %}
<h2>Retention and disposal</h2>
<table>
<caption>How long each item is kept</caption>
<tr><th>Item</th><th>Kept for</th><th>Counted from when</th><th>Then</th></tr>
{% for item in data_items | where_given("retention") %}
<tr><td>{{ item.name }}</td><td>ATTACK</td><td>{{ item.retention.counted_from | begin }}</td><td>{{ item.retention.then | begin }}</td></tr>
{% endfor %}
</table>
{% endclause %}
"""
WORDS_CHANGED = "can't be cut"
UNSEEN = "There is a"


class Attack(NamedTuple):
    """What a template tries, in the cell for how long an item is kept; `why` is part of what refuses it, or the rule that finds it."""

    name: str
    cell: str
    why: str
    found: bool = False


def mark_of(start: str, then: str, end: str) -> str:
    """The marks as they once were, spelt out."""
    return f"{start}data_items.{{{{ item.id }}}}.retention.keep_for{then}for ever{end}"


FORGED = (
    Attack("hexadecimal", mark_of("&#xe000;", "&#xe003;", "&#xe004;"), UNSEEN),
    Attack("capital X", mark_of("&#XE000;", "&#XE003;", "&#XE004;"), UNSEEN),
    Attack("decimal", mark_of("&#57344;", "&#57347;", "&#57348;"), UNSEEN),
    Attack("leading zeros", mark_of("&#x0000e000;", "&#x0000e003;", "&#x0000e004;"), UNSEEN),
    Attack("no semicolon", mark_of("&#57344", "&#57347 ", "&#57348 "), UNSEEN),
    Attack("in pieces", mark_of('&#x{{ "e" }}000;', '&#x{{ "e" }}003;', '&#x{{ "e" }}004;'), UNSEEN),
    Attack("number in pieces", mark_of("&#{{ 57344 }};", "&#{{ 57347 }};", "&#{{ 57348 }};"), UNSEEN),
    Attack(
        "in pieces of blocks",
        "{% set hash %}&#{% endset %}" + mark_of("{{ hash }}57344;", "{{ hash }}57347;", "{{ hash }}57348;"),
        UNSEEN,
    ),
    Attack("as it is", mark_of("\ue000", "\ue003", "\ue004"), UNSEEN),
    Attack("escaped", '{{ "\\ue000" ~ "x" ~ "\\ue003" ~ "for ever" ~ "\\ue004" }}', UNSEEN),
    Attack("by its name", '{{ "\\U000f0000" }}', UNSEEN),
    Attack("a sign of another plane", "&#xf0000;", UNSEEN),
    Attack("in an attribute", '<a href="https://a.example/&#xe000;">for ever</a>', UNSEEN),
    Attack("marks around other words", f"{TAKEN}{{{{ m[:{START}] }}}}for ever{{{{ m[-1:] }}}}", WORDS_CHANGED),
    Attack("marks around nothing", f"{TAKEN}{{{{ m[:{START}] }}}}{{{{ m[-1:] }}}}For ever", WORDS_CHANGED),
    Attack("marks cut short", f"{TAKEN}{{{{ m[:-1] }}}}", WORDS_CHANGED),
    Attack("one sign of them", f"{TAKEN}{{{{ m[0] }}}}", WORDS_CHANGED),
    Attack("every other sign", f"{TAKEN}{{{{ m[::2] }}}}", WORDS_CHANGED),
    Attack("backwards", f"{TAKEN}{{{{ m[::-1] }}}}", WORDS_CHANGED),
    Attack("in a list", f"{TAKEN}{{{{ [m[:{START}], 'for ever', m[-1:]] | joined('') }}}}", WORDS_CHANGED),
    Attack(
        "out of a block",
        f"{{% set m %}}{{{{ {FACT} }}}}{{% endset %}}{{{{ m[:{START}] }}}}for ever{{{{ m[-1:] }}}}",
        WORDS_CHANGED,
    ),
    Attack(
        "out of a macro",
        f"{{% macro f() %}}{{{{ {FACT} }}}}{{% endmacro %}}{{% set m = f() %}}{{{{ m[:{START}] }}}}for ever{{{{ m[-1:] }}}}",
        WORDS_CHANGED,
    ),
    Attack(
        "another fact in its marks",
        f"{TAKEN}{{{{ m[:{START}] }}}}{{{{ item.name }}}}{{{{ m[-1:] }}}}",
        WORDS_CHANGED,
    ),
    Attack("replaced", f"{{{{ {FACT} | replace('12', '99') }}}}", "replace"),
    Attack("in capitals", f"{{{{ {FACT} | upper }}}}", "upper"),
    Attack("as markup", f"{{{{ {FACT} | safe }}}}", "safe"),
    Attack("by an attribute", f"{{{{ {FACT} | attr('said') }}}}", "attr"),
    Attack("formatted", f"{{{{ '%s for ever' % {FACT} }}}}", "“%” has no place"),
    Attack("formatted by a method", f"{{{{ '{{}} for ever'.format({FACT}) }}}}", "Nothing can be called"),
    Attack("replaced by a method", f"{{{{ ({FACT} ~ '').replace('12', '99') }}}}", "Nothing can be called"),
    Attack("translated", f"{{{{ ({FACT} ~ '').translate({{49: 57}}) }}}}", "Nothing can be called"),
    Attack(
        "said in other words", f"{{{{ {FACT}.said('for ever') }}}}", "can’t be had|nothing called|not allowed|unsafe"
    ),
    Attack("what it is at most", f"{{{{ {FACT}.longest }}}} years", "has nothing called `longest`"),
    Attack("what it is at least", f"{{{{ {FACT}['shortest'] }}}} years", "has nothing called `shortest`"),
    Attack("a line drawn over a word", f"{{{{ {FACT} }}}} is n\u0336o\u0336t for ever", "not the word that it seems"),
    Attack("a digit before it", f"1{{{{ {FACT} }}}}", "make another word of a fact"),
    Attack("a digit in bold before it", f"<strong>1</strong>{{{{ {FACT} }}}}", "make another word of a fact"),
    Attack("struck through", f"{{{{ {FACT} }}}}&#x336;", "not the word that it seems"),
    Attack("an accent after it", f"{{{{ {FACT} }}}}&#x301;", "make another word of a fact"),
)
HIDDEN = (
    Attack("a style", f'<span style="display:none">{{{{ {FACT} }}}}</span>For ever', "can't stand among words"),
    Attack("a style of the weight", f'<strong style="display:none">{{{{ {FACT} }}}}</strong>', "can't have “style”"),
    Attack("hidden", f"<strong hidden>{{{{ {FACT} }}}}</strong>", "can't have “hidden”"),
    Attack("no size", f'<font size="0">{{{{ {FACT} }}}}</font>', "can't stand among words"),
    Attack("a note of HTML", f"<!-- {{{{ {FACT} }}}} -->For ever", "would be lost"),
    Attack("a template of HTML", f"<template>{{{{ {FACT} }}}}</template>For ever", "can't stand among words"),
    Attack("a script", f"<script>{{{{ {FACT} }}}}</script>For ever", "can't stand among words"),
    Attack("a title", f'<strong title="{{{{ {FACT} }}}}">For ever</strong>', "can't have “title”"),
    Attack("an image", f'<img alt="{{{{ {FACT} }}}}">For ever', "can't stand among words"),
    Attack("in pieces", f'<{{{{ "span" }}}} hidden>{{{{ {FACT} }}}}</span>', "stands whole after its sign"),
    Attack("an address", f'<a href="https://a.example/{{{{ {FACT} }}}}">For ever</a>', "can't link to"),
    Attack("a condition", f"{{% if false %}}{{{{ {FACT} }}}}{{% endif %}}For ever", "clause-omits-fact", found=True),
    Attack("a note of the template", f"{{# {{{{ {FACT} }}}} #}}For ever", "clause-omits-fact", found=True),
    Attack("as it is written", f"{{% raw %}}{{{{ {FACT} }}}}{{% endraw %}}", "clause-omits-fact", found=True),
    Attack(
        "in a set that nobody prints", f"{{% set m %}}{{{{ {FACT} }}}}{{% endset %}}-", "clause-omits-fact", found=True
    ),
    Attack("the path alone", "data_items.family-list.retention.keep_for", "clause-omits-fact", found=True),
)
SAID = f"{{{{ {FACT} }}}}. If you do not r"
NOT_SEEN = (
    Attack("a soft hyphen", f"{SAID}&shy;eply, we take it that you agree.", "an invisible hyphen"),
    Attack("a space without width", f"{SAID}&#x200b;eply, we take it that you agree.", "an invisible space"),
    Attack("a joiner", f"{SAID}&zwj;eply, we take it that you agree.", "shown as nothing"),
    Attack("a filler", f"{SAID}&#x3164;eply, we take it that you agree.", "shown as nothing"),
    Attack("a selector", f"{SAID}&#xfe0f;eply, we take it that you agree.", "shown as nothing"),
    Attack("as it is", f"{SAID}\u00adeply, we take it that you agree.", "an invisible hyphen"),
    Attack("in a string", f"{SAID}{{{{ '\\u00ad' }}}}eply, we take it that you agree.", "an invisible hyphen"),
    Attack("turned round", f"{{{{ {FACT} }}}}. You have no &#x202e;thgir&#x202c; to object.", "changes the direction"),
    Attack("a Cyrillic letter", f"{SAID}\u0435ply, we take it that you agree.", "not the word that it seems"),
    Attack(
        "a Cyrillic letter, spelt out", f"{SAID}&iecy;ply, we take it that you agree.", "not the word that it seems"
    ),
    Attack("a broad letter", f"{SAID}\uff45ply, we take it that you agree.", "not the word that it seems"),
)


@pytest.fixture
def example(tmp_path: Path) -> Path:
    """A small partnership that keeps its one item for 3 months."""
    text = (PARTNERSHIPS / "smallest.yaml").read_text("utf-8")
    kept = "    retention: {keep_for: 3 months, counted_from: the list is sent, then: securely deleted}\n"
    file = tmp_path / "partners.yaml"
    file.write_text(text.replace("    level: family\n", f"    level: family\n{kept}", 1), "utf-8")
    return file


def checked(example: Path, template: str) -> Checked | TemplateFailed:
    """What comes of the check with this clause in the house's folder."""
    clause = example.parent / "templates" / CLAUSE
    clause.parent.mkdir(parents=True, exist_ok=True)
    clause.write_text(template, "utf-8")
    try:
        came = check_beside(example)
        return came.failed if isinstance(came.failed, TemplateFailed) else came
    except TemplateFailed as refused:
        return refused
    finally:
        clause.unlink(missing_ok=True)


def not_met(came: Checked | TemplateFailed, attack: Attack) -> str:
    """How an attack got through, or nothing."""
    if isinstance(came, TemplateFailed):
        met = not attack.found and any(why in came.why for why in attack.why.split("|"))
        return "" if met and came.template.endswith(CLAUSE) and came.line else str(came)
    rules = {finding.rule for finding in came.findings if finding.clause == "retention"}
    return "" if attack.found and attack.why in rules else f"let through: {sorted(rules)}"


@pytest.mark.whole
@pytest.mark.parametrize("attacks", [FORGED, HIDDEN, NOT_SEEN], ids=["forged", "hidden", "not seen"])
def test_no_template_gets_an_origin_for_other_words(example: Path, attacks: tuple[Attack, ...]) -> None:
    came = {
        attack.name: not_met(checked(example, TEMPLATE.replace("ATTACK", attack.cell)), attack) for attack in attacks
    }
    assert {name: why for name, why in came.items() if why} == {}


def test_the_honest_template_is_met_by_nothing(example: Path) -> None:
    came = checked(example, TEMPLATE.replace("ATTACK", f"{{{{ {FACT} }}}}"))
    assert isinstance(came, Checked)
    assert [finding for finding in came.findings if finding.clause == "retention"] == []
