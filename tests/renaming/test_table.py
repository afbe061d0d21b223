"""The table of what has another name: it is followed to the name of today, and the one that ships points at what is there."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pydantic import ValidationError

from govkit.data.renamed import Newer, Renamed, renamed
from govkit.data.templates import shipped_templates
from govkit.model.facts import Fact
from govkit.model.partnership import Partnership
from govkit.rules.rule import every_rule
from govkit.written.keys import known_keys
from tests.renaming.renames import TABLE
from tests.rows import over_rows

MADE = Renamed.model_validate(TABLE)


def astray(table: Renamed) -> Iterator[str]:
    """What is wrong with a table: a name that nothing has today, or an old one that still means something."""
    for each in table.keys:
        for at in each.at:
            block = tuple(at.split(".")) if at else ()
            known = known_keys(Partnership, block)
            newer = table.key(block, each.old)
            if newer is None or newer.name not in known:
                yield f"{at}.{each.new}: no such key"
            if each.old in known:
                yield f"{at}.{each.old}: still a key"
    for each in table.choices:
        for at in each.at:
            known_choices = choices_at(tuple(at.split(".")))
            newer = table.choice(at.split("."), each.old)
            if newer is None or (known_choices and newer.name not in known_choices):
                yield f"{at}: {each.new}: no such choice"
            if each.old in known_choices:
                yield f"{at}: {each.old}: still a choice"
    for clause in table.clauses:
        if table.clause(clause.kind, clause.old) is None or not is_shipped(table, clause.kind, clause.old):
            yield f"{clause.kind}/{clause.new}: no such clause"
        if (shipped_templates() / clause.kind / "clauses" / f"{clause.old}.html.j2").is_file():
            yield f"{clause.kind}/{clause.old}: still a clause"


def is_shipped(table: Renamed, kind: str, old: str) -> bool:
    return (shipped_templates() / table.template(f"{kind}/clauses/{old}.html.j2")).is_file()


def choices_at(path: tuple[str, ...]) -> set[str]:
    """The words that may stand at a place, where these are fixed."""
    if path == ("waivers", "*", "rule"):
        return {rule.id for rule in every_rule()}
    field = known_keys(Partnership, path[:-1]).get(path[-1])
    return {
        word
        for note in (field.metadata if field else ())
        if isinstance(note, Fact)
        for word in note.schema.get("enum", ())
    }


def test_what_ships_leads_from_what_was_to_what_is() -> None:
    assert list(astray(renamed())) == []


@over_rows(
    ("table", "wrong"),
    [
        ({"keys": [{"at": "flows.*", "old": "sends", "new": "carrys", "since": "1"}]}, "flows.*.carrys: no such key"),
        ({"keys": [{"at": "flows.*", "old": "how", "new": "carries", "since": "1"}]}, "flows.*.how: still a key"),
        (
            {"choices": [{"at": "partnership.status", "old": "agreed", "new": "draft", "since": "1"}]},
            "partnership.status: agreed: still a choice",
        ),
        (
            {"choices": [{"at": "waivers.*.rule", "old": "x", "new": "y", "since": "1"}]},
            "waivers.*.rule: y: no such choice",
        ),
        ({"clauses": [{"kind": "isa", "old": "a", "new": "b", "since": "1"}]}, "isa/b: no such clause"),
        (
            {"clauses": [{"kind": "isa", "old": "review", "new": "retention", "since": "1"}]},
            "isa/review: still a clause",
        ),
    ],
)
def test_an_entry_that_leads_nowhere_or_hides_something_is_seen(table: dict[str, object], wrong: str) -> None:
    assert list(astray(Renamed.model_validate(table))) == [wrong]


def test_the_table_of_these_tests_is_sound_but_for_the_clause_of_a_house() -> None:
    assert list(astray(MADE)) == ["isa/records-officer: no such clause"]


def test_a_key_is_looked_for_at_its_place_alone() -> None:
    assert MADE.key(("flows", "any"), "transports") == Newer("carries", "0.3")
    assert MADE.key(("flows",), "transports") is None
    assert MADE.key(("letters", "any"), "transports") is None
    assert MADE.key(("flow_defaults",), "sent_how") == Newer("how", "0.3")


def test_a_single_value_may_stand_for_a_list() -> None:
    made = Renamed.model_validate(
        {"choices": [{"at": "data_items.*.about.*", "old": "kids", "new": "children", "since": "1"}]}
    )
    for path in (("data_items", "list", "about"), ("data_items", "list", "about", "1")):
        assert made.choice(path, "kids") == Newer("children", "1")


def test_a_choice_is_looked_for_at_its_place_alone() -> None:
    assert MADE.choice(("partnership", "status"), "proposed") == Newer("draft", "0.3")
    assert MADE.choice(("partnership", "status", "0"), "proposed") is None
    assert MADE.choice(("partnership",), "proposed") is None
    assert MADE.choice(("partners", "any", "kind"), "proposed") is None
    assert MADE.choice(("partnership", "status"), "draft") is None


@over_rows(
    ("name", "today"),
    [
        ("isa/clauses/keeping.html.j2", "isa/clauses/retention.html.j2"),
        ("isa/clauses/retention.html.j2", "isa/clauses/retention.html.j2"),
        ("briefing/clauses/keeping.html.j2", "briefing/clauses/keeping.html.j2"),
        ("isa/clauses/keeping.html.j2.bak", "isa/clauses/keeping.html.j2.bak"),
        ("own/isa/clauses/keeping.html.j2", "own/isa/clauses/keeping.html.j2"),
        ("isa/clauses/more/keeping.html.j2", "isa/clauses/more/keeping.html.j2"),
        ("isa/keeping.html.j2", "isa/keeping.html.j2"),
    ],
)
def test_only_the_template_of_a_clause_has_another_name(name: str, today: str) -> None:
    assert MADE.template(name) == today


def test_each_earlier_name_of_a_clause_is_one_of_its_spellings() -> None:
    twice = Renamed.model_validate(
        {
            "clauses": [
                {"kind": "isa", "old": "a", "new": "b", "since": "1"},
                {"kind": "isa", "old": "b", "new": "c", "since": "2"},
                {"kind": "briefing", "old": "d", "new": "c", "since": "2"},
                {"kind": "isa", "old": "e", "new": "f", "since": "2"},
            ]
        }
    )
    spelt = tuple(f"isa/clauses/{name}.html.j2" for name in "cab")
    assert twice.spellings("isa/clauses/a.html.j2") == twice.spellings("isa/clauses/c.html.j2") == spelt
    assert twice.clause("isa", "a") == Newer("c", "1")
    assert twice.clause("isa", "c") is None


@over_rows(
    ("name", "is_taken"),
    [
        ("keep_for", True),
        ("keep-for", True),
        ("a1", True),
        ("keep__for", False),
        ("_a", False),
        ("a_", False),
        ("A", False),
        ("", False),
    ],
)
def test_a_name_is_small_letters_and_digits_with_single_joints(name: str, is_taken: bool) -> None:
    entry = {"old": name, "new": "b", "since": "1"}
    if is_taken:
        assert Renamed.model_validate({"keys": [entry]}).keys[0].at == ("",)
    else:
        with pytest.raises(ValidationError):
            Renamed.model_validate({"keys": [entry]})


def test_names_that_lead_in_a_circle_end_somewhere() -> None:
    circle = [{"old": "a", "new": "b", "since": "1"}, {"old": "b", "new": "a", "since": "2"}]
    assert Renamed.model_validate({"keys": circle}).key((), "a") == Newer("a", "1")


def test_a_template_has_all_its_names() -> None:
    assert MADE.spellings("isa/clauses/keeping.html.j2") == MADE.spellings("isa/clauses/retention.html.j2")
    assert MADE.spellings("isa/clauses/retention.html.j2") == (
        "isa/clauses/retention.html.j2",
        "isa/clauses/keeping.html.j2",
    )
    assert MADE.spellings("isa/document.html.j2") == ("isa/document.html.j2",)


@over_rows(
    "table",
    [
        {"keyes": []},
        {"keys": [{"old": "a", "new": "b"}]},
        {"keys": [{"old": "a b", "new": "b", "since": "1"}]},
        {"clauses": [{"old": "a", "new": "b", "since": "1"}]},
        {"keys": [{"old": "a", "new": "b", "since": "1", "kind": "isa"}]},
    ],
)
def test_what_the_table_cannot_say_is_refused(table: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Renamed.model_validate(table)
