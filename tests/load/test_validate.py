from __future__ import annotations

from collections.abc import Callable

import pytest
from pydantic import TypeAdapter

from govkit.finding import Finding, Severity
from govkit.load import Loaded
from govkit.model.facts import Count, Day, Length, Phone
from govkit.written.fault_kinds import FAULTS
from tests.rows import over_rows

Change = Callable[..., Loaded]

LETTER = """\
  again: {kind: consent, subject: x, sent_by: weir-surgery, signed_by: WHO, covers: list-out, posted: 2027-01-04,
          reply_within: 28 days, reply_ways: {phone: 01632 960001}, one_reply_covers: the whole family}

"""
SECOND_FLOW = """\
  list-two:
    {name: x, step: 2, from: weir-surgery, to: weir-surgery, carries: to be agreed, basis: *b,
     goes_ahead: when-they-agree, how_often: x, starts: to be agreed}
"""


def only(loaded: Loaded) -> Finding:
    assert loaded.partnership is None
    assert len(loaded.findings) == 1, loaded.findings
    finding = loaded.findings[0]
    assert finding.severity == Severity.ERROR
    assert finding.rule in FAULTS
    return finding


def place(loaded: Loaded) -> tuple[str, int, int, str]:
    finding = only(loaded)
    return finding.rule, finding.location.line, finding.location.column, finding.path


def test_an_unknown_key_is_reported_at_the_key(change: Change) -> None:
    finding = only(
        change(("    held_by: [millbrook-council]\n", "    held_by: [millbrook-council]\n    colour: red\n"))
    )
    assert (finding.rule, str(finding.location).rpartition("yaml:")[2], finding.path) == (
        "unknown-key",
        "52:5",
        "data_items.family-list.colour",
    )
    assert finding.message == "`colour` is not a key of `data_items.family-list`."
    assert finding.fix.startswith("Choose one of: `name`, `plain_name`")


def test_a_misspelt_key_is_one_fault_with_the_key_that_was_meant(change: Change) -> None:
    finding = only(change(("    kind: local-authority", "    knid: local-authority")))
    assert (finding.rule, finding.location.line, finding.location.column) == ("unknown-key", 23, 5)
    assert finding.fix == "Did you mean `kind`?"


def test_a_misspelt_key_at_the_top_is_one_fault(change: Change) -> None:
    finding = only(change(("data_items:", "data-items:")))
    assert finding.message == "`data-items` is not a key that the file can start with."
    assert finding.fix == "Did you mean `data_items`?"


def test_a_key_is_known_by_the_word_in_the_file(change: Change) -> None:
    assert only(change(("    from: millbrook-council", "    form: millbrook-council"))).fix == "Did you mean `from`?"


def test_a_missing_key_is_reported_on_its_parent_with_its_meaning(change: Change) -> None:
    finding = only(change(("    reach: local\n", "")))
    assert (finding.rule, finding.location.line, finding.location.column) == ("missing-key", 21, 3)
    assert finding.path == "partners.millbrook-council.reach"
    assert finding.message == "`partners.millbrook-council` has no `reach`."
    assert finding.fix == "Add `reach`: `local` or `national`."


def test_a_missing_block_is_reported_on_the_file(change: Change, smallest: str) -> None:
    records = smallest[smallest.index("records:") :]
    finding = only(change((records, "")))
    assert (finding.rule, finding.location.line, finding.message) == ("missing-key", 3, "The file has no `records`.")


