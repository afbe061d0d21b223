"""The readability report as one HTML file: what it holds, that it is one file, and that no words break out of it."""

from __future__ import annotations

import base64
import csv
import re
from hashlib import sha256
from io import BytesIO, StringIO
from pathlib import Path
from unittest.mock import Mock

import docx
import pytest

from govkit.document import lines
from govkit.finding import Severity
from govkit.outcome.remarks import Read
from govkit.report.readability_html.change_list import HEADINGS
from govkit.report.readability_html.eased import gain, pair
from tests.conftest import ROOT, Govkit
from tests.earlier.test_documents import change
from tests.readability.test_load import scored
from tests.report.readable import Shown, show, words_of

REPORTS = pytest.mark.parametrize("which", ["good", "bad"])
HOSTILE = '<script>alert(1)</script><img src=x onerror=alert(2)>" onclick="x & </q></style>'


@pytest.fixture
def shown(which: str, request: pytest.FixtureRequest) -> Shown:
    found: Shown = request.getfixturevalue(which)
    return found


def downloads(shown: Shown) -> dict[str, bytes]:
    links = shown.page.xpath("//a[@download]")
    return {link.get("download"): base64.b64decode(link.get("href").partition("base64,")[2]) for link in links}


@pytest.mark.whole
@REPORTS
def test_every_word_of_each_document_appears_in_order(shown: Shown) -> None:
    for located in shown.read.documents:
        document = located.scored.document
        assert words_of(shown.document(document.name)) == " ".join(lines(document.blocks)).split()


@pytest.mark.whole
@REPORTS
def test_every_finding_stands_beside_its_sentence(shown: Shown) -> None:
    assert shown.read.remarks
    notes = shown.page.xpath('//li[contains(@class, "note ")]')
    assert len(notes) == len(shown.read.remarks)
    names = {remark.finding.document for remark in shown.read.remarks}
    noted = {name: shown.document(name).find_class("noted") for name in names}
    passages = {name: [(passage, " ".join(words_of(passage))) for passage in noted[name]] for name in names}
    for remark in shown.read.remarks:
        sentence = " ".join(remark.problem.sentence.text.split())
        beside = [passage for passage, words in passages[remark.finding.document] if sentence in words]
        if not remark.problem.words:  # it is about the document as a whole, and stands above it
            beside = [shown.document(remark.finding.document).getparent()]
        fixes = [" ".join(note.text_content().split()) for passage in beside for note in passage.find_class("note")]
        told = remark.finding.fix.partition("`")[0]  # what stands between such marks is said in plain words
        assert any(told in fix for fix in fixes), remark.finding


@pytest.mark.whole
def test_a_note_says_how_much_it_matters_and_who_can_change_the_words(bad: Shown) -> None:
    labels = {
        each.text_content() for each in bad.page.xpath('//*[contains(@class, "note ")]//strong[@class="severity"]')
    }
    assert labels == {"Must change", "Should change", "Worth a look"}
    said = [" ".join(each.text_content().split()) for each in bad.page.xpath('//li[starts-with(@class, "who")]')]
    assert "You can change these words." in said
    assert any("“who they are” of the partner “Thornfield Metropolitan Borough Council”" in who for who in said)
    assert any("except what comes from the partnership file: “plain summary” of “Purpose”" in who for who in said)


def test_who_can_change_words_is_said_once_for_the_notes_that_it_holds_for(bad: Shown) -> None:
    held = [each.get("data-notes").split() for each in bad.page.xpath('//li[starts-with(@class, "who")]')]
    numbers = [number for some in held for number in some]
    assert len(numbers) == len(set(numbers))
    about_words = [remark for remark in bad.read.remarks if remark.problem.words]
    assert len(numbers) == len(about_words) > len(held)


def test_a_hard_sentence_is_named_in_words_and_not_by_colour_alone(bad: Shown) -> None:
    for sentence in bad.page.xpath('//div[@class="text"]//span[starts-with(@class, "sentence ")]'):
        if sentence.get("class") != "sentence easy":
            level = sentence.getnext()
            assert level.get("class").startswith("level ")
            assert re.fullmatch(r"(Hard|Very hard): \d+ .*words?", level.text_content())


