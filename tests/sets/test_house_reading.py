"""What is told of a house's templates before any of them is filled in: each mistake at its line, and nothing of what is right."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from jinja2 import meta

from govkit.data.templates import Templates, shipped_templates
from govkit.finding import Severity
from govkit.render.environment import environment
from govkit.rules.house_files import HouseProblem
from govkit.rules.rule import rules
from govkit.sets.house_files import house_files
from govkit.sets.house_reading import HouseReading
from tests.rows import over_rows

CLAUSE = "isa/clauses/retention.html.j2"


def told(house: Path, **files: str) -> list[tuple[str, HouseProblem]]:
    """What the rules about a house find in these files, with the rule."""
    for name, text in files.items():
        file = house / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    found = house_files(Templates(shipped_templates(), house))
    assert found is not None
    return [(rule.id, problem) for rule in rules("house") for problem in rule.check(found)]


def of(house: Path, body: str) -> list[tuple[str, int]]:
    """The rule and the line of each thing that is found in a clause with these words."""
    text = '{% clause "retention" %}\n' + body + "\n{% endclause %}\n"
    return [(rule, problem.line) for rule, problem in told(house, **{CLAUSE: text})]


@pytest.mark.whole
@over_rows(
    ("body", "rule"),
    [
        ("{{ partnership.ends }}", "undefined-name"),
        ("{{ partnerships.name }}", "undefined-name"),
        ("{% if terms.rules %}<p>Words.</p>{% endif %}", "undefined-name"),
        ("{% for item in data_items %}{{ item.nmae }}{% endfor %}", "undefined-name"),
        ("{{ data_items.name }}", "undefined-name"),
        ('{{ flows | where_given("retention") | length }}', "undefined-name"),
        ("{{ flows | gather('nmae') | listing }}", "undefined-name"),
        ("{% set who = partnership.lead %}{{ who.nmae }}", "undefined-name"),
        ("{{ letter.subject }}", "undefined-name"),
        ("{{ partnership.name | upper }}", "unknown-filter"),
        ("{% if partnership.name is string %}<p>Words.</p>{% endif %}", "unknown-filter"),
        ("{{ partnership.name | safe }}", "trusted-markup"),
        ('{% include "isa/clauses/retenton.html.j2" %}', "template-that-is-nowhere"),
        ("{% if partnership.notice %}", "unreadable-template"),
        ("{% autoescape false %}{{ partnership.name }}{% endautoescape %}", "unreadable-template"),
        ("{% if false %}<p>Words.</p>{% endif %}", "branch-never-taken"),
        ("{% if true %}<p>Words.</p>{% else %}<p>Others.</p>{% endif %}", "branch-never-taken"),
        (
            "{% if terms %}<p>W.</p>{% elif not handling %}<p>W.</p>{% elif terms %}<p>O.</p>{% endif %}",
            "branch-never-taken",
        ),
        ("{% if not terms %}{% if terms %}<p>Words.</p>{% endif %}{% endif %}", "branch-never-taken"),
        ("{% if terms %}{{ 'a' if terms else 'b' }}{% endif %}", "branch-never-taken"),
        ("{% if terms and not terms %}<p>Words.</p>{% endif %}", "branch-never-taken"),
        ('{% if partnership.nation == "britain" %}<p>Words.</p>{% endif %}', "branch-never-taken"),
        ('{% if partnership.nation in ["britain", "cornwall"] %}<p>Words.</p>{% endif %}', "branch-never-taken"),
        (
            "{% set known = terms %}{% if not terms %}{% if known or (terms and handling) %}<p>W.</p>{% endif %}{% endif %}",
            "branch-never-taken",
        ),
    ],
)
def test_each_mistake_is_told_once_at_its_line(body: str, rule: str, tmp_path: Path) -> None:
    shutil.rmtree(tmp_path / "isa", ignore_errors=True)
    found = [each for each in of(tmp_path, f"<p>Words.</p>\n{body}") if each[0] != "clause-not-in-standard"]
    assert [each[0] for each in found] == [rule]
    assert found[0][1] >= 3


@pytest.mark.whole
@over_rows(
    "body",
    [
        "{% if terms %}{% if terms and handling %}<p>W.</p>{% endif %}{% else %}<p>O.</p>{% endif %}",
        "{% for x in flows %}{% if loop.first %}{% for y in flows %}{% if not loop.first %}x{% endif %}{% endfor %}{% endif %}{% endfor %}",
        "{% for flow in flows %}{% if flow.how %}{% for other in flows %}{% if not other.how %}x{% endif %}{% endfor %}{% endif %}{% endfor %}",
        "{% set shown = 'a' if terms else 'b' %}{% if not terms %}{{ shown }}{% endif %}{% if terms %}{{ shown }}{% endif %}",
        "{% if more is defined %}{{ more }}{% endif %}",
        "{% set words %}Words{% endset %}{{ words }}",
        "{% macro of(item) %}{% if item.retention %}{{ item.name }}{% endif %}{% endmacro %}{% for item in data_items %}{{ of(item) }}{% endfor %}",
        "{% for entry in flows | gather('carries') %}{{ entry.key.name }}{% endfor %}",
        '{% if partnership.nation == "wales" %}{% if partnership.status != "draft" %}x{% endif %}{% endif %}',
        "{% for who in flows | gather('to') | distinct %}{{ who.contact.phone }}{% endfor %}",
        "{% if terms %}{% set x = terms %}{% endif %}{% if terms %}{{ x.liability }}{% endif %}",
        "{% macro each() %}{% for i in data_items %}{{ caller(i) }}{% endfor %}{% endmacro %}{% call(it) each() %}{{ it.name }}{% endcall %}",
        "{% macro m(a, b=partnership.name, c=a) %}{{ a }}{{ b }}{{ c }}{% endmacro %}{{ m('x') }}",
        "{% macro m(a, b='') %}{% if b %}{{ b }}{% endif %}{{ a }}{% endmacro %}{{ m(a='x') }}",
        "{% macro m() %}x{% endmacro %}{% set o = m %}{{ o() }}{% call m() %}y{% endcall %}",
        "{% if nosuch is undefined %}a{% elif nosuch.name %}b{% endif %}",
        "{% if partnership.ends is defined %}{{ partnership.ends }}{% else %}y{% endif %}",
        "{% for x in data_items if b is defined %}{{ b }}{% endfor %}",
        "{% set w %}{% endset %}{% if w %}a{% else %}{% set w %}x{% endset %}{% if w %}b{% endif %}{% endif %}",
        '{% include "/shared/units.html.j2" ignore missing %}',
        "{% if " + " or ".join(["terms"] * 150) + " %}x{% endif %}",
    ],
)
def test_what_is_right_is_let_be(body: str, tmp_path: Path) -> None:
    assert of(tmp_path, body) == []


def test_a_branch_that_one_document_takes_is_no_dead_one(tmp_path: Path) -> None:
    shared = "{% if terms %}<p>One.</p>{% else %}<p>Other.</p>{% endif %}"
    both = '{% if terms %}{% include "mine/x.html.j2" %}{% else %}{% include "mine/x.html.j2" %}{% endif %}'
    text = '{% clause "retention" %}<p>Words.</p>' + both + "{% endclause %}"
    assert told(tmp_path, **{CLAUSE: text, "mine/x.html.j2": shared}) == []


def test_what_a_shipped_template_lacks_is_told_where_the_house_includes_it(tmp_path: Path) -> None:
    text = '{% clause "retention" %}\n<p>Words.</p>\n{% include "shared/letterhead.html.j2" %}\n{% endclause %}'
    found = {(rule, each.file, each.line) for rule, each in told(tmp_path, **{CLAUSE: text})}
    assert ("undefined-name", "isa/document.html.j2", 0) not in found
    assert all(file == CLAUSE for rule, file, _line in found if rule == "undefined-name")


def test_a_copy_of_the_shipped_templates_has_nothing_to_tell(tmp_path: Path) -> None:
    house = tmp_path / "templates"
    shutil.copytree(shipped_templates(), house)
    assert told(house) == []


def test_all_mistakes_of_a_kind_file_are_told_with_their_lines(tmp_path: Path) -> None:
    text = "title: Agreement\ndesing: agreement\nnumbered: perhaps\nfor_the_public: true\n"
    found = [(rule, each.line) for rule, each in told(tmp_path, **{"isa/kind.yaml": text})]
    assert {line for rule, line in found if rule == "mistake-in-kind-file"} >= {2, 3}


def test_a_clause_that_the_document_never_includes_is_told_with_its_condition(tmp_path: Path) -> None:
    document = (shipped_templates() / "isa/document.html.j2").read_text("utf-8")
    gone = '{% include "isa/clauses/criminal-data.html.j2" %}'
    assert gone in document
    (found,) = told(tmp_path, **{"isa/document.html.j2": document.replace(gone, "")})
    assert found[0] == "clause-never-included"
    assert found[1].clause == "criminal-data"
    assert "flows_of_criminal_data" in found[1].message
    assert gone in found[1].fix


def test_what_an_import_with_context_can_see_is_let_be(tmp_path: Path) -> None:
    text = '{% clause "retention" %}{% set z = partnership.name %}{% from "mine/x.html.j2" import m with context %}{{ m() }}{% endclause %}'
    assert told(tmp_path, **{CLAUSE: text, "mine/x.html.j2": "{% macro m() %}{{ z }}{% endmacro %}"}) == []


def test_a_macro_hides_no_key_of_its_name_that_nothing_has(tmp_path: Path) -> None:
    assert of(tmp_path, "{% macro ends() %}x{% endmacro %}{{ ends() }}{{ partnership.ends }}") == [
        ("undefined-name", 2)
    ]


def test_things_too_deep_within_one_another_are_told_as_that(tmp_path: Path) -> None:
    deep = "{% if " + "not " * 300 + "terms %}x{% endif %}"
    ((rule, problem),) = told(tmp_path, **{CLAUSE: deep})
    assert rule == "unreadable-template"
    assert "More than 200 things stand within one another" in problem.message


def test_many_conditions_in_a_row_are_no_depth(tmp_path: Path) -> None:
    row = " or ".join(["terms", *(f"partnership.nation == 'n{at}'" for at in range(500)), "terms.nosuch"])
    ((rule, problem),) = told(tmp_path, **{CLAUSE: f"{{% if {row} %}}x{{% endif %}}"})
    assert (rule, "nosuch" in problem.message) == ("undefined-name", True)


def test_what_keeps_every_document_from_being_made_is_an_error_and_a_name_on_some_branch_is_none() -> None:
    grave = {rule.id for rule in rules("house") if rule.severity is Severity.ERROR}
    assert {"unreadable-template", "unknown-filter", "trusted-markup"} <= grave
    assert "undefined-name" not in grave


@pytest.mark.whole
def test_what_a_shipped_template_includes_is_known_without_reading_it_whole(tmp_path: Path) -> None:
    reading = HouseReading(Templates(shipped_templates(), tmp_path), ())
    made = environment((shipped_templates(),))
    for file in shipped_templates().glob("*/**/*.j2"):
        name = file.relative_to(shipped_templates()).as_posix()
        whole = list(meta.find_referenced_templates(made.parse(file.read_text("utf-8"))))
        assert sorted(reading.included(name)) == sorted(map(str, whole)), name


@pytest.mark.whole
def test_nothing_is_told_of_the_shipped_templates_where_each_is_looked_through(tmp_path: Path) -> None:
    house = tmp_path / "templates"
    shutil.copytree(shipped_templates(), house)
    names = [file.relative_to(house).as_posix() for file in house.glob("*/**/*.j2")]
    reading = HouseReading(Templates(shipped_templates(), house), names)
    told = (reading.unreadable, reading.missing, reading.undefined, reading.never, reading.left_out)
    assert [[*each()] for each in told] == [[], [], [], [], []]
