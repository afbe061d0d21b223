"""A house's folder that was written under old names makes the same documents, and each old name is told at its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.data.inputs import Inputs
from govkit.document import Document, every_block, pieces, text_of
from govkit.finding import Finding, Severity
from govkit.outcome.checked import Checked
from govkit.tasks.build import build
from govkit.tasks.check import check
from govkit.tasks.migrate import migrate
from tests.conftest import TODAY
from tests.renaming.renames import KEPT, TABLE, Renames


def words_of(checked: Checked) -> dict[str, list[str]]:
    """All that each document says."""
    return {each.document.name: _words(each.document) for each in checked.documents}


def _words(document: Document) -> list[str]:
    return [text_of(said) for block in every_block(document.blocks) for said, _place in pieces(block)]


def told(findings: tuple[Finding, ...], folder: Path) -> set[tuple[str, str, int, int]]:
    return {
        (
            Path(each.location.file).relative_to(folder).as_posix(),
            each.message.split("`")[1],
            each.location.line,
            each.location.column,
        )
        for each in findings
    }


@pytest.mark.whole
def test_the_documents_are_the_same_and_each_old_name_is_told(old_house: Path, renames: Renames) -> None:
    today = check(Inputs(KEPT / "house.yaml", TODAY, KEPT / "house"))
    renames()
    checked = check(Inputs(old_house, TODAY))
    assert words_of(checked) == words_of(today)
    told_old = tuple(each for each in checked.findings if each.rule.startswith("renamed-"))
    assert {each.severity for each in told_old} == {Severity.WARNING}
    assert {each.rule for each in told_old} == {"renamed-key", "renamed-choice", "renamed-clause"}
    assert {each.rule for each in checked.findings if each not in told_old} == {each.rule for each in today.findings}
    assert [each.finding.clause for each in checked.waived] == ["records-officer"]
    assert told(told_old, old_house.parent) == {
        ("partners.yaml", "first-steps", 15, 14),
        ("partners.yaml", "proposed", 13, 11),
        ("partners.yaml", "organisations", 48, 1),
        ("partners.yaml", "clause-lacking", 506, 11),
        ("partners.yaml", "isa/records-person", 507, 9),
        ("templates/briefing/clauses/whom-to-ask.html.j2", "whom-to-ask", 0, 0),
        ("templates/briefing/clauses/whom-to-ask.html.j2", "whom-to-ask", 1, 12),
        ("templates/isa/clauses/keeping.html.j2", "keeping", 0, 0),
        ("templates/isa/clauses/keeping.html.j2", "keeping", 1, 12),
        ("templates/isa/clauses/keeping.html.j2", "period", 8, 51),
        ("templates/standards/isa.yaml", "keeping", 4, 9),
        ("templates/standards/isa.yaml", "records-person", 12, 9),
        ("templates/standards/isa.yaml", "organisations.*", 16, 14),
        ("templates/standards/programmes.yaml", "first-steps", 2, 1),
    }


APPROVED_BEFORE = """\
clauses:
  keeping:
    approved_by: Sam Lee
    role: information governance lead
    approved_on: 2026-01-01
    says:
    - says: keeping
