"""A test with people from its sheets to its verdicts, which were worked out by hand for twenty people that are made up."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from govkit.data.inputs import Inputs
from govkit.data.understood import kept_tests, understood_file
from govkit.errors import DocumentUnreadable, LinkRefused, UnderstandingRefused
from govkit.tasks.check import check
from govkit.tasks.understand import Understood, how_it_stands, take_results, write_sheets
from govkit.understanding.verdict import PeopleFigures, PointVerdict
from tests.conftest import ROOT, TODAY, of_rule
from tests.understanding.marked import filled, sheet_in

pytestmark = pytest.mark.with_people
# Of each question: the marks of the persons 1 to 20, and what they come to. All others are understood by everybody.
MARKS = {
    "no-answer": "uuuuuuuuuuuffffffffn",  # 19 found it and 11 understood it: 16 have to
    "who-learns-your-answer": "uuuuuuuuuuuuuunnnnnn",  # 14 found it: 16 have to
    "how-long": "uuuuuuuuuuuuuuuuffff",  # 16 understood it: just enough
    "last-day": "uuuuuuuuuuuuuuufffff",  # 15 understood it: one too few
    "why-now": "uuuuuuuuuu..........",  # 10 were asked, and understood it: too few people
}
VERDICTS = {
    "no-answer": ((20, 19, 11), PointVerdict.NOT_UNDERSTOOD, "32 to 77%"),
    "who-learns-your-answer": ((20, 14, 14), PointVerdict.NOT_FOUND, "46 to 88%"),
    "how-long": ((20, 20, 16), PointVerdict.PASSED, "56 to 94%"),
    "last-day": ((20, 20, 15), PointVerdict.NOT_UNDERSTOOD, "51 to 91%"),
    "why-now": ((10, 10, 10), PointVerdict.TOO_FEW, "69 to 100%"),
    "what-shared": ((20, 20, 20), PointVerdict.PASSED, "83 to 100%"),
}
Test = Callable[..., Understood]


@pytest.fixture
def sheets(example: Path) -> Callable[[str], bytes]:
    """The sheet for the marks of a kind, as it is written for the words as they stand then."""

    def write(kind: str) -> bytes:
        out = example.parent / "sheets" / str(len([*example.parent.glob("sheets/*")]))
        assert write_sheets(Inputs(example, TODAY), [kind], out, ["docx"]).files
        return (out / f"{kind}--marks.csv").read_bytes()

    return write


@pytest.fixture
def tested(example: Path, sheets: Callable[[str], bytes]) -> Test:
    """A test of a kind with these marks, whose results are taken."""

    def take(
        kind: str, marks: dict[str, str], *, only: tuple[str, ...] = (), on: date = TODAY, sheet: bytes = b""
    ) -> Understood:
        results = example.parent / "marks.csv"
        results.write_bytes(filled(sheet_in(sheet or sheets(kind)), marks, only=only))
        return take_results(Inputs(example, on), kind, results)

    return take


def verdict(found: Understood, name: str) -> PointVerdict:
    return next(each.verdict for each in found.standings[0].points if each.point.id == name)


def reword(example: Path, clause: str, old: str, new: str) -> None:
    """Says something else in one sentence of a clause, in a template of the house's own."""
    text = (ROOT / "templates" / clause).read_text("utf-8")
    assert old in text
    own = example.parent / "templates" / clause
    own.parent.mkdir(parents=True, exist_ok=True)
    own.write_text(text.replace(old, new, 1), "utf-8")


@pytest.mark.whole
def test_twenty_people_give_the_verdicts_that_were_worked_out_by_hand(tested: Test) -> None:
    (found,) = tested("consent_letter", MARKS).standings
    points = {each.point.id: each for each in found.points}
    for name, (figures, came_to, reach) in VERDICTS.items():
        assert points[name].figures == figures, name
        assert points[name].verdict is came_to, name
        assert str(PeopleFigures(*figures).interval) == reach, name
    assert {each.point.id for each in found.open} == {"no-answer", "who-learns-your-answer", "last-day", "why-now"}
    assert points["no-answer"].to_blame == "If you do not reply, that means no."
    assert points["last-day"].to_blame == "Please tell us yes or no by 14 April 2027."
    assert not found.passed