UNREADABLE = {
    "11:11:partnership.starts": (
        ("starts: 2027-02-01", "starts: 1.2.27"),
        "`starts`: “1.2.27” is not a date.",
        "Write the year, month and day, like `2027-03-01`.",
    ),
    "12:16:partnership.review.by": (
        ("by: 2027-08-02", "by: 2027-02-30"),
        "`by`: There is no such date as 2027-02-30.",
        "Check the month and the day.",
    ),
    "7:11:partnership.status": (
        ("status: draft", "status: Draft"),
        "`status`: “Draft” is not one of the choices.",
        "Did you mean `draft`?",
    ),
    "61:11:flows.list-out.step": (
        ("step: 2", "step: 7"),
        "`step`: “7” is not a whole number from 1 to 6.",
        "Write one in digits.",
    ),
    "41:14:partners.weir-surgery.contact.email": (
        ("email: reception@weir.example", "email: Dr. X. at the surgery"),
        "`email`: “Dr. X. at the surgery” is not an email address.",
        "Write it like `team@council.example`.",
    ),
    "30:11:partners.weir-surgery.name": (
        ("name: Weir Surgery", "name: [Weir, Surgery]"),
        "`name`: This is a list or a block of keys.",
        "Write a single value.",
    ),
}


@over_rows("where", UNREADABLE)
def test_an_unreadable_value_is_reported_where_it_stands(change: Change, where: str) -> None:
    replaced, message, fix = UNREADABLE[where]
    finding = only(change(replaced))
    assert finding.rule == "unreadable-value"
    assert f"{finding.location.line}:{finding.location.column}:{finding.path}" == where
    assert (finding.message, finding.fix) == (message, fix)


@pytest.mark.parametrize(
    "written",
    [
        *(
            "email: reception@weir.example%0d%0aBcc:x@evil.example",
            "email: a%0d%0ab@weir.example",
            "email: a%0A@weir.example",
        ),
        *("email: a@weir.example, b@weir.example", "email: mailto:a@weir.example"),
    ],
)
def test_an_email_address_is_one_address_and_spells_nothing_out(change: Change, written: str) -> None:
    finding = only(change(("email: reception@weir.example", written)))
    assert "is not an email address" in finding.message


@pytest.mark.parametrize("count", ["\u0661\u0662", "\uff11\uff12", "\u06f1\u06f2"])
def test_numbers_that_people_dial_and_count_are_written_in_the_digits_of_english(count: str) -> None:
    for kind, written in (
        (Phone, f"01632 9600{count}"),
        (Count, count),
        (Length, f"{count} months"),
        (Day, f"2027-01-{count}"),
    ):
        with pytest.raises(ValueError, match="is not a"):
            TypeAdapter(kind).validate_python(written)


def test_an_unreadable_item_of_a_list_is_reported_at_the_item(change: Change) -> None:
    loaded = change(("      - Millbrook\n", "      - [Millbrook]\n"))
    assert place(loaded) == ("unreadable-value", 37, 9, "partners.weir-surgery.address.1")
    assert only(loaded).message.startswith("`address`:")


def test_an_unreadable_key_is_reported_at_the_key(change: Change) -> None:
    loaded = change(("  list-out:", "  List Out:"), ("covers: [list-out]", "covers: to be agreed"))
    assert place(loaded) == ("unreadable-value", 59, 3, "flows.List Out")
    assert only(loaded).message == "`List Out`: “List Out” can't be a name here."


def test_a_quoted_value_without_words_is_empty(change: Change) -> None:
    assert place(change(("name: Weir Surgery", 'name: " "'))) == ("empty-value", 30, 11, "partners.weir-surgery.name")


def test_a_list_where_keys_belong_names_the_keys(change: Change) -> None:
    loaded = change(("records:\n", "old: &old x\nrecords: [x]\nrest:\n"))
    finding = next(finding for finding in loaded.findings if finding.path == "records")
    assert finding.message == "`records` should be a block of keys, not a list."
    assert "its keys: `dpia`," in finding.fix


def test_a_word_where_ids_belong_is_reported(change: Change) -> None:
    finding = only(change(("carries: {family-list: know which families to visit first}", "carries: family-list")))
    assert finding.message == "`carries` should be a block of keys, not a single value."
    assert finding.fix == "On the lines below it, indented, write its keys, each with its value."