def test_the_words_that_make_a_sentence_hard_are_named_beside_it(bad: Shown) -> None:
    for passage in bad.page.find_class("passage"):
        labels = " ".join(level.text_content() for level in passage.find_class("level"))
        named = [each.text_content() for each in passage.find_class("hard-words")]
        assert len(named) == ("hard word" in labels)
        for each in named:
            words = each.removeprefix("Hard words: ").removesuffix(".").split(", ")
            said = " ".join(words_of(passage)).lower()
            assert all(words)
            assert all(word.lower() in said for word in words)


@pytest.mark.whole
def test_what_must_be_there_and_is_not_is_named(bad: Shown, good: Shown) -> None:
    def states(shown: Shown) -> list[str]:
        return [
            each.text_content()
            for each in shown.page.xpath('//*[@class="requirements"]//strong[starts-with(@class, "state")]')
        ]

    assert states(bad).count("Missing") == 1
    assert set(states(good)) == {"Present"}


def test_the_targets_are_met_or_missed_in_words(good: Shown, bad: Shown) -> None:
    assert "Missed" in " ".join(each.text_content() for each in bad.page.find_class("state"))
    rows = good.page.xpath('//table[starts-with(@class, "glance")]/tbody/tr')
    assert len(rows) == len(good.read.documents)
    met = [row.text_content() for row in rows if "Consent letter" in row.text_content()]
    assert "Missed" not in met[0]


def test_the_sums_of_the_scores_come_out(bad: Shown) -> None:
    rows = [[cell.text_content() for cell in row] for row in bad.page.xpath('//details[@class="figures"]//tr')]
    worked = {row[0]: row for row in rows if len(row) == 5 and row[4]}
    for name in ("Flesch-Kincaid grade", "SMOG", "Gunning Fog", "Passive sentences, per cent", "Reading age"):
        _name, here, _textstat, formula, sum_ = worked[name]
        assert not set("0123456789") & set(re.sub(r"[\d.]+ [×+−]|[×+−] \(?[\d.]+|\(30|100", "", formula)), formula
        counted = sum_.replace(",", "").replace("×", "*").replace("−", "-")
        counted = re.sub(r"√\(([^)]*)\)", r"(\1) ** 0.5", counted)
        assert re.fullmatch(r"[\d.*/() +-]+", counted)
        assert abs(eval(counted) - float(here)) < 0.11, name  # noqa: S307 - digits and signs alone


def test_textstat_has_its_say_and_why_the_two_part(bad: Shown) -> None:
    said = [" ".join(each.text_content().split()) for each in bad.page.find_class("figures")]
    assert len(said) == len(bad.read.documents)
    assert all("textstat is a second opinion" in each for each in said)
    assert any("The two grades part because textstat leaves out" in each for each in said)


def test_what_the_public_reads_comes_first(good: Shown) -> None:
    names = [section.get("data-name") for section in good.page.find_class("document")]
    assert set(names) == {each.scored.document.name for each in good.read.documents}
    assert names[-1] == "isa" or names[-2:] == ["data_request", "isa"]


def test_fix_first_puts_what_helps_most_first_and_says_how_much(bad: Shown) -> None:
    fixes = bad.page.xpath('//li[starts-with(@class, "fix-first")]')
    mended = [number for fix in fixes for number in fix.get("data-notes").split()]
    assert sorted(map(int, mended)) == list(range(1, len(bad.read.remarks) + 1))
    helps = [" ".join(fix.find_class("helps")[0].text_content().split()) for fix in fixes]
    assert all(each.startswith("How much it helps: it mends") for each in helps)
    points = [float(re.findall(r"\(([\d.]+) points?\)", each)[0]) for each in helps]
    assert points == sorted(points, reverse=True)
    weights = {Severity.ERROR: 10, Severity.WARNING: 3, Severity.ADVICE: 1}
    assert sum(points) > sum(weights[remark.finding.severity] for remark in bad.read.remarks)