@pytest.mark.whole
def test_what_is_kept_says_how_many_and_nothing_of_anybody(tested: Test, example: Path) -> None:
    found = tested("consent_letter", MARKS)
    file = understood_file(example, "consent_letter")
    assert found.kept_in == file
    (test,) = kept_tests(example, "consent_letter")
    assert (test.document, test.of, test.people, test.on) == ("consent_letter", "NFT-ISA-001", 20, TODAY)
    assert "uuu" not in file.read_text("utf-8")


@pytest.mark.whole
def test_one_sentence_that_changes_voids_its_clause_alone(tested: Test, example: Path) -> None:
    tested("consent_letter", {})
    assert how_it_stands(Inputs(example, TODAY), ["consent_letter"]).standings[0].passed
    reword(
        example, "consent_letter/clauses/no-reply.html.j2", "If you do not reply, that means no.", "No reply means no."
    )
    found = how_it_stands(Inputs(example, TODAY), ["consent_letter"])
    changed = [each for each in found.standings[0].points if each.verdict is not PointVerdict.PASSED]
    assert [(each.point.question.clause, each.verdict) for each in changed] == [("no-reply", PointVerdict.CHANGED)]
    assert changed[0].before is not None
    assert changed[0].before.sentence == "If you do not reply, that means no."


@pytest.mark.whole
def test_a_fact_that_changes_voids_the_clauses_that_say_it(tested: Test, example: Path) -> None:
    tested("consent_letter", {})
    example.write_text(
        example.read_text("utf-8").replace("ask_again_after: 12 months", "ask_again_after: 2 years"), "utf-8"
    )
    found = how_it_stands(Inputs(example, TODAY), ["consent_letter"])
    assert {each.point.question.clause for each in found.standings[0].open} == {"refresh"}


@pytest.mark.whole
def test_new_words_are_tested_alone_and_stand_beside_those_before(tested: Test, example: Path) -> None:
    tested("consent_letter", {"no-answer": MARKS["no-answer"]})
    reword(
        example, "consent_letter/clauses/no-reply.html.j2", "If you do not reply, that means no.", "No reply means no."
    )
    after = tested("consent_letter", {"no-answer": "u" * 18 + "fn"}, only=("no-answer",), on=date(2026, 12, 1))
    assert after.standings[0].passed
    point = next(each for each in after.standings[0].points if each.point.id == "no-answer")
    assert point.figures == (20, 19, 18)
    assert point.before is not None
    assert point.before.figures == (20, 19, 11)
    assert after.standings[0].tested_on == (TODAY, date(2026, 12, 1))


@pytest.mark.whole
def test_marks_of_a_sheet_that_was_written_before_words_changed_count_for_the_words_of_then(
    tested: Test, sheets: Callable[[str], bytes], example: Path
) -> None:
    sheet = sheets("consent_letter")
    reword(
        example, "consent_letter/clauses/no-reply.html.j2", "If you do not reply, that means no.", "No reply means no."
    )
    found = tested("consent_letter", {}, sheet=sheet)
    assert (found.others, verdict(found, "no-answer"), verdict(found, "last-day")) == (
        1,
        PointVerdict.CHANGED,
        PointVerdict.PASSED,
    )


@pytest.mark.whole
def test_marks_count_once(tested: Test, sheets: Callable[[str], bytes], example: Path) -> None:
    sheet = sheets("consent_letter")
    tested("consent_letter", MARKS, sheet=sheet)
    kept = understood_file(example, "consent_letter").read_text("utf-8")
    with pytest.raises(UnderstandingRefused, match="holds these very figures already"):
        tested("consent_letter", MARKS, sheet=sheet, on=date(2026, 12, 1))
    assert understood_file(example, "consent_letter").read_text("utf-8") == kept