def test_keys_where_a_list_belongs_are_reported(change: Change) -> None:
    finding = only(change(("about: [adults, children]", "about: {adults: 1}")))
    assert finding.message == "`about` should be a list, not a block of keys."


def test_a_single_value_stands_for_a_list_of_one(change: Change) -> None:
    assert change(("to: [weir-surgery]", "to: weir-surgery")).findings == ()


def test_what_is_wrong_with_a_list_of_one_is_reported_at_its_value(change: Change) -> None:
    assert place(change(("to: [weir-surgery]", "to: wier-surgery"))) == (
        "unknown-reference",
        63,
        9,
        "flows.list-out.to.0",
    )


def test_too_many_items_are_counted(change: Change) -> None:
    finding = only(change(("[Town Hall, 1 Mill Lane, Millbrook, ZZ1 1ZZ]", "[a, b, c, d, e, f]")))
    assert (finding.message, finding.fix) == ("`address` holds 6 items.", "Keep it to 5 at most.")


def test_a_section_that_can_not_be_empty_says_so(change: Change) -> None:
    loaded = change(
        (
            "lawful_bases:\n  early-help: {name: Early help, article_6: public-task, power: Children Act 2004}",
            "lawful_bases: {}",
        )
    )
    assert place(loaded) == ("empty-value", 53, 15, "lawful_bases")


def test_a_section_can_not_be_unsettled_as_a_whole(change: Change) -> None:
    loaded = change(
        (
            "lawful_bases:\n  early-help: {name: Early help, article_6: public-task, power: Children Act 2004}",
            "lawful_bases: to be agreed",
        )
    )
    assert only(loaded).message == "`lawful_bases` can't be `to be agreed` as a whole."


def test_a_name_that_leads_nowhere_is_reported_with_the_one_that_was_meant(change: Change) -> None:
    loaded = change(("lead: millbrook-council", "lead: milbrook-council"))
    assert place(loaded) == ("unknown-reference", 10, 9, "partnership.lead")
    assert only(loaded).message == "`lead`: There is no “milbrook-council” in `partners`."
    assert only(loaded).fix == "Did you mean `millbrook-council`?"


def test_a_name_like_no_other_is_answered_with_all_of_them(change: Change) -> None:
    fix = only(change(("covers: [list-out]", "covers: [zzz]"))).fix
    assert fix == "Choose one of: `list-out`."


def test_a_name_in_a_key_that_leads_nowhere_is_reported_at_the_key(change: Change) -> None:
    loaded = change(("carries: {family-list:", "carries: {family-lists:"))
    assert place(loaded) == ("unknown-reference", 64, 15, "flows.list-out.carries.family-lists")


def test_a_name_in_a_section_that_was_left_out_leads_nowhere(change: Change) -> None:
    loaded = change(("    how_often:", "    confidentiality: flag\n    how_often:"))
    assert only(loaded).message == "`confidentiality`: There is no “flag” in `confidentiality_bases`."
    assert only(loaded).fix == "Nothing is written there yet."


def test_a_section_that_is_missing_is_reported_without_the_names_that_lead_to_it(change: Change) -> None:
    loaded = change(
        ("lawful_bases:\n  early-help: {name: Early help, article_6: public-task, power: Children Act 2004}\n", "")
    )
    assert place(loaded) == ("missing-key", 3, 1, "lawful_bases")


def test_a_section_without_value_is_reported_without_the_names_that_lead_to_it(change: Change) -> None:
    loaded = change(
        (
            "lawful_bases:\n  early-help: {name: Early help, article_6: public-task, power: Children Act 2004}",
            "lawful_bases:",
        )
    )
    assert place(loaded) == ("empty-value", 53, 1, "lawful_bases")


@over_rows("value", ["", "!x y", "*nobody", '"\\u202e"'])
def test_a_value_that_is_no_yaml_is_not_found_wrong_twice(change: Change, value: str) -> None:
    assert only(change(("reach: local", f"reach: {value}"))).location.line == 24