def test_a_fact_that_several_documents_print_is_mended_once(bad: Shown) -> None:
    (fix,) = [
        fix
        for fix in bad.page.xpath('//li[starts-with(@class, "fix-first")]')
        if "It is the statutory body" in fix.text_content()
    ]
    assert re.search(r"in [23] documents", fix.text_content())


@REPORTS
def test_it_is_one_file_that_fetches_nothing_and_allows_nothing_to(shown: Shown) -> None:
    page = shown.page
    assert not page.xpath("//@src | //link | //img | //iframe | //object | //embed | //base | //@style | //@srcset")
    assert not [name for name in page.xpath("//@*") if getattr(name, "attrname", "").startswith("on")]
    assert all(address.startswith(("#", "data:")) for address in page.xpath("//@href"))
    (policy,) = page.xpath('//meta[@http-equiv="Content-Security-Policy"]/@content')
    assert policy.startswith("default-src 'none'; ")
    for tag in ("style", "script"):
        (inside,) = page.xpath(f"//{tag}/text()")
        digest = base64.b64encode(sha256(inside.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
        assert not re.search(r"url\(|@import|https?:|unsafe", inside)


@REPORTS
def test_ids_are_unique_and_links_lead_somewhere(shown: Shown) -> None:
    ids = shown.page.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {address[1:] for address in shown.page.xpath("//@href") if address.startswith("#")} <= set(ids)
    for attribute in ("for", "aria-labelledby"):
        assert set(shown.page.xpath(f"//@{attribute}")) <= set(ids)


def test_headings_go_down_one_step_at_a_time(good: Shown) -> None:
    levels = [int(heading.tag[1]) for heading in good.page.xpath("//h1 | //h2 | //h3 | //h4 | //h5 | //h6")]
    assert levels[0] == 1
    assert levels.count(1) == 1


@pytest.mark.whole
def test_the_same_input_gives_the_same_bytes(bad: Shown, tmp_path: Path) -> None:
    again = show(ROOT / "tests/report/hard_to_read/partners.yaml", tmp_path)
    assert again.file.read_bytes() == bad.file.read_bytes()


@pytest.mark.whole
def test_hostile_words_stay_words(example: Path, tmp_path: Path) -> None:
    written = example.read_text("utf-8").replace("Harrow Lane Surgery", HOSTILE.replace('"', "“"))
    example.write_text(written.replace("Northmoor Families Together", "=1+1<b>”"), "utf-8")
    shown = show(example, tmp_path)
    page = shown.page
    assert not page.xpath("//img | //b | //@onclick | //@onerror")
    assert len(page.xpath("//script")) == 1
    assert "<script>alert(1)</script>" in page.text_content()
    assert page.xpath("//h1/following-sibling::p")[0].text == "=1+1<b>”"


def test_the_list_of_changes_is_there_for_excel(bad: Shown) -> None:
    content = downloads(bad)["changes.csv"]
    assert content.startswith(b"\xef\xbb\xbf")
    first, *rows = list(csv.reader(StringIO(content.decode("utf-8-sig"))))
    assert tuple(first) == HEADINGS == ("Document", "Clause", "Where", "Now", "Suggestion", "Why", "New words")
    assert len(rows) == len(bad.page.xpath('//li[starts-with(@class, "fix-first")]'))
    assert all(all(row[:1] + row[2:6]) and not row[6] for row in rows)


def test_the_list_of_changes_is_there_for_word(bad: Shown) -> None:
    opened = docx.Document(BytesIO(downloads(bad)["changes.docx"]))
    assert len(opened.tables) == len(bad.page.xpath('//li[starts-with(@class, "fix-first")]'))
    for table in opened.tables:
        assert tuple(cell.text for cell in table.columns[0].cells) == HEADINGS
        assert [bool(cell.text) for cell in table.columns[1].cells] == [True] * 6 + [False]


@pytest.mark.whole
def test_no_cell_of_the_spreadsheet_is_a_formula(example: Path, tmp_path: Path) -> None:
    long = " ".join(["and tell us what you think of it"] * 4)
    signs = ["=cmd|'/c calc'!A0", "+1", "-1", "@SUM(A1)"]
    texts = [f"{sign} {long}." for sign in signs]
    written = example.read_text("utf-8")
    for old, new in zip(
        ["A local charity that supports parents at home.", "It teaches young children."], texts, strict=False
    ):
        assert old in written
        written = written.replace(old, f'"{new}"')
    example.write_text(written, "utf-8")
    rows = list(csv.reader(StringIO(downloads(show(example, tmp_path))["changes.csv"].decode("utf-8-sig"))))
    cells = [cell for row in rows for cell in row]
    assert any(cell.startswith("'=cmd") for cell in cells)
    assert any(cell.startswith("'+1") for cell in cells)
    assert not [cell for cell in cells if cell.lstrip().startswith(("=", "+", "-", "@", "\t", "\r"))]


def test_the_command_writes_the_file_and_says_so(govkit: Govkit, example: Path) -> None:
    run = govkit("readability", "consent_letter", "--html", "report.html")
    assert (run.status, run.out, run.err) == (0, "report.html: nothing to act on.\n", "")
    assert [each.name for each in example.parent.iterdir() if "report" in each.name] == ["report.html"]
    again = govkit("readability", "consent_letter", "--html", "report.html")
    assert again.status == 0


def test_the_command_writes_over_nothing_but_a_report(govkit: Govkit, example: Path) -> None:
    before = example.read_bytes()
    run = govkit("readability", "--html", "partners.yaml")
    assert run.status == 2
    assert (
        run.err == "govkit: partners.yaml is there already, and is no report of govkit’s. Nothing was written. "
        "Name another file, such as --html report-2.html.\n"
    )
    assert example.read_bytes() == before


@pytest.mark.whole
def test_a_folder_that_is_not_there_is_told_in_a_sentence(govkit: Govkit) -> None:
    run = govkit("readability", "--html", "nowhere/report.html")
    assert run.status == 2
    assert run.err == (
        "govkit: nowhere/report.html: the report can't be written here: No such file or directory."
        " Name another file with --html.\n"
    )


def test_faults_in_the_partnership_are_told_and_no_report_is_written(govkit: Govkit, example: Path) -> None:
    example.write_text(example.read_text("utf-8").replace("kind: gp-practice", "kind: gp-practise", 1), "utf-8")
    run = govkit("readability", "--html", "report.html")
    assert run.status == 1
    assert "unreadable-value" in run.out
    assert not (example.parent / "report.html").exists()


def test_any_text_gets_a_report_too(govkit: Govkit, example: Path) -> None:
    words = "We would like to be able to tell you about each of the many things that the two of us are going to do for you in the new year."
    (example.parent / "last year.txt").write_text(f"Dear all\n\n{words}\n", "utf-8")
    run = govkit("readability", "last year.txt", "--html", "report.html")
    assert run.status == 1
    text = (example.parent / "report.html").read_text("utf-8")
    assert words in text
    assert "last year.txt" in text


def test_what_is_not_english_is_shown_and_not_scored(govkit: Govkit, example: Path) -> None:
    words = "Wir möchten Ihnen gern sagen, was wir mit den Angaben zu Ihrer Familie tun. " * 5
    (example.parent / "brief.txt").write_text(words, "utf-8")
    run = govkit("readability", "brief.txt", "--html", "report.html")
    assert run.status == 0
    assert "Not scored: it does not read as English" in (example.parent / "report.html").read_text("utf-8")


@pytest.fixture
def harder(govkit: Govkit, example: Path) -> Shown:
    """The report after a change for the worse, compared with the version before, after two runs that were kept."""
    asked = ("readability", "consent_letter", "privacy_notice", "--history", "runs.jsonl", "--today")
    (example.parent / "before.json").write_text(govkit(*asked[:3], "--format", "json").out, "utf-8")
    govkit(*asked, "2026-09-01")
    change(example)
    run = govkit(*asked, "2026-10-04", "--compare", "before.json", "--html", "report.html")
    assert run.out.startswith("report.html: ")
    return Shown(example.parent / "report.html", Read((), ()))


@pytest.mark.whole
def test_what_changed_since_an_earlier_version_is_shown(harder: Shown) -> None:
    (section,) = harder.page.xpath('//section[@aria-labelledby="since"]')
    said = " ".join(section.text_content().split())
    assert "2 documents are harder to read. 0 findings are mended, and" in said
    assert "Compared with before.json." in said
    rows = [[cell.text_content() for cell in row] for row in section.xpath(".//tbody/tr")]
    letter = next(row for row in rows if row[0] == "Consent letter")
    before, now = (float(cell.removeprefix("load ")) for cell in letter[1:3])
    assert before < now
    assert letter[3] == f"Harder by {now - before:.1f} of load"
    assert any(row[0].startswith("“") for row in rows)  # a clause without a heading is named by its first words
    new = [item.text_content() for item in section.xpath('.//h3[.="New"]/following-sibling::ul[1]/li')]
    assert any(each.startswith("Official language: “facilitate”") for each in new)


@pytest.mark.whole
def test_how_the_runs_went_is_drawn(harder: Shown) -> None:
    (section,) = harder.page.xpath('//section[@aria-labelledby="course"]')
    rows = section.xpath(".//tbody/tr")
    assert [row[0].text_content() for row in rows] == ["Consent letter", "Privacy notice"]
    for row in rows:
        assert row[1].text_content() == "1 September 2026"
        (line,) = row.xpath(".//polyline/@points")
        (_x1, before), (_x2, after) = (map(float, point.split(",")) for point in line.split())
        assert after < before  # higher on the page, and so harder to read
        assert float(row[2].text_content()) < float(row[4].text_content())


def test_a_report_without_a_past_says_nothing_of_it(good: Shown) -> None:
    assert not good.page.xpath('//*[@id="since" or @id="course"]')


def test_italics_stay_italics_and_are_told(govkit: Govkit, example: Path) -> None:
    (example.parent / "page.html").write_text("<p>You <em>must</em> tell us <u>now</u>, or <b>ring</b>.</p>", "utf-8")
    govkit("readability", "page.html", "--html", "report.html")
    shown = Shown(example.parent / "report.html", Read((), ()))
    (text,) = shown.page.find_class("text")
    assert [each.text_content() for each in text.xpath(".//em | .//u")] == ["must", "now"]
    notes = " ".join(" ".join(each.text_content().split()) for each in shown.page.find_class("note"))
    assert "“must” is in italics." in notes
    assert "“now” is underlined." in notes


def test_a_text_of_somebody_elses_has_no_part_that_must_be_there(govkit: Govkit, example: Path) -> None:
    (example.parent / "letter.txt").write_text("Dear all\n\nWe will write to you.\n", "utf-8")
    govkit("readability", "letter.txt", "--html", "report.html")
    text = (example.parent / "report.html").read_text("utf-8")
    assert 'id="required"' not in text
    assert 'class="show-origins"' not in text
    assert "You can change these words" not in text


def test_a_sentence_is_shown_before_and_after_with_its_four_counts(bad: Shown) -> None:
    tables = bad.page.xpath('//table[@class="pair"]')
    assert tables
    for table in tables:
        now, then = ([cell.text_content() for cell in row.xpath("td")] for row in table.xpath("tbody/tr"))
        assert len(now) == len(then) == 4
        assert now != then or "parts then" in table.xpath("caption")[0].text_content()


def test_taking_the_first_suggestion_changes_the_counts() -> None:
    sentence = next(iter(scored("We utilise it to assist you.").sentences))
    (start, end), note = (3, 10), Mock(is_whole=False, instead=("use",), span=(3, 10))
    mended = pair(sentence, [note], 20)
    assert sentence.text[start:end] == "utilise"
    assert mended.then == "We use it to assist you."
    assert mended.counts_then.rare_words <= mended.counts_now.rare_words
    assert mended.counts_then.syllables < mended.counts_now.syllables
    assert gain(sentence, [note], 20).syllables == mended.counts_then.syllables - mended.counts_now.syllables