@pytest.mark.whole
def test_a_notice_is_satisfied_by_a_passed_test_of_its_words_and_by_nothing_less(tested: Test, example: Path) -> None:
    def found() -> list[str]:
        told = [each.message for each in of_rule(check(Inputs(example, TODAY)).findings, "notice-not-tested")]
        return [each for each in told if "`privacy_notice_young`" not in each]

    assert found() == ["Nobody has been asked yet whether they understand `privacy_notice`."]
    assert "involvement:" in example.read_text("utf-8"), "who was asked for advice is no test"
    tested("privacy_notice", {"your-rights": "u" * 15 + "f" * 5})
    assert "fewer than 16 of 20 people found and understood" in found()[0]
    tested("privacy_notice", {"your-rights": "u" * 20 + "f"}, only=("your-rights",))
    assert found() == []
    example.write_text(
        example.read_text("utf-8").replace("plain_summary: help your family", "plain_summary: support your family"),
        "utf-8",
    )
    assert "other words were tested, and not those of today" in found()[0]


@pytest.mark.whole
def test_a_house_may_ask_for_more_people(tested: Test, example: Path) -> None:
    (example.parent / "govkit.toml").write_text('[understanding]\nbar = "18 of 20"\n', "utf-8")
    found = tested("consent_letter", {"how-long": MARKS["how-long"]})
    assert verdict(found, "how-long") is PointVerdict.NOT_UNDERSTOOD
    assert str(found.standings[0].bar) == "18 of 20"


@pytest.mark.whole
def test_a_question_of_the_house_is_asked_too(example: Path, sheets: Callable[[str], bytes]) -> None:
    own = example.parent / "templates" / "standards" / "understanding" / "consent_letter.yaml"
    own.parent.mkdir(parents=True)
    own.write_text(
        "kind: consent_letter\nquestions:\n- id: own\n  clause: kept\n  asks: How long is long?\n  answer:\n  - says: Long.\n  enough: Long.\n",
        "utf-8",
    )
    assert any(said.startswith("own [") for said in sheet_in(sheets("consent_letter"))[0])
    assert of_rule(check(Inputs(example, TODAY)).findings, "unused-house-file") == []


@pytest.mark.whole
def test_the_document_goes_with_its_sheets_and_other_kinds_stay(example: Path) -> None:
    out = example.parent / "out"
    written = write_sheets(Inputs(example, TODAY), ["consent_letter"], out)
    assert set(written.files) == {
        *(
            f"consent_letter{sheet}.{ending}"
            for sheet in ("", "--interviewer", "--participant")
            for ending in ("docx", "pdf")
        ),
        "consent_letter--marks.csv",
        "consent_letter--marks.xlsx",
        "manifest.json",
    }
    assert written.unasked == ()
    write_sheets(Inputs(example, TODAY), ["opt_out_letter"], out, ["docx"])
    assert (out / "consent_letter--marks.csv").is_file()


@pytest.mark.slow
def test_a_document_that_is_named_leaves_those_of_its_kind_and_their_copies(example: Path) -> None:
    text = example.read_text("utf-8")
    found = re.search(r"  consent:\n    kind: consent.*?\n(?=(?:#.*\n|\n)*\w+:)", text, re.DOTALL)
    assert found
    example.write_text(text.replace(found[0], found[0] + found[0].replace("  consent:\n", "  second:\n", 1)), "utf-8")
    out, inputs = example.parent / "out", Inputs(example, TODAY)
    first, second = "consent_letter--consent", "consent_letter--second"
    write_sheets(inputs, ["consent_letter"], out, ["docx"])
    before = {file.name for file in out.iterdir()}
    (out / f"{first}.docx").write_bytes(b"edited")
    write_sheets(inputs, [second], out, ["pdf"])
    after = {file.name for file in out.iterdir()}
    sheets = ("", "--interviewer", "--participant")
    assert before - after == {f"{second}{sheet}.docx" for sheet in sheets}
    assert after - before == {f"{second}{sheet}.pdf" for sheet in sheets}