def test_a_merge_key_is_not_followed_by_the_keys_it_would_bring(change: Change) -> None:
    loaded = change(("    reach: local\n", "    <<: *all\n"), ("partnership:\n", "partnership: &all\n"))
    assert place(loaded) == ("merge-key", 24, 5, "partners.millbrook-council.<<")


def test_one_fault_that_several_flows_borrow_is_one_finding(change: Change) -> None:
    loaded = change(("flow_defaults: {how: NHS secure email,", "flow_defaults: {how: [NHS secure email],"))
    assert place(loaded) == ("unreadable-value", 56, 22, "flow_defaults.how")


def test_one_fault_that_an_alias_repeats_is_one_finding(change: Change) -> None:
    loaded = change(
        ("basis: {millbrook-council: early-help, weir", "basis: &b {millbrook-council: late-help, weir"),
        ("letters:", f"{SECOND_FLOW}\nletters:"),
    )
    assert place(loaded) == ("unknown-reference", 66, 35, "flows.list-out.basis.millbrook-council")


def test_what_an_alias_leaves_out_in_two_places_is_one_finding(change: Change) -> None:
    loaded = change(
        ("signed_by: {name: A. Example, role: Head of family help}", "signed_by: &who {name: A. Example}"),
        ("records:", LETTER.replace("WHO", "*who") + "records:"),
    )
    assert place(loaded) == ("missing-key", 75, 5, "letters.consent.signed_by.role")


def test_a_long_value_is_quoted_in_short(change: Change) -> None:
    message = only(change(("status: draft", f"status: {'x' * 500}"))).message
    assert message == f"`status`: “{'x' * 60}…” is not one of the choices."


def test_more_faults_than_anyone_reads_are_cut_short(change: Change) -> None:
    findings = change(("covers: [list-out]", f"covers: [{', '.join(['nothing'] * 2000)}]")).findings
    assert [finding.rule for finding in findings[-2:]] == ["unknown-reference", "too-many-faults"]
    assert len(findings) == 1001


def test_all_faults_are_reported_at_once_from_top_to_bottom(change: Change) -> None:
    loaded = change(
        ("status: draft", "status: drat"),
        ("    kind: local-authority\n", ""),
        ("lead: millbrook-council", "lead: weir"),
        ("    reach: local\n", "    reach:\n"),
        ("step: 2", "step: two"),
        ("    how_often: Every three months\n", "    how_often: Every three months\n    name: Again\n"),
    )
    assert [(finding.rule, finding.location.line) for finding in loaded.findings] == [
        ("unreadable-value", 7),
        ("unknown-reference", 10),
        ("missing-key", 21),
        ("empty-value", 23),
        ("unreadable-value", 60),
        ("duplicate-key", 67),
    ]


@over_rows(
    ("written", "fix"),
    [
        ("31/03/2027", "Write it as `2027-03-31`."),
        ("1.4.2027", "Write it as `2027-04-01`."),
        ("31st March 2027", "Write it as `2027-03-31`."),
        ("31/02/2027", "Write the year, month and day, like `2027-03-01`."),
        ("03/13/2027", "Write the year, month and day, like `2027-03-01`."),
        ("03/04/27", "Write the year, month and day, like `2027-03-01`."),
        ("1 Foo 2027", "Write the year, month and day, like `2027-03-01`."),
    ],
)
def test_a_day_in_the_british_way_is_told_as_it_has_to_be_written(change: Change, written: str, fix: str) -> None:
    finding = only(change(("  starts: 2027-02-01\n", f"  starts: {written}\n")))
    assert (finding.rule, finding.fix) == ("unreadable-value", fix)


def test_curly_quotes_around_a_choice_are_named(change: Change) -> None:
    finding = only(change(("    kind: local-authority", "    kind: “local-authority”")))
    assert "curly quote (“)" in finding.fix
    assert "straight double quotes" in finding.fix
