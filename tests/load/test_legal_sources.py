"""The register of law: every entry holds, is honest about how it was read, and stands once; and whoever names a source finds it."""

from __future__ import annotations

import re
from collections import Counter
from importlib import resources

import pytest
from pydantic import ValidationError

from govkit.data.kinds import kinds
from govkit.data.legal_sources import legal_sources, source_families
from govkit.data.standard import standard
from govkit.data.templates import templates
from govkit.finding import Evidence, Severity
from govkit.model.legal_source import LONGEST_QUOTE, LegalSource, SourceStanding
from govkit.rules.rule import Rule, every_rule
from tests.conftest import ROOT
from tests.rows import over_rows

READ = {
    "instrument": "Act",
    "standing": "legislation",
    "quote": "a duty",
    "nations": ["england"],
    "read_on": "2026-11-28",
    "version": "revised",
    "address": "legislation.gov.uk",
    "evidence": "verified",
}
UNREAD = {
    "instrument": "Act",
    "standing": "legislation",
    "nations": ["england"],
    "evidence": "unverified",
    "note": "Not found.",
}


def test_every_entry_holds() -> None:
    assert len(legal_sources()) >= 60
    assert all(len((source.quote or "").split()) <= LONGEST_QUOTE for source in legal_sources().values())


def test_no_id_stands_twice() -> None:
    folder = resources.files("govkit").joinpath("standards", "sources")
    ids = [
        name
        for family in source_families()
        for name in re.findall(r"^([\w-]+):", folder.joinpath(f"{family}.yaml").read_text("utf-8"), re.MULTILINE)
    ]
    assert [name for name, times in Counter(ids).items() if times > 1] == []
    assert set(ids) == set(legal_sources())


def test_no_provision_stands_twice() -> None:
    names = Counter(source.name for source in legal_sources().values())
    assert [name for name, times in names.items() if times > 1] == []


@over_rows(
    ("start", "change", "why"),
    [
        (READ, {"quote": "word " * (LONGEST_QUOTE + 1)}, "a quote has 25 words at the most"),
        (READ, {"quote": None}, "what is verified quotes the words that were read"),
        (READ, {"read_on": None}, "what was read says when"),
        (READ, {"version": None, "evidence": "secondary"}, "what was read says when"),
        (READ, {"address": None}, "what was read says when"),
        (READ, {"prospective": "true", "in_force_from": "2026-02-05"}, "what is not in force has no first day"),
        (READ, {"in_force_from": "2026-02-05", "in_force_until": "2026-02-04"}, "it ends before it starts"),
        (UNREAD, {"quote": "a duty"}, "what was not read is neither quoted nor dated"),
        (UNREAD, {"read_on": "2026-11-28"}, "what was not read is neither quoted nor dated"),
        (UNREAD, {"note": None}, "what was not read says in `note` what was tried"),
        (READ, {"nations": []}, "at least 1 item"),
        (READ, {"sais": "a duty"}, "Extra inputs are not permitted"),
    ],
)
def test_what_is_not_honest_is_refused(start: dict[str, object], change: dict[str, object], why: str) -> None:
    LegalSource.model_validate(start)
    with pytest.raises(ValidationError, match=re.escape(why)):
        LegalSource.model_validate({**start, **change})


def test_a_source_can_end_on_the_day_it_starts() -> None:
    held = LegalSource.model_validate({**READ, "in_force_from": "2026-02-05", "in_force_until": "2026-02-05"})
    assert held.name == "Act"


def test_a_source_never_changes() -> None:
    with pytest.raises(ValidationError):
        LegalSource.model_validate(READ).evidence = Evidence.SECONDARY


# Who names them


@over_rows("rule", every_rule(), ids=lambda rule: rule.id)
def test_each_rule_names_sources_of_the_register(rule: Rule) -> None:
    named = [legal_sources()[name] for name in rule.sources]
    if named and rule.evidence is Evidence.VERIFIED:
        assert any(source.evidence is Evidence.VERIFIED for source in named)
    if named and rule.severity is Severity.ERROR:
        assert any(source.standing in (SourceStanding.LEGISLATION, SourceStanding.CASE_LAW) for source in named)
        assert any(source.evidence is not Evidence.UNVERIFIED for source in named)


def test_a_clause_names_sources_of_the_register() -> None:
    clauses = [clause for kind in kinds(templates(ROOT / "partners.yaml")) for clause in standard(kind.name).clauses]
    assert {name for clause in clauses for name in clause.sources} - set(legal_sources()) == set()