@pytest.mark.slow
def test_what_has_passed_is_not_asked_again(tested: Test, example: Path) -> None:
    tested("consent_letter", {"no-answer": MARKS["no-answer"]})
    out = example.parent / "again"
    assert write_sheets(Inputs(example, TODAY), ["consent_letter"], out, ["docx"], again=True).unasked == ()
    (top, *_rows) = sheet_in((out / "consent_letter--marks.csv").read_bytes())
    assert [said.split()[0] for said in top] == ["person", "no-answer"]
    reword(
        example, "consent_letter/clauses/no-reply.html.j2", "If you do not reply, that means no.", "No reply means no."
    )
    tested("consent_letter", {}, only=("no-answer",))
    with pytest.raises(UnderstandingRefused, match="there is nobody to ask again"):
        write_sheets(Inputs(example, TODAY), ["consent_letter"], out, ["docx"], again=True)


def test_where_a_promise_is_made_in_other_words_the_clause_is_quoted_whole(example: Path) -> None:
    old = "If you say no, you keep all the help and care you have now, and can ask for more."
    reword(example, "consent_letter/clauses/no-detriment.html.j2", old, "You keep all your help, whatever you choose.")
    (found,) = how_it_stands(Inputs(example, TODAY), ["consent_letter"]).standings
    quotes = next(each.point.quotes for each in found.points if each.point.id == "after-a-no")
    assert "You keep all your help, whatever you choose." in quotes
    assert "It does not count against you." in quotes


@pytest.mark.whole
def test_words_that_may_not_go_out_are_not_tested(example: Path) -> None:
    example.write_text(
        example.read_text("utf-8").replace("reply_within: 4 weeks", "reply_within: to be agreed"), "utf-8"
    )
    written = write_sheets(Inputs(example, TODAY), ["consent_letter"], example.parent / "out")
    assert written.files == ()
    assert written.findings
    assert not (example.parent / "out").exists()


def test_a_file_that_can_not_be_read_is_told(example: Path) -> None:
    example.write_text("partners: [", "utf-8")
    for found in (
        how_it_stands(Inputs(example, TODAY), ["consent_letter"]),
        take_results(Inputs(example, TODAY), "consent_letter", example),
    ):
        assert found.standings == ()
        assert found.findings


@pytest.mark.parametrize(
    ("kind", "why"),
    [
        ("consent_leter", "This partnership makes no document “consent_leter”. "),
        ("isa", "There are no questions about the kind `isa`"),
    ],
)
def test_what_can_not_be_tested_is_refused(kind: str, why: str, example: Path) -> None:
    with pytest.raises(UnderstandingRefused, match=why):
        write_sheets(Inputs(example, TODAY), [kind], example.parent / "out")
    with pytest.raises(UnderstandingRefused, match=why):
        how_it_stands(Inputs(example, TODAY), [kind])


@pytest.mark.whole
def test_marks_of_another_document_are_refused(tested: Test, sheets: Callable[[str], bytes]) -> None:
    with pytest.raises(DocumentUnreadable, match="cell A1 names a document that this partnership does not make"):
        tested("consent_letter", {}, sheet=sheets("opt_out_letter"))


def test_no_link_is_read_or_written_through(example: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (elsewhere / "privacy_notice.yaml").write_text("secret", "utf-8")
    (example.parent / "understood").symlink_to(elsewhere, target_is_directory=True)
    for ask in (
        lambda: how_it_stands(Inputs(example, TODAY), ["privacy_notice"]),
        lambda: check(Inputs(example, TODAY)),
    ):
        with pytest.raises(LinkRefused) as refused:
            ask()
        assert "secret" not in str(refused.value)
