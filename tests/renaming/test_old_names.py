"""A key or a choice under its old name is read under that of today, and told at its place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from govkit.data.renamed import Renamed
from govkit.finding import Severity
from govkit.load import Loaded, load_partnership
from govkit.load.old_names import with_new_names
from govkit.written.source_map import SourceMap
from tests.conftest import ROOT
from tests.renaming.renames import TABLE, Renames
from tests.rows import over_rows

SMALLEST = (ROOT / "tests" / "kept" / "partnerships" / "smallest.yaml").read_text("utf-8")
Written = Callable[..., Loaded]


@pytest.fixture
def written(tmp_path: Path, renames: Renames) -> Written:
    """Loads the smallest partnership with words in it replaced."""
    renames()

    def load(*replaced: tuple[str, str]) -> Loaded:
        text = SMALLEST
        for today, instead in replaced:
            assert today in text
            text = text.replace(today, instead, 1)
        file = tmp_path / "partners.yaml"
        file.write_text(text, "utf-8")
        return load_partnership(file)

    return load


def told(loaded: Loaded) -> list[tuple[str, str, int, int, str]]:
    return [
        (each.rule, each.severity.value, each.location.line, each.location.column, each.path)
        for each in loaded.findings
    ]


@over_rows(
    ("today", "instead", "rule", "line", "column", "path"),
    [
        ("partners:\n", "organisations:\n", "renamed-key", 20, 1, "partners"),
        ("partners:\n", '"organisations":\n', "renamed-key", 20, 1, "partners"),
        ("    carries: {family", "    transports: {family", "renamed-key", 64, 5, "flows.list-out.carries"),
        ("flow_defaults: {how:", "flow_defaults: {sent_how:", "renamed-key", 56, 17, "flow_defaults.how"),
        ("  status: draft", "  status: proposed", "renamed-choice", 7, 11, "partnership.status"),
        ("    kind: gp-practice", '    kind: "gp-surgery"', "renamed-choice", 31, 11, "partners.weir-surgery.kind"),
    ],
)
def test_an_old_name_is_read_and_told_at_its_place(
    written: Written, today: str, instead: str, rule: str, line: int, column: int, path: str
) -> None:
    now = written()
    then = written((today, instead))
    assert now.findings == ()
    assert now.partnership is not None
    assert then.partnership == now.partnership
    assert told(then) == [(rule, "warning", line, column, path)]
    (finding,) = then.findings
    assert finding.fix == "`govkit migrate` rewrites it."
    assert "since govkit 0.3; it is read as `" in finding.message


def test_a_name_that_changed_twice_is_read_from_each_time(written: Written) -> None:
    retention = "    held_by: [millbrook-council]\n    retention: {PERIOD: 12 months, counted_from: the last visit, then: securely deleted}\n"
    at = ("    held_by: [millbrook-council]\n", retention)
    now = written((at[0], at[1].replace("PERIOD", "keep_for")))
    assert now.findings == ()
    for old, since in (("period", "0.2"), ("keep-for", "0.4")):
        then = written((at[0], at[1].replace("PERIOD", old)))
        assert then.partnership == now.partnership
        (finding,) = then.findings
        assert finding.message == f"`{old}` is called `keep_for` since govkit {since}; it is read as `keep_for`."


def test_both_names_in_one_block_are_an_error_that_names_both_lines(written: Written) -> None:
    then = written(("    carries: {", "    transports: {family-list: nothing}\n    carries: {"))
    assert then.partnership is None
    (finding,) = then.findings
    assert (finding.rule, finding.severity, finding.location.line) == ("duplicate-key", Severity.ERROR, 64)
    assert finding.message == (
        "`transports` is called `carries` since govkit 0.3, and both are written here, on line 64 and on line 65."
    )


def test_two_old_names_of_one_key_are_an_error_too(written: Written) -> None:
    retention = (
        "    retention: {period: 12 months, keep-for: 6 months, counted_from: the last visit, then: securely deleted}\n"
    )
    then = written(("    held_by: [millbrook-council]\n", f"    held_by: [millbrook-council]\n{retention}"))
    errors = [each for each in then.findings if each.severity is Severity.ERROR]
    assert [(each.rule, each.location.line, each.location.column) for each in errors] == [("duplicate-key", 52, 36)]
    assert "both are written here, on line 52." in errors[0].message


def test_what_an_alias_repeats_is_told_once_where_it_is_written(written: Written) -> None:
    second = (
        "  list-back:\n"
        "    name: List of families to the council\n    step: 2\n    from: weir-surgery\n    to: [millbrook-council]\n"
        "    transports: *told\n    goes_ahead: when-they-agree\n    basis: {millbrook-council: early-help, weir-surgery: early-help}\n"
        "    how_often: Every three months\n    starts: 2027-03-01\n\nletters:\n"
    )
    then = written(
        ("    carries: {family", "    transports: &told {family"), ("\nletters:\n", second), ("draft", "&as proposed")
    )
    assert then.partnership is not None
    assert [(rule, line) for rule, _, line, _, _ in told(then)] == [
        ("renamed-choice", 7),
        ("renamed-key", 64),
        ("renamed-key", 74),
    ]


def test_a_fault_in_what_an_alias_repeats_under_an_old_key_is_at_the_line_that_was_written(written: Written) -> None:
    retention = "    retention: &kept\n      counted_from: the last visit\n      period: for ever\n      then: securely deleted\n"
    more = SMALLEST.partition("data_items:\n")[2].partition("\nlawful_bases")[0].replace("family-list", "other-list")
    then = written(
        ("    held_by: [millbrook-council]\n", f"    held_by: [millbrook-council]\n{retention}"),
        ("\nlawful_bases", more.rstrip("\n") + "\n    retention: *kept\n\nlawful_bases"),
    )
    found = [(each.rule, each.location.line) for each in then.findings]
    assert found == [("renamed-key", 54), ("unreadable-value", 54)]
    assert then.sources.locate("data_items.other-list.retention.keep_for").line == 54


def test_an_alias_of_words_that_are_no_key_where_they_are_written_leads_to_them(written: Written) -> None:
    glossary = (
        "glossary: &kept\n  counted_from: the last visit\n  period: for ever\n  then: securely deleted\n\npartners:\n"
    )
    then = written(
        ("partners:\n", glossary),
        ("    held_by: [millbrook-council]\n", "    held_by: [millbrook-council]\n    retention: *kept\n"),
    )
    assert [(each.rule, each.location.line) for each in then.findings] == [
        ("renamed-key", 22),
        ("unreadable-value", 22),
    ]


def test_a_waiver_is_read_under_the_names_of_its_rule_clause_and_key(written: Written) -> None:
    waiver = "    reason: later\n    accepted_by: the board\n    until: 2027-05-31\n"
    waivers = f"waivers:\n  - rule: clause-lacking\n    at: isa/keeping\n{waiver}  - rule: unused-item\n    at: flows.list-out.transports\n{waiver}"
    then = written(("\nrecords:", f"\n{waivers}\nrecords:"))
    assert then.partnership is not None
    assert [(each.rule, each.at) for each in then.partnership.waivers] == [
        ("missing-clause", "isa/retention"),
        ("unused-item", "flows.list-out.carries"),
    ]
    assert [rule for rule, *_ in told(then)] == ["renamed-choice", "renamed-clause", "renamed-key"]


def test_what_has_its_name_of_today_everywhere_is_left_alone(written: Written) -> None:
    here = written(("    role: controller", "    role: controller\n    reach_of: proposed"))
    assert [each.rule for each in here.findings] == ["unknown-key"]


@pytest.mark.whole
def test_check_tells_it_and_no_waiver_sets_it_aside(tmp_path: Path, renames: Renames) -> None:
    from govkit.data.inputs import Inputs
    from govkit.tasks.check import check
    from tests.conftest import TODAY

    renames()
    waived = "\nwaivers:\n  - {rule: renamed-choice, at: partnership.status, reason: later, accepted_by: the board, until: 2027-05-31}\n"
    text = (ROOT / "partners.yaml").read_text("utf-8").replace("status: draft ", "status: proposed ") + waived
    file = tmp_path / "partners.yaml"
    file.write_text(text, "utf-8")
    checked = check(Inputs(file, TODAY))
    assert [each.rule for each in checked.findings] == ["renamed-choice", "unused-waiver"]
    assert checked.findings[1].message == "`renamed-choice` can't be waived."
    assert checked.waived == ()


def test_what_is_not_written_leads_to_the_block_under_its_old_name(written: Written) -> None:
    sources = written(("partners:\n", "organisations:\n")).sources
    assert sources.locate("partners").line == 20
    assert sources.locate("partners.nobody.name").line == 20


@pytest.mark.parametrize("kind", ["keys", "choices"])
def test_a_table_of_keys_or_of_choices_alone_is_held_to(kind: str) -> None:
    entry = {"at": "partnership" if kind == "keys" else "partnership.status", "old": "old", "new": "new", "since": "1"}
    raw = {"partnership": {"old": "agreed"} if kind == "keys" else {"status": "old"}}
    read = with_new_names(raw, SourceMap("p.yaml"), Renamed.model_validate({kind: [entry]}))
    assert read.raw == {"partnership": {"new": "agreed"} if kind == "keys" else {"status": "new"}}
    assert [finding.rule for finding in read.findings] == [f"renamed-{kind[:-1].removesuffix('s')}"]


@over_rows(
    ("at", "today", "rule"),
    [
        ("isa/keeping", "isa/retention", "renamed-clause"),
        ("briefing--council/whom-to-ask", "briefing--council/ask", "renamed-clause"),
        ("isa/review", "isa/review", ""),
        ("isa", "isa", ""),
        ("organisations.council", "partners.council", "renamed-key"),
        ("flows.list.transports", "flows.list.carries", "renamed-key"),
        ("flows.list.name", "flows.list.name", ""),
    ],
)
def test_the_place_of_a_waiver_is_read_under_the_names_of_today(at: str, today: str, rule: str) -> None:
    raw = {"waivers": [{"at": at}], "partnership": {"at": at}}
    read = with_new_names(raw, SourceMap("p.yaml"), Renamed.model_validate(TABLE))
    assert read.raw == {"waivers": [{"at": today}], "partnership": {"at": at}}
    assert [finding.rule for finding in read.findings] == ([rule] if rule else [])


def test_values_that_are_no_words_are_kept_as_they_are() -> None:
    raw = {"a": [1, None, True, {"b": ["c"]}], "d": {}}
    read = with_new_names(raw, SourceMap("p.yaml"), Renamed.model_validate({}))
    assert read.raw == raw
    assert [(name.route, name.is_key) for name in read.names] == [
        (("a",), True),
        (("a", "3", "b"), True),
        (("a", "3", "b", "0"), False),
        (("d",), True),
    ]
