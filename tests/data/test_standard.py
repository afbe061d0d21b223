"""The standard of a kind: what govkit ships, tightened and added to by a house, and nothing taken away."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.data.standard import find_clauses, kinds_with_standard, standard
from govkit.data.templates import Templates, shipped_templates
from govkit.errors import ClauseUnknown, DataUnreadable
from govkit.finding import Severity
from tests.renaming.renames import Renames

CLAUSE = "  - {{id: {}, says: ours, severity: {}, source: Our house, evidence: verified{}}}\n"
SHIPPED = standard("isa")


def house(tmp_path: Path, *clauses: str, kind: str = "isa", made_for: str = "") -> Path:
    file = tmp_path / "standards" / f"{kind}.yaml"
    file.parent.mkdir(exist_ok=True)
    file.write_text(f"kind: {kind}\n{made_for}clauses:\n{''.join(clauses) or '  []'}", "utf-8")
    return tmp_path


def test_what_a_house_adds_stands_after_what_ships(tmp_path: Path) -> None:
    found = standard("isa", house(tmp_path, CLAUSE.format("parking", "advice", ""), CLAUSE.format("pets", "error", "")))
    assert [clause.id for clause in found.clauses] == [*(each.id for each in SHIPPED.clauses), "parking", "pets"]
    assert found.made_for == SHIPPED.made_for
    assert standard("isa", tmp_path / "elsewhere") == SHIPPED


@pytest.mark.parametrize(("severity", "graver"), [("error", Severity.ERROR), ("warning", None), ("advice", None)])
def test_a_house_can_only_tighten_what_ships(severity: str, graver: Severity | None, tmp_path: Path) -> None:
    each = ", states: partnership.lead.name, each: [{of: flows.*, states: name}]"
    own = standard("isa", house(tmp_path, CLAUSE.format("review", severity, each))).clauses
    before = next(clause for clause in SHIPPED.clauses if clause.id == "review")
    after = next(clause for clause in own if clause.id == "review")
    assert after.severity == (graver or before.severity)
    assert after.states == (*before.states, "partnership.lead.name")
    assert [statement.of for statement in after.each] == [*(each.of for each in before.each), ("flows.*",)]
    assert (after.says, after.source) == (before.says, before.source)
    assert len(own) == len(SHIPPED.clauses)


def test_a_clause_of_a_house_under_a_name_of_before_tightens_that_of_today(tmp_path: Path, renames: Renames) -> None:
    written = house(tmp_path, CLAUSE.format("keeping", "error", ", states: partnership.lead.name"))
    assert [clause.id for clause in standard("isa", written).clauses][-1] == "keeping"
    renames()
    found = standard("isa", written).clauses
    assert len(found) == len(SHIPPED.clauses)
    assert "partnership.lead.name" in next(clause for clause in found if clause.id == "retention").states


def test_a_kind_of_the_houses_own_says_what_it_is_made_for(tmp_path: Path) -> None:
    found = standard("leaflet", house(tmp_path, kind="leaflet", made_for="made_for: partnership\n"))
    assert (found.kind, found.made_for, found.clauses) == ("leaflet", "partnership", ())
    with pytest.raises(DataUnreadable, match="Nothing says what there is a document of"):
        standard("leaflet", house(tmp_path, kind="leaflet"))
    with pytest.raises(DataUnreadable, match=r"standards/poster\.yaml: there is no such file"):
        standard("poster", tmp_path)


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (", when: uses_procesors", "`uses_procesors` leads to no fact."),
        (", states: [partnership.lead.name, partnership.led]", "`partnership.led` leads to no fact."),
        (", each: [{of: flws.*, states: nothing}]", "`flws.*` leads to no fact."),
        (", each: [{of: flows.*, states: [name, nmae]}]", "`nmae` leads to no fact."),
        (", each: [{of: flows.*, having: stps, states: name}]", "`stps` leads to no fact."),
        (", each: [{of: flows.*, unless: stps, states: name}]", "`stps` leads to no fact."),
        (", each: [{of: [flows.*, partners.*], states: carries.*.key}]", "`carries.*.key` leads to no fact."),
    ],
)
def test_a_path_that_leads_nowhere_is_told_at_its_place(more: str, told: str, tmp_path: Path) -> None:
    with pytest.raises(DataUnreadable) as caught:
        standard("isa", house(tmp_path, CLAUSE.format("parking", "advice", more)))
    assert told in str(caught.value)
    assert "isa.yaml:3:" in str(caught.value)


def test_the_clauses_of_a_kind_are_found_by_name() -> None:
    assert find_clauses("isa") == SHIPPED.clauses
    assert [clause.id for clause in find_clauses("isa", "retention")] == ["retention"]
    assert find_clauses("leaflet") == find_clauses("leaflet", "retention") == ()
    with pytest.raises(ClauseUnknown, match=r"`isa` has no clause “retentoin”\. Did you mean `retention`\?"):
        find_clauses("isa", "retentoin")


def test_every_shipped_kind_has_a_standard_of_its_name() -> None:
    kinds = list(Templates(shipped_templates()).kinds())
    assert kinds
    assert kinds_with_standard() == [standard(kind).kind for kind in kinds] == kinds
