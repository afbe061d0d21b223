"""Whether a path of a standard leads to a fact: told from the model, and the same as what templates get."""

from __future__ import annotations

import re
from typing import Any

import pytest
from pydantic import BaseModel

from govkit.data.made_for import GIVEN, WORKED_OUT, MadeFor, facts_for
from govkit.data.paths import BlockLine, LeadsNowhere, Several, follow, lead
from govkit.data.shelf import shipped
from govkit.data.standard import check_standard, kinds_with_standard
from govkit.data.standard_file import StandardFile
from govkit.data.templates import Templates, shipped_templates
from govkit.load import load_partnership
from govkit.model.conversation import Conversation
from govkit.model.group import PartnerGroup
from govkit.model.letter import Letter
from govkit.model.partner import Contact, Partner
from govkit.model.purpose import Purpose
from govkit.model.records import PrivacyNotice
from govkit.model.request import Request
from govkit.model.retention import Retention
from govkit.model.sharing import DataItem, Flow
from govkit.render.stated import StatedEntry, StatedPart
from govkit.rules.statements import find_facts
from govkit.sets.render_set import render_set, worked_out
from tests.conftest import PARTNERSHIPS, ROOT
from tests.renaming.renames import Renames
from tests.rows import over_rows

LETTER = facts_for(MadeFor.CONSENT_LETTERS)


@over_rows(
    ("path", "kind"),
    [
        ("partners.*", Partner),
        ("letter.covers.*.from.*", Partner),
        ("letter.covers.*.carries.*.key", DataItem),
        ("data_items.*.seen_by.*", Partner),
        ("letter.sent_by", Partner),
        ("letter.covers", Several),
    ],
)
def test_a_path_leads_to_what_templates_get(path: str, kind: type) -> None:
    found = lead(path, LETTER)
    assert found is kind or isinstance(found, kind)


@over_rows(
    ("path", "told"),
    [
        ("leter.posted", "Nothing is called `leter` here. Did you mean `letter`?"),
        ("notice.flows", "Nothing is called `notice` here."),
        ("letter.poster", "`letter` has nothing called `poster`. Did you mean `posted`?"),
        ("letter.covers.name", "`letter.covers` stands for several. Write `letter.covers.*.name`."),
        ("letter.posted.day", "`letter.posted` has nothing called `day`. It is a single fact."),
        ("letter.covers.*.carries.*.name", "has nothing called `name`. Choose one of: `key`, `value`."),
        ("partners.*.contact.emial", "`partners.*.contact` has nothing called `emial`. Did you mean `email`?"),
        ("shares_health_dat", "Did you mean `shares_health_data`?"),
    ],
)
def test_a_path_that_leads_nowhere_is_told_with_what_was_meant(path: str, told: str) -> None:
    with pytest.raises(LeadsNowhere, match=re.escape(told)):
        lead(path, LETTER)


def test_what_isworked_out_is_what_documents_get() -> None:
    assert set(WORKED_OUT) == {Letter, Request, Conversation, DataItem, Flow, PrivacyNotice, PartnerGroup, Purpose}
    partnership = load_partnership(PARTNERSHIPS / "forty_partners.yaml").partnership
    assert partnership is not None
    sections = {
        "letters": Letter,
        "requests": Request,
        "conversations": Conversation,
        "data_items": DataItem,
        "flows": Flow,
        "records": PrivacyNotice,
        "groups": PartnerGroup,
        "purpose": Purpose,
    }
    for path, facts in worked_out(partnership).items():
        assert facts.keys() == WORKED_OUT[sections[path.partition(".")[0]]].keys()


def test_every_made_for_has_its_facts() -> None:
    assert set(GIVEN) == set(MadeFor)


def shape(found: Any) -> str:
    """What a part of a partnership is to a template."""
    match found:
        case StatedPart():
            return type(found._part).__name__
        case StatedEntry():
            return "BlockLine"
        case list():
            return "Several"
        case _:
            return "fact"


def expected(kind: Any) -> str:
    """The same, as the model promises it."""
    if isinstance(kind, Several | BlockLine):
        return type(kind).__name__
    return kind.__name__ if isinstance(kind, type) and issubclass(kind, BaseModel) else "fact"


@pytest.mark.whole
@pytest.mark.parametrize("name", ["partners", "tests/partnerships/nine_partners", "tests/partnerships/one_way"])
def test_documents_get_the_facts_that_the_model_promises(name: str) -> None:
    partnership = load_partnership(ROOT / f"{name}.yaml").partnership
    assert partnership is not None
    for each in render_set(partnership, Templates(shipped_templates())):
        names = facts_for(each.standard.made_for)
        assert each.facts.keys() == names.keys()
        for clause in each.standard.clauses:
            paths = [*clause.states, *(of for statement in clause.each for of in statement.of), clause.when]
            for path in filter(None, paths):
                kind = expected(lead(path, names))
                assert {shape(found) for found in find_facts(path, each.facts)} <= {kind}, path


@over_rows("kind", kinds_with_standard())
def test_every_path_of_a_shipped_standard_leads_to_a_fact(kind: str) -> None:
    assert list(check_standard(shipped(f"{kind}.yaml", StandardFile), None)) == []


@pytest.mark.parametrize(
    ("before", "today"),
    [
        ("letter.covers.*.transports", "letter.covers.*.carries"),
        ("letter.covers.*.sent_how", "letter.covers.*.how"),
        ("data_items.*.retention.period", "data_items.*.retention.keep_for"),
        ("organisations.*", "partners.*"),
    ],
)
def test_a_path_under_a_name_of_before_leads_where_that_of_today_does(
    before: str, today: str, renames: Renames
) -> None:
    with pytest.raises(LeadsNowhere):
        lead(before, LETTER)
    renames()
    assert lead(before, LETTER) == lead(today, LETTER)


@pytest.mark.parametrize("path", ["letter.transports", "letter.covers.*.period", "partners.*.transports"])
def test_a_name_of_before_leads_nowhere_from_another_part(path: str, renames: Renames) -> None:
    renames()
    with pytest.raises(LeadsNowhere):
        lead(path, LETTER)


@over_rows(
    ("path", "kind"),
    [
        ("partners.*.id", str),
        ("partners.*.*.contact", Contact),
        ("letter.covers.*.carries.*", BlockLine),
        ("letter.covers.*.basis", Several),
        ("letter.covers.*.basis.*.key", Partner),
        ("data_items.*.held_by.*", Partner),
        ("data_items.*.retention", Retention),
        ("partnership.lead", Partner),
    ],
)
def test_what_each_kind_of_step_leads_to(path: str, kind: type) -> None:
    found = lead(path, LETTER)
    assert found is kind or isinstance(found, kind)


@over_rows(
    ("steps", "told"),
    [
        (("nmae",), "What `of` finds has nothing called `nmae`. Did you mean `name`?"),
        (("contact", "emial"), "`contact` has nothing called `emial`. Did you mean `email`?"),
        (("assurance", "name"), "`assurance` stands for several. Write `assurance.*.name`."),
    ],
)
def test_steps_from_a_part_that_lead_nowhere(steps: tuple[str, ...], told: str) -> None:
    with pytest.raises(LeadsNowhere, match=re.escape(told)):
        follow(Partner, steps, "")