"""


@pytest.mark.whole
def test_an_approval_under_the_old_name_is_told_and_rewritten(old_house: Path, renames: Renames) -> None:
    renames()
    file = old_house.parent / "templates/isa/approved.yaml"
    file.write_text(APPROVED_BEFORE, "utf-8")
    (found,) = [each for each in check(Inputs(old_house, TODAY)).findings if each.location.file == str(file)]
    assert (found.rule, found.location.line, found.location.column) == ("renamed-clause", 2, 3)
    migrate([old_house])
    assert file.read_text("utf-8") == APPROVED_BEFORE.replace("  keeping:", "  retention:")


def test_an_old_approval_beside_one_of_today_is_left(old_house: Path, renames: Renames) -> None:
    renames()
    file = old_house.parent / "templates/isa/approved.yaml"
    both = APPROVED_BEFORE + APPROVED_BEFORE.removeprefix("clauses:\n").replace("  keeping:", "  retention:")
    file.write_text(both, "utf-8")
    migrate([old_house])
    assert file.read_text("utf-8") == both


@pytest.mark.whole
def test_they_are_built_without_a_draft(old_house: Path, renames: Renames, tmp_path: Path) -> None:
    renames()
    assert "isa.html" in build(Inputs(old_house, TODAY), tmp_path / "out", formats=("html",)).written


def test_without_these_changes_the_old_names_mean_nothing(old_house: Path) -> None:
    assert check(Inputs(old_house, TODAY)).partnership is None


@pytest.mark.whole
def test_a_finding_in_a_clause_under_its_old_name_is_at_the_file_that_is_there(
    old_house: Path, renames: Renames
) -> None:
    renames()
    file = old_house.parent / "templates/isa/clauses/keeping.html.j2"
    file.write_text('{% clause "keeping" %}{% endclause %}', "utf-8")
    checked = check(Inputs(old_house, TODAY))
    (empty,) = [each for each in checked.findings if each.rule == "empty-clause"]
    assert (empty.clause, empty.location.file, empty.location.line) == ("retention", str(file), 1)


@pytest.mark.whole
def test_a_house_document_may_include_the_old_name(old_house: Path, renames: Renames) -> None:
    renames()
    document = old_house.parent / "templates/isa/document.html.j2"
    shipped = (KEPT.parents[1] / "templates/isa/document.html.j2").read_text("utf-8")
    document.write_text(shipped.replace("isa/clauses/retention.html.j2", "isa/clauses/keeping.html.j2"), "utf-8")
    checked = check(Inputs(old_house, TODAY))
    assert Severity.ERROR not in {each.severity for each in checked.findings}
    (found,) = [each for each in checked.findings if each.location.file == str(document)]
    assert "`isa/clauses/keeping.html.j2` is called `isa/clauses/retention.html.j2` since govkit 0.3" in found.message


@pytest.mark.whole
def test_files_of_both_names_are_an_error(old_house: Path, renames: Renames) -> None:
    renames()
    folder = old_house.parent / "templates/isa/clauses"
    (folder / "retention.html.j2").write_bytes((KEPT / "house/isa/clauses/retention.html.j2").read_bytes())
    (error,) = [each for each in check(Inputs(old_house, TODAY)).findings if each.severity is Severity.ERROR]
    assert (error.rule, error.location.file) == ("renamed-clause", str(folder / "keeping.html.j2"))
    assert error.fix == f"Keep what is right in {folder / 'retention.html.j2'}, and delete this one."


@pytest.mark.slow
@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ('{% if partnership.status == "proposed" %}Still a draft.{% endif %}', True),
        ('{% if partnership.status == "draft" %}Still a draft.{% endif %}', True),
        ('{% if partnership.status != "proposed" %}Still a draft.{% endif %}', False),
        ('{% if partnership.status in ["agreed", "proposed"] %}Still a draft.{% endif %}', True),
        ("{% if organisations | length > 1 %}Still a draft.{% endif %}", True),
        ("{% for flow in flows %}{% if loop.first and flow.transports %}Still a draft.{% endif %}{% endfor %}", True),
        ('{% if flows | gather("transports") | length > 1 %}Still a draft.{% endif %}', True),
    ],
)
def test_a_template_may_ask_for_a_key_or_choice_by_its_old_name(
    old_house: Path, renames: Renames, asked: str, says: bool
) -> None:
    renames()
    file = old_house.parent / "templates/isa/clauses/keeping.html.j2"
    text = file.read_text("utf-8")
    file.write_text(text.replace("{% endclause %}", f"<p>{asked}</p>{{% endclause %}}"), "utf-8")
    checked = check(Inputs(old_house, TODAY))
    said = "\n".join(words_of(checked)["isa"])
    assert ("Still a draft." in said) is says


@pytest.mark.whole
def test_what_is_still_to_be_agreed_is_asked_for_by_the_old_name_too(old_house: Path, renames: Renames) -> None:
    renames()
    text = old_house.read_text("utf-8")
    start = text.index("    retention:", text.index("data_items:"))
    end = text.index("\n", start)
    old_house.write_text(text[:start] + "    retention: to be agreed" + text[end:], "utf-8")
    checked = check(Inputs(old_house, TODAY), draft=True)
    assert {each.rule for each in checked.findings if each.severity is Severity.ERROR} == {"still-to-be-agreed"}


@pytest.mark.whole
def test_a_name_that_is_still_in_use_elsewhere_is_read_and_not_guessed_at(old_house: Path, renames: Renames) -> None:
    table = {**TABLE, "keys": [*TABLE["keys"], {"at": "partners.*", "old": "power", "new": "kind", "since": "0.3"}]}
    renames(table)
    file = old_house.parent / "templates/briefing/clauses/whom-to-ask.html.j2"
    file.write_text(file.read_text("utf-8").replace("{{ lead.name }}", "{{ lead.name }} ({{ lead.power }})"), "utf-8")
    checked = check(Inputs(old_house, TODAY))
    said = words_of(checked)["briefing--millbrook-surgery"]
    assert any("Northmoor Council (local authority)" in each for each in said)
    assert not [each for each in checked.findings if "`power`" in each.message]
