"""`govkit baseline`, and `check` beside a baseline."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from govkit.data.inputs import BASELINE
from tests.cli.test_check import spoil
from tests.conftest import Govkit
from tests.report.findings.test_sarif import read

RETENTION = "    retention: {keep_for: 3 months, counted_from: the list is sent, then: securely deleted}\n"
LATE = ("reply_within: 28 days", "reply_within: 10 days")


@pytest.fixture
def old(example: Path) -> Path:
    """The example, in which several things of law and one of guidance are wrong."""
    spoil(example, "    article_9: health-or-social-care\n", "")
    spoil(example, *LATE)
    return example


@pytest.mark.whole
def test_an_old_agreement_fails_only_on_what_is_new(govkit: Govkit, old: Path) -> None:
    made = govkit("baseline")
    assert made.status == 0
    assert made.out.splitlines()[-1] == "+ partners.yaml: short-reply-time at letters.opt-out.reply_within"
    assert made.err == f"{BASELINE}: 7 findings, 6 of rules that are law. Each remains to be mended.\n"
    beside = ("check", "--baseline", BASELINE, "--fail-on", "advice")
    known = govkit(*beside)
    assert (known.status, known.err) == (0, "")
    assert known.out.count("known error health-item-without-article-9-condition") == 6
    assert known.out.count("it was there before, and remains to be mended") == 6
    assert known.out.endswith("partners.yaml: nothing new, and 7 known.\n")
    old.write_text("# A line more.\n\n" + old.read_text("utf-8"), "utf-8")
    assert govkit(*beside).status == 0
    spoil(old, RETENTION, "")
    new = govkit(*beside)
    assert new.status == 1
    assert "error item-without-retention" in new.out
    assert "known error item-without-retention" not in new.out


@pytest.mark.whole
def test_what_is_gone_is_told_and_taken_out(govkit: Govkit, old: Path) -> None:
    govkit("baseline", "--file", "b.yaml")
    spoil(old, LATE[1], LATE[0])
    run = govkit("check", "--baseline", "b.yaml")
    assert run.status == 0
    assert "Take it out with `govkit baseline --file b.yaml`.\n  partners.yaml: short-reply-time at letters" in run.out
    done = govkit("baseline", "--file", "b.yaml")
    assert (done.status, done.out) == (0, "- partners.yaml: short-reply-time at letters.opt-out.reply_within\n")
    assert "No longer found" not in govkit("check", "--baseline", "b.yaml").out


@pytest.mark.whole
def test_it_never_grows_unless_somebody_says_why(govkit: Govkit, old: Path) -> None:
    govkit("baseline")
    spoil(old, RETENTION, "")
    run = govkit("baseline")
    assert (run.status, run.out) == (0, "")
    assert "not in it, since it only shrinks" in run.err
    for slip in ("", "why"):
        refused = govkit("baseline", "--from-scratch", slip)
        assert refused.status == 2
        assert "Say why it has to grow" in refused.err
    grown = govkit("baseline", "--from-scratch", "the trust joined", "--today", "2026-11-22")
    assert "+ partners.yaml: item-without-retention" in grown.out
    assert 'from_scratch: {on: 2026-11-22, why: "the trust joined"}' in Path(BASELINE).read_text("utf-8")


@pytest.mark.whole
def test_a_new_one_of_several_that_are_told_as_one_is_new(govkit: Govkit, old: Path) -> None:
    govkit("baseline")
    text = Path(BASELINE).read_text("utf-8").splitlines(keepends=True)
    one = next(line for line in text if "health-item-without-article-9-condition" in line)
    Path(BASELINE).write_text("".join(line for line in text if line != one), "utf-8")
    run = govkit("check", "--baseline", BASELINE)
    assert run.status == 1
    assert run.out.endswith("partners.yaml: 1 error, and 6 known.\n")


@pytest.mark.whole
def test_code_scanning_keeps_all(govkit: Govkit, old: Path) -> None:
    before = read(govkit("check", "--format", "sarif").out)["results"]
    govkit("baseline")
    spoil(old, LATE[1], LATE[0])
    results = read(govkit("check", "--baseline", BASELINE, "--format", "sarif").out)["results"]
    assert [each["baselineState"] for each in results] == [*["unchanged"] * 6, "absent"]
    assert {each["partialFingerprints"]["govkit/v1"] for each in before} & {
        each["partialFingerprints"]["govkit/v1"] for each in results[:6]
    }


def test_a_file_that_can_not_be_read_is_never_known(govkit: Govkit, old: Path) -> None:
    govkit("baseline")
    spoil(old, "  status: draft", "  statuss: draft")
    run = govkit("check", "--baseline", BASELINE)
    assert run.status == 1
    assert "No rule was asked of partners.yaml, since it can’t be read as it stands." in run.out
    assert "No longer found" not in run.out
    refused = govkit("baseline")
    assert (refused.status, refused.out) == (2, "")
    assert "`govkit check` says where" in refused.err


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (None, "nothere.yaml: there is no such file."),
        ("x: 1\n", "nothere.yaml:1:1: `x` is not a key that the file can start with."),
        ("govkit: 1\nfindings:\n  a:\n    - {rulle: x, fingerprint: y}\n", "Did you mean `rule`?"),
    ],
)
def test_a_baseline_that_can_not_be_read_is_one_sentence(
    content: str | None, told: str, govkit: Govkit, example: Path
) -> None:
    if content:
        (example.parent / "nothere.yaml").write_text(content, "utf-8")
    run = govkit("check", "--baseline", "nothere.yaml")
    assert (run.status, run.out) == (2, "")
    assert told in run.err
    assert len(run.err.splitlines()) == 1


def test_all_agreements_of_a_folder_have_one(govkit: Govkit, old: Path) -> None:
    (old.parent / "sub").mkdir()
    (old.parent / "sub/partners.yaml").write_bytes(old.read_bytes())
    made = govkit("baseline", "-p", ".")
    assert "14 findings, 12 of rules that are law" in made.err
    run = govkit("check", "-p", ".", "--baseline", BASELINE, "--format", "json")
    assert (run.status, run.err) == (0, "")
    assert len(json.loads(run.out)["baseline"]["known"]) == 14
    alone = govkit("check", "-p", "sub", "--baseline", BASELINE, "--format", "json")
    assert "gone" in (baseline := json.loads(alone.out)["baseline"])
    assert (len(baseline["known"]), baseline["gone"]) == (7, [])


@pytest.mark.whole
def test_a_clean_agreement_needs_none(govkit: Govkit) -> None:
    run = govkit("baseline")
    assert (run.status, run.out) == (0, "")
    assert run.err == f"{BASELINE}: nothing was found, so there is nothing to write.\n"
