"""Which rules are asked; that law is never left out in silence, nor made less grave."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.data.settings import SETTINGS, Settings, settings_in
from govkit.errors import DataUnreadable, SelectionRefused
from govkit.finding import Finding, Location, Severity
from govkit.rules.rule import every_rule, find_rule
from govkit.rules.selecting import EVERYTHING, Chosen, askable, chosen, severities, without_since
from govkit.written.fault_kinds import FAULTS, OLD_NAMES
from tests.rows import over_rows

LAW, GUIDANCE = "item-without-retention", "short-reply-time"


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> type:
    """Makes settings of the text of a `govkit.toml`."""
    monkeypatch.chdir(tmp_path)

    class Made:
        @staticmethod
        def of(text: str) -> Settings:
            Path(SETTINGS).write_text(text, "utf-8")
            return settings_in(Path(SETTINGS))

    return Made


def asked(found: Chosen) -> set[str]:
    return {rule for rule in askable() if found.asks(rule)}


def group(name: str) -> set[str]:
    return {rule.id for rule in every_rule() if name in (rule.group, rule.subject)}


def test_the_examples_are_what_they_are_taken_for() -> None:
    assert find_rule(LAW).severity is Severity.ERROR
    assert find_rule(GUIDANCE).severity is not Severity.ERROR
    assert set(askable()) == {rule.id for rule in every_rule() if rule.subject not in ("readability", "version")} | set(
        OLD_NAMES
    )


def test_without_a_word_everything_is_asked() -> None:
    assert chosen((), (), None) == EVERYTHING
    assert asked(EVERYTHING) == set(askable())


def test_rules_and_groups_are_selected_and_the_rest_is_told() -> None:
    found = chosen((LAW, "security", "waiver"), (), None)
    assert asked(found) == {LAW} | group("security") | group("waiver")
    (left,) = found.not_asked
    assert left.why == "`--select`"
    assert set(left.rules) == set(askable()) - asked(found)
    assert left.law == sum(askable()[rule].law for rule in left.rules) > 0


def test_a_group_is_ignored_but_for_what_is_law() -> None:
    found = chosen((), ("retention", GUIDANCE), None)
    law = {rule for rule in group("retention") if askable()[rule].law}
    assert asked(found) == (set(askable()) - group("retention") - {GUIDANCE}) | law
    (left,) = found.not_asked
    assert (left.law, left.kept) == (0, len(law))
    assert law


def test_selected_and_ignored_each_is_told_once() -> None:
    found = chosen(("retention",), (GUIDANCE, "records"), None)
    assert asked(found) == group("retention")
    assert len([rule for left in found.not_asked for rule in left.rules]) == len(found.left_out)


def test_without_waivers_what_is_asked_of_waivers_is_not() -> None:
    found = chosen((), (), None, waivers=False)
    assert asked(found) == set(askable()) - group("waiver")


@over_rows(
    ("select", "ignore", "told"),
    [
        (("retentoin",), (), "--select: There is no rule or group “retentoin”. Did you mean `retention`?"),
        (
            (),
            ("item-without-retenton",),
            f"--ignore: There is no rule or group “item-without-retenton”. Did you mean `{LAW}`?",
        ),
        ((), (LAW,), f"--ignore: `{LAW}` is law, which is never left out."),
        (("long-sentence",), (), "--select: `long-sentence` is about plain language"),
        (("readability",), (), "--select: `readability` is about plain language"),
        (("version",), (), "--select: `version` is about versions that are offered"),
        ((), ("unknown-key",), "--ignore: `unknown-key` stops a file from being read"),
        (
            (GUIDANCE,),
            (GUIDANCE,),
            "Nothing would be checked: `--select` and `--ignore` together leave no rule to ask.",
        ),
    ],
)
def test_what_can_not_be_is_told(select: tuple[str, ...], ignore: tuple[str, ...], told: str) -> None:
    with pytest.raises(SelectionRefused) as refused:
        chosen(select, ignore, None)
    assert str(refused.value).startswith(told), refused.value


def test_without_a_revision_nobody_is_asked_who_may_approve() -> None:
    assert not without_since(EVERYTHING).asks("approver-not-entitled")
    assert without_since(chosen((LAW,), (), None)).asks(LAW)
    with pytest.raises(SelectionRefused, match="with `--since` alone"):
        without_since(chosen(("approvals",), (), None))


def test_a_group_of_nothing_but_law_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    from govkit.rules import selecting

    only = {LAW: selecting.Askable(Severity.ERROR, frozenset({"all-law"})), GUIDANCE: askable()[GUIDANCE]}
    monkeypatch.setattr(selecting, "askable", lambda: only)
    with pytest.raises(SelectionRefused, match="`all-law` holds nothing but law"):
        chosen((), ("all-law",), None)


def test_settings_choose_where_the_command_line_does_not(settings: type) -> None:
    house = settings.of(f'[check]\nselect = ["retention"]\nignore = ["{GUIDANCE}"]\n')  # type: ignore[attr-defined]
    found = chosen((), (), house)
    assert asked(found) == group("retention") - {GUIDANCE}
    assert found.not_asked[0].why == "`select` in govkit.toml"
    assert found.not_asked[0].law > 0
    assert asked(chosen((GUIDANCE,), (), house)) == {GUIDANCE}


@over_rows(
    ("text", "told"),
    [
        (
            '[check]\nselect = ["security",\n "retentoin"]\n',
            "govkit.toml:3:2: There is no rule or group “retentoin”. Did you mean",
        ),
        (f'[check]\nignore = ["{LAW}"]\n', f"govkit.toml:2:11: `{LAW}` is law, which is never left out."),
        (f'[severity]\n"{LAW}" = "warning"\n', f"govkit.toml:2:28: `{LAW}` is law, and stays an error."),
        ('[severity]\nx = "error"\n', "govkit.toml:2:1: There is no rule “x”."),
        ('[severity]\nretention = "error"\n', "govkit.toml:2:1: There is no rule “retention”."),
        ('[severity]\nlong-sentence = "error"\n', "govkit.toml:2:1: `long-sentence` is about plain language"),
    ],
)
def test_what_settings_can_not_say_has_its_place(
    text: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path(SETTINGS).write_text(text, "utf-8")
    house = settings_in(Path(SETTINGS))
    with pytest.raises(DataUnreadable) as refused:
        _ = (severities(house), chosen((), (), house))
    assert str(refused.value).startswith(told), refused.value


def test_a_house_makes_rules_graver_or_less_but_for_what_is_law(settings: type) -> None:
    house = settings.of(f'[severity]\n{GUIDANCE} = "error"\n{LAW} = "error"\nrenamed-key = "advice"\n')  # type: ignore[attr-defined]
    found = EVERYTHING._replace(severities=severities(house))
    for rule, severity, wanted in (
        (GUIDANCE, Severity.ADVICE, Severity.ERROR),
        (LAW, Severity.ERROR, Severity.ERROR),
        ("renamed-key", Severity.WARNING, Severity.ADVICE),
        ("renamed-key", Severity.ERROR, Severity.ERROR),
        ("another", Severity.ADVICE, Severity.ADVICE),
    ):
        assert found.as_grave(Finding(rule, severity, "", "", Location("x"))).severity is wanted
    assert severities(None) == {}


def test_each_rule_of_law_is_refused_by_name() -> None:
    for rule, known in askable().items():
        if known.law:
            with pytest.raises(SelectionRefused, match="never left out"):
                chosen((), (rule,), None)
    assert not set(FAULTS) & set(askable())
